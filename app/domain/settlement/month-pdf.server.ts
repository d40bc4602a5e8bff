// A month of a shop's books on paper: A4, Vietnamese, the figures of the screen and under them every account, to be filed and
// signed. Drawn from the same sums as the screen, so the two cannot say different things.
import PDFDocument from 'pdfkit'
import type { SheetColumn } from '#app/domain/invoice/invoice-sheet.ts'
import {
  cells,
  collect,
  drawTable,
  fonts,
  page,
  room,
  withFonts,
  type Pdf,
} from '#app/domain/invoice/pdf-page.server.ts'
import type { Movement } from '#app/domain/ledger/ledger-views.server.ts'
import { formatInteger } from '#app/lib/money.ts'
import { formatDay, localDate } from '#app/lib/time.ts'
import { monthSections, type MonthSection, type MonthWords } from './month-sections.ts'
import { sumMonth } from './month-sums.ts'
import type { MonthBook } from './statement-views.server.ts'

export type MonthPaper = {
  seller: { name: string; taxCode: string; address: string }
  book: MonthBook
  /** Vietnamese */
  words: MonthWords
  /** when it is printed: an open month changes until it is closed */
  printedAt: Date
}

const nameOf = ({ month }: MonthBook): string =>
  `tháng ${Number(month.slice(5))} năm ${month.slice(0, 4)}`

/** One page or more; accounts that never moved are left out. */
export async function monthPdf(paper: MonthPaper): Promise<Buffer> {
  const { seller, book, words } = paper
  const pdf = withFonts(
    new PDFDocument({
      size: 'A4',
      margin: page.margin,
      bufferPages: true,
      lang: 'vi-VN',
      displayTitle: true,
      info: {
        Title: `Bảng kê tiền ${nameOf(book)}, ${seller.name}`,
        Author: seller.name,
        CreationDate: book.closed?.drawnAt ?? paper.printedAt,
      },
    }),
  ).lineGap(1.5)
  const done = collect(pdf)
  drawHeading(pdf, paper)
  const { earned, costs, held, arrived, owed } = monthSections(sumMonth(book.movements), words)
  for (const section of [earned, costs, held, arrived, owed]) drawSection(pdf, section)
  drawAccounts(pdf, book.movements, words)
  drawSignatures(pdf)
  numberPages(pdf, paper)
  pdf.end()
  return done
}

function drawHeading(pdf: Pdf, { seller, book, printedAt }: MonthPaper): void {
  const wide = { width: page.width, align: 'center' } as const
  const say = (text: string) => pdf.text(text, page.margin, pdf.y, { width: page.width })
  pdf.font(fonts.strong).fontSize(11).fillColor(page.ink)
  say(seller.name)
  pdf.font(fonts.plain).fontSize(page.text).fillColor(page.soft)
  if (seller.taxCode) say(`Mã số thuế: ${seller.taxCode}`)
  if (seller.address) say(`Địa chỉ: ${seller.address}`)
  pdf.moveDown(1).font(fonts.strong).fontSize(15).fillColor(page.ink)
  pdf.text(`BẢNG KÊ TIỀN ${nameOf(book).toUpperCase()}`, page.margin, pdf.y, wide)
  pdf.font(fonts.plain).fontSize(page.text).fillColor(page.soft)
  pdf.text(stateOf(book, printedAt), wide)
  pdf.text('Đơn vị tính: đồng', wide).moveDown(0.6)
}

const stateOf = ({ closed }: MonthBook, printedAt: Date): string =>
  closed
    ? `Số ${closed.number}, khoá sổ ngày ${formatDay(localDate(closed.drawnAt))}`
    : `Bản tạm tính ngày ${formatDay(localDate(printedAt))}: tháng chưa khoá sổ, số liệu còn thay đổi`

type SumRow = { label: string; amount: string }

const amountShare = 0.3
const sumColumns = (title: string): SheetColumn<keyof SumRow>[] => [
  { key: 'label', label: title, isNumber: false, share: 1 - amountShare },
  { key: 'amount', label: 'Số tiền', isNumber: true, share: amountShare },
]

function drawSection(pdf: Pdf, { title, lines, total, none }: MonthSection): void {
  const isNothing = lines.length === 0 && none !== null
  const rows = isNothing
    ? [{ label: none, amount: '0' }]
    : [...lines, { ...total, isSum: true }].map((line) => ({
        ...line,
        amount: formatInteger(line.amount),
      }))
  room(pdf, 60)
  drawTable(pdf, sumColumns(title), rows)
}

type AccountRow = Record<'account' | 'opening' | 'debit' | 'credit' | 'closing', string>

const accountColumns: SheetColumn<keyof AccountRow>[] = [
  { key: 'account', label: 'Tài khoản', isNumber: false, share: 0.36 },
  { key: 'opening', label: 'Đầu kỳ', isNumber: true, share: 0.16 },
  { key: 'debit', label: 'Phát sinh nợ', isNumber: true, share: 0.16 },
  { key: 'credit', label: 'Phát sinh có', isNumber: true, share: 0.16 },
  { key: 'closing', label: 'Cuối kỳ', isNumber: true, share: 0.16 },
]

function drawAccounts(pdf: Pdf, movements: readonly Movement[], { accounts }: MonthWords): void {
  room(pdf, 90)
  pdf.moveDown(0.4).font(fonts.strong).fontSize(11).fillColor(page.ink)
  pdf.text('Số phát sinh các tài khoản', page.margin, pdf.y, { width: page.width }).moveDown(0.3)
  drawTable(
    pdf,
    accountColumns,
    movements.map(({ account, opening, debit, credit, closing }) => ({
      account: accounts[account],
      opening: formatInteger(opening),
      debit: formatInteger(debit),
      credit: formatInteger(credit),
      closing: formatInteger(closing),
    })),
  )
}

function drawSignatures(pdf: Pdf): void {
  room(pdf, 110)
  pdf.moveDown(0.8)
  const third = page.width / 3
  const row = (texts: readonly string[], isStrong: boolean) =>
    cells(
      pdf,
      pdf.y,
      texts.map((text, index) => ({
        text,
        x: page.margin + index * third,
        width: third,
        align: 'center' as const,
        isStrong,
      })),
    )
  row(['Người lập', 'Kế toán', 'Người đại diện'], true)
  const hint = '(ký, ghi rõ họ tên)'
  row([hint, hint, hint], false)
}

function numberPages(pdf: Pdf, { seller, book }: MonthPaper): void {
  const { count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(index)
    pdf.page.margins.bottom = 0
    pdf.font(fonts.plain).fontSize(8).fillColor(page.soft)
    pdf.text(
      `${seller.name}, bảng kê tiền ${nameOf(book)}, trang ${index + 1}/${count}`,
      page.margin,
      pdf.page.height - page.margin + 10,
      { width: page.width, align: 'center', lineBreak: false },
    )
    pdf.page.margins.bottom = page.margin
  }
}

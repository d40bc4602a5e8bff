// The slip that a household signs for: A5, Vietnamese, one page a household, large enough for old eyes.
import PDFDocument from 'pdfkit'
import { amountInWords } from '#app/domain/invoice/amount-in-words.ts'
import { collect, fonts, withFonts, type Pdf } from '#app/domain/invoice/pdf-page.server.ts'
import { formatMoney, vnd } from '#app/lib/money.ts'
import { formatAmount } from '#app/lib/quantity.ts'
import { formatDay, localDate } from '#app/lib/time.ts'
import type { SettlementLine, SettlementView } from './settlement-views.server.ts'

// Points; A5 is 419.53 × 595.28.
const sheet = { margin: 34, width: 351.53, ink: '#2A211B', soft: '#5E5046', line: '#8C7B6C' }

export type Slips = { shopName: string; settlement: SettlementView }

/** One page for each household that gets something or owes something. */
export async function memberSlipsPdf({ shopName, settlement }: Slips): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A5',
    margin: sheet.margin,
    autoFirstPage: false,
    lang: 'vi-VN',
    displayTitle: true,
    info: { Title: `Phiếu chia tiền số ${settlement.number}`, Author: shopName },
  })
  withFonts(pdf)
  const done = collect(pdf)
  for (const line of settlement.lines) drawSlip(pdf, { shopName, settlement }, line)
  pdf.end()
  return done
}

function drawSlip(pdf: Pdf, { shopName, settlement }: Slips, line: SettlementLine): void {
  pdf.addPage()
  const wide = { width: sheet.width, align: 'center' } as const
  pdf.font(fonts.strong).fontSize(11).fillColor(sheet.ink)
  pdf.text(shopName, sheet.margin, sheet.margin, wide).moveDown(0.8)
  pdf.fontSize(17).text('PHIẾU CHIA TIỀN CHO HỘ THÀNH VIÊN', wide)
  pdf.font(fonts.plain).fontSize(10.5).fillColor(sheet.soft)
  pdf.text(
    `Số ${settlement.number}, hàng đã giao đến hết ngày ${formatDay(settlement.untilDay)}`,
    wide,
  )
  pdf.moveDown(1).fillColor(sheet.ink).font(fonts.strong).fontSize(15)
  pdf.text(line.name, { width: sheet.width }).moveDown(0.6)

  row(pdf, 'Nguyên liệu đã góp vào hàng bán', formatAmount(line.weight, 'vi'))
  row(pdf, 'Tiền hàng bán được từ phần góp', formatMoney(vnd(line.revenue)))
  row(
    pdf,
    `Trừ phí bán hàng, bao bì và quỹ ${formatAmount(settlement.fundBps / 100, 'vi')}%`,
    formatMoney(vnd(-line.deducted)),
  )
  rule(pdf)
  row(pdf, 'Được nhận', formatMoney(vnd(line.amount)), 15)
  pdf.font(fonts.plain).fontSize(11).fillColor(sheet.ink)
  pdf.text(`Bằng chữ: ${amountInWords(line.amount)}`, sheet.margin, pdf.y + 4, {
    width: sheet.width,
  })
  if (line.bankAccount)
    pdf.moveDown(0.5).text(`Chuyển vào: ${line.bankAccount}`, { width: sheet.width })
  drawSignatures(pdf, settlement)
}

// eslint-disable-next-line max-params -- a label, a figure and how large they are
function row(pdf: Pdf, label: string, value: string, size = 11.5): void {
  const top = pdf.y
  const right = 140
  const left = sheet.width - right - 8
  pdf.font(size > 12 ? fonts.strong : fonts.plain).fontSize(size)
  pdf.text(label, sheet.margin, top, { width: left })
  const bottom = pdf.y
  pdf.font(fonts.strong).text(value, sheet.margin + left + 8, top, { width: right, align: 'right' })
  pdf.y = Math.max(bottom, pdf.y) + 5
}

function rule(pdf: Pdf): void {
  pdf.moveTo(sheet.margin, pdf.y).lineTo(sheet.margin + sheet.width, pdf.y)
  pdf.lineWidth(0.8).strokeColor(sheet.line).stroke()
  pdf.y += 8
}

function drawSignatures(pdf: Pdf, settlement: SettlementView): void {
  const top = Math.max(pdf.y + 24, 430)
  const half = sheet.width / 2
  const column = { width: half, align: 'center' } as const
  pdf.font(fonts.plain).fontSize(10).fillColor(sheet.soft)
  pdf.text(`Ngày ${formatDay(localDate(settlement.createdAt))}`, sheet.margin + half, top, column)
  pdf.font(fonts.strong).fontSize(11).fillColor(sheet.ink)
  const signing = top + 16
  pdf.text('Người nhận', sheet.margin, signing, column)
  pdf.text('Kế toán hợp tác xã', sheet.margin + half, signing, column)
  pdf.font(fonts.plain).fontSize(9.5).fillColor(sheet.soft)
  pdf.text('(ký, ghi rõ họ tên)', sheet.margin, signing + 16, column)
  pdf.text('(ký, ghi rõ họ tên)', sheet.margin + half, signing + 16, column)
}

// Packing slips and parcel labels, each the size of a postcard (A6): one a page on a label printer, four a page on A4.
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { toBuffer as qrPicture } from 'qrcode'

import { fonts, type Pdf } from '#app/domain/invoice/pdf-page.server.ts'
import { formatMoney } from '#app/lib/money.ts'
import { formatAmount } from '#app/lib/quantity.ts'
import type { Paper } from './paper-views.server.ts'
import type { PaperSize } from './shipment.forms.ts'

const fontFile = (weight: string) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/be-vietnam-pro/${weight}.ttf`)

// Points. Two by two of A6 make an A4.
const a6 = { width: 297.64, height: 420.94 }
const margin = 16
const ink = '#2A211B'
const soft = '#5E5046'

type Corner = { x: number; y: number }

export type Printing = { papers: readonly Paper[]; kind: 'slip' | 'label'; size: PaperSize }

/** One PDF with all of them. Throws when there is nothing to print: the screen offers no such button. */
export async function papersPdf({ papers, kind, size }: Printing): Promise<Buffer> {
  if (papers.length === 0) throw new Error('nothing to print')
  const pdf = startPdf(kind === 'slip' ? 'Phiếu đóng gói' : 'Nhãn kiện hàng')
  const done = collect(pdf)
  for (const [at, paper] of papers.entries()) {
    const corner = cornerOf(pdf, at, size)
    const qr = await qrPicture(paper.mark, { errorCorrectionLevel: 'M', margin: 0, width: 240 })
    if (kind === 'slip') drawSlip(pdf, corner, { paper, qr })
    else drawLabel(pdf, corner, { paper, qr })
  }
  pdf.end()
  return done
}

function startPdf(title: string): Pdf {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    lang: 'vi-VN',
    displayTitle: true,
    info: { Title: title },
  })
  pdf.registerFont(fonts.plain, fontFile('400Regular/BeVietnamPro_400Regular'))
  pdf.registerFont(fonts.strong, fontFile('600SemiBold/BeVietnamPro_600SemiBold'))
  return pdf
}

function collect(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts)))
    pdf.on('error', reject)
  })
}

function cornerOf(pdf: Pdf, at: number, size: PaperSize): Corner {
  if (size === 'a6') {
    pdf.addPage({ size: [a6.width, a6.height], margin: 0 })
    return { x: 0, y: 0 }
  }
  if (at % 4 === 0) {
    pdf.addPage({ size: [2 * a6.width, 2 * a6.height], margin: 0 })
    pdf.moveTo(a6.width, 0).lineTo(a6.width, 2 * a6.height)
    pdf.moveTo(0, a6.height).lineTo(2 * a6.width, a6.height)
    pdf.lineWidth(0.5).dash(3, { space: 3 }).strokeColor(soft).stroke().undash()
  }
  return { x: (at % 2) * a6.width, y: (Math.floor(at / 2) % 2) * a6.height }
}

type Drawing = { paper: Paper; qr: Buffer }

function drawLabel(pdf: Pdf, { x, y }: Corner, { paper, qr }: Drawing): void {
  const left = x + margin
  const width = a6.width - 2 * margin
  pdf.y = y + margin
  text(pdf, left, width, {
    words: paper.carrier?.name ?? paper.deliveryName,
    size: 12,
    isStrong: true,
  })
  text(pdf, left, width, { words: `Đơn ${paper.title}`, size: 10 })
  pdf.image(qr, x + a6.width - margin - 76, y + margin, { width: 76 })
  pdf.y = Math.max(pdf.y, y + margin + 80)
  if (paper.carrier?.trackingCode)
    text(pdf, left, width, { words: paper.carrier.trackingCode, size: 14, isStrong: true })
  rule(pdf, left, width)
  text(pdf, left, width, { words: 'Người gửi', size: 8, colour: soft })
  text(pdf, left, width, { words: `${paper.shop.name} · ${paper.shop.phone}`, size: 9 })
  text(pdf, left, width, { words: paper.shop.place, size: 9 })
  rule(pdf, left, width)
  text(pdf, left, width, { words: 'Người nhận', size: 8, colour: soft })
  text(pdf, left, width, { words: `${paper.recipient} · ${paper.phone}`, size: 13, isStrong: true })
  text(pdf, left, width, { words: paper.place, size: 11 })
  rule(pdf, left, width)
  const isCash = paper.cod.amount > 0n
  const cash = isCash ? `Thu hộ: ${formatMoney(paper.cod)}` : 'Không thu tiền: đã thanh toán'
  text(pdf, left, width, { words: cash, size: 14, isStrong: true })
  const pieces = paper.lines.reduce((sum, line) => sum + line.quantity, 0)
  const kilograms = formatAmount((paper.grams ?? 0) / 1000)
  text(pdf, left, width, { words: `${pieces} món · ${kilograms} kg`, size: 10 })
  for (const line of paper.lines.slice(0, 4))
    text(pdf, left, width, { words: `${line.quantity} × ${line.name}`, size: 8, most: 22 })
  if (paper.note) text(pdf, left, width, { words: `Lời nhắn: ${paper.note}`, size: 9, most: 36 })
}

function drawSlip(pdf: Pdf, { x, y }: Corner, { paper, qr }: Drawing): void {
  const left = x + margin
  const width = a6.width - 2 * margin
  pdf.y = y + margin
  pdf.image(qr, x + a6.width - margin - 56, y + margin, { width: 56 })
  text(pdf, left, width - 64, { words: 'Phiếu đóng gói', size: 9, colour: soft })
  text(pdf, left, width - 64, { words: `Đơn ${paper.title}`, size: 15, isStrong: true })
  text(pdf, left, width - 64, { words: paper.shop.name, size: 9, most: 24 })
  pdf.y = Math.max(pdf.y, y + margin + 60)
  text(pdf, left, width, { words: `${paper.recipient} · ${paper.phone}`, size: 10, isStrong: true })
  text(pdf, left, width, { words: `${paper.place} · ${paper.deliveryName}`, size: 9, most: 36 })
  rule(pdf, left, width)
  const bottom = y + a6.height - margin - 70
  for (const [at, line] of paper.lines.entries()) {
    if (pdf.y > bottom - 24) {
      const more = `… và ${paper.lines.length - at} món nữa: xem trên màn hình`
      text(pdf, left, width, { words: more, size: 9, isStrong: true })
      break
    }
    pdf
      .rect(left, pdf.y + 1, 9, 9)
      .lineWidth(0.8)
      .strokeColor(ink)
      .stroke()
    const words = `${line.quantity} ${line.unit} × ${line.name}`
    text(pdf, left + 15, width - 15, { words, size: 10, most: 28 })
    const lots = line.lots.length > 0 && `Lấy từ lô ${line.lots.join(', ')}`
    if (lots) text(pdf, left + 15, width - 15, { words: lots, size: 8, colour: soft, most: 20 })
  }
  pdf.y = Math.max(pdf.y, bottom)
  rule(pdf, left, width)
  const isCash = paper.cod.amount > 0n
  const cash = isCash ? `Thu hộ: ${formatMoney(paper.cod)}` : 'Đã thanh toán'
  text(pdf, left, width, { words: cash, size: 11, isStrong: true })
  if (paper.giftMessage)
    text(pdf, left, width, { words: `Lời chúc kèm quà: ${paper.giftMessage}`, size: 8, most: 22 })
  if (paper.note) text(pdf, left, width, { words: `Lời nhắn: ${paper.note}`, size: 8, most: 22 })
}

type Words = { words: string; size: number; isStrong?: boolean; colour?: string; most?: number }

/** Below what was written before; `most` points high, the rest is cut with dots. */
// eslint-disable-next-line max-params -- where, how wide, what: one line of a drawing reads like one
function text(pdf: Pdf, x: number, width: number, { words, size, isStrong, colour, most }: Words) {
  pdf
    .font(isStrong ? fonts.strong : fonts.plain)
    .fontSize(size)
    .fillColor(colour ?? ink)
  const cut = most === undefined ? {} : { height: most, ellipsis: true }
  pdf.text(words, x, pdf.y, { width, lineGap: 1, ...cut })
}

function rule(pdf: Pdf, x: number, width: number): void {
  pdf.y += 4
  pdf.moveTo(x, pdf.y).lineTo(x + width, pdf.y)
  pdf.lineWidth(0.5).strokeColor(soft).stroke()
  pdf.y += 5
}

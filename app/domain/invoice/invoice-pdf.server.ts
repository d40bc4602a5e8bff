// The readable form of an invoice: A4, Vietnamese, with the QR that leads back to the original. It is drawn from
// the signed content and says so: the original is the XML.
import PDFDocument from 'pdfkit'
import { toBuffer as qrPicture } from 'qrcode'
import { fromIso } from '#app/lib/time.ts'
import { invoiceSheet, rateColumns } from './invoice-sheet.ts'
import type { Fact, InvoiceSheet } from './invoice-sheet.ts'
import {
  cells,
  collect,
  drawTable,
  fonts,
  page,
  room,
  withFonts,
  type Pdf,
} from './pdf-page.server.ts'
import type { ProvenInvoice } from './verify-invoice.server.ts'

/** A PDF of a proven invoice; `lookupUrl` is what its QR opens. */
export async function invoicePdf(proven: ProvenInvoice, lookupUrl: string): Promise<Buffer> {
  const sheet = invoiceSheet(proven)
  const qr = await qrPicture(lookupUrl, { errorCorrectionLevel: 'M', margin: 0, width: 360 })
  const pdf = startPdf(sheet, proven.signedAt)
  const done = collect(pdf)

  drawHeading(pdf, sheet)
  drawFacts(pdf, sheet.seller)
  drawRule(pdf)
  drawFacts(pdf, sheet.buyer)
  drawTable(pdf, sheet.columns, sheet.lines)
  drawTotals(pdf, sheet)
  drawSignatures(pdf, sheet)
  drawLookup(pdf, sheet, { qr, lookupUrl })
  numberPages(pdf, sheet)

  pdf.end()
  return done
}

function startPdf(sheet: InvoiceSheet, signedAt: string): Pdf {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
    bufferPages: true,
    lang: 'vi-VN',
    displayTitle: true,
    info: {
      Title: `${sheet.title} ${sheet.symbol} số ${sheet.number}`,
      Author: sheet.seller[0]?.value ?? '',
      CreationDate: fromIso(`${signedAt}+07:00`),
    },
  })
  return withFonts(pdf).font(fonts.plain).fontSize(page.text).lineGap(1.5)
}

function drawHeading(pdf: Pdf, sheet: InvoiceSheet): void {
  const top = pdf.y
  const side = 120
  const middle = { width: page.width - 2 * side, align: 'center' } as const
  pdf.font(fonts.strong).fontSize(15)
  pdf.text(sheet.title.toUpperCase(), page.margin + side, top, middle)
  pdf.font(fonts.plain).fontSize(page.text)
  pdf.text('(Bản thể hiện của hóa đơn điện tử)', { ...middle }).text(sheet.dateText, { ...middle })
  if (sheet.note)
    pdf
      .moveDown(0.3)
      .font(fonts.strong)
      .text(sheet.note, { ...middle })
  const bottom = pdf.y

  const corner = [
    { label: 'Ký hiệu', value: sheet.symbol },
    { label: 'Số', value: sheet.number },
  ]
  pdf.y = top
  for (const fact of corner)
    drawFact(pdf, fact, { x: page.margin + page.width - side, width: side })
  pdf.y = Math.max(bottom, pdf.y) + 10
  drawRule(pdf)
}

function drawFacts(pdf: Pdf, facts: Fact[]): void {
  for (const fact of facts) drawFact(pdf, fact, { x: page.margin, width: page.width })
  pdf.moveDown(0.4)
}

function drawFact(
  pdf: Pdf,
  { label, value }: Fact,
  { x, width }: { x: number; width: number },
): void {
  pdf
    .font(fonts.plain)
    .fillColor(page.soft)
    .text(`${label}: `, x, pdf.y, { width, continued: true })
  pdf.font(fonts.strong).fillColor(page.ink).text(value, { width })
}

function drawRule(pdf: Pdf): void {
  pdf.moveTo(page.margin, pdf.y).lineTo(page.margin + page.width, pdf.y)
  pdf.lineWidth(0.5).strokeColor(page.line).stroke()
  pdf.y += 6
}

function drawTotals(pdf: Pdf, sheet: InvoiceSheet): void {
  if (sheet.rates.length > 0) drawTable(pdf, rateColumns, sheet.rates)
  room(pdf, 90)
  for (const { label, value } of sheet.totals) {
    const y = pdf.y
    pdf.font(fonts.plain).text(label, page.margin, y, { width: page.width - 112, align: 'right' })
    pdf
      .font(fonts.strong)
      .text(value, page.margin + page.width - 104, y, { width: 104, align: 'right' })
  }
  pdf.moveDown(0.4)
  drawFact(
    pdf,
    { label: 'Số tiền viết bằng chữ', value: sheet.words },
    { x: page.margin, width: page.width },
  )
}

function drawSignatures(pdf: Pdf, sheet: InvoiceSheet): void {
  const half = page.width / 2
  room(pdf, 150)
  pdf.moveDown(1)
  const top = pdf.y
  cells(pdf, top, [
    { text: 'Người mua hàng', x: page.margin, width: half, align: 'center', isStrong: true },
    { text: 'Người bán hàng', x: page.margin + half, width: half, align: 'center', isStrong: true },
  ])
  const box = { x: page.margin + half + 24, y: top + 20, width: half - 48 }
  pdf.y = box.y + 8
  pdf.font(fonts.strong).fillColor(page.leaf)
  pdf.text('Đã ký điện tử', box.x + 10, pdf.y, { width: box.width - 20 })
  for (const fact of sheet.signature) drawFact(pdf, fact, { x: box.x + 10, width: box.width - 20 })
  pdf
    .roundedRect(box.x, box.y, box.width, pdf.y - box.y + 6, 6)
    .lineWidth(1)
    .strokeColor(page.leaf)
    .stroke()
  pdf.y += 20
}

function drawLookup(pdf: Pdf, sheet: InvoiceSheet, link: { qr: Buffer; lookupUrl: string }): void {
  const size = 76
  room(pdf, size + 8)
  const top = pdf.y
  pdf.image(link.qr, page.margin, top, { width: size })
  const text = { x: page.margin + size + 14, width: page.width - size - 14 }
  pdf.y = top
  drawFact(pdf, { label: 'Mã tra cứu', value: sheet.lookupCode }, text)
  pdf.font(fonts.plain).fillColor(page.soft)
  pdf.text(
    'Quét mã hoặc mở địa chỉ dưới đây để tải hóa đơn gốc (XML) và xem chữ ký:',
    text.x,
    pdf.y,
    text,
  )
  pdf.fillColor(page.ink).text(link.lookupUrl, text.x, pdf.y, { ...text, link: link.lookupUrl })
  pdf.y = Math.max(pdf.y, top + size)
}

function numberPages(pdf: Pdf, sheet: InvoiceSheet): void {
  const { count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(index)
    const more = count > 1 ? `, trang ${index + 1}/${count}` : ''
    const bottom = pdf.page.height - page.margin + 10
    pdf.page.margins.bottom = 0
    pdf.font(fonts.plain).fontSize(8).fillColor(page.soft)
    const text = `${sheet.title} ${sheet.symbol} số ${sheet.number}${more}. Bản gốc là tệp XML đã ký.`
    pdf.text(text, page.margin, bottom, { width: page.width, align: 'center', lineBreak: false })
    pdf.page.margins.bottom = page.margin
  }
}

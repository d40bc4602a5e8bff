// The paper: measures, fonts, and a table that goes on over pages with its head repeated.
import { createRequire } from 'node:module'
import type { SheetColumn } from './invoice-sheet.ts'

export type Pdf = PDFKit.PDFDocument

export const fonts = { plain: 'plain', strong: 'strong' } as const

/** Points; A4 is 595.28 × 841.89. */
export const page = {
  margin: 40,
  width: 515.28,
  text: 9.5,
  ink: '#2A211B',
  soft: '#5E5046',
  line: '#8C7B6C',
  leaf: '#2C6A3A',
  head: '#FBF7EF',
} as const

const fontFile = (weight: string) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/be-vietnam-pro/${weight}.ttf`)

/** Be Vietnam Pro in both weights, embedded: every mark of Vietnamese prints. */
export function withFonts(pdf: Pdf): Pdf {
  pdf.registerFont(fonts.plain, fontFile('400Regular/BeVietnamPro_400Regular'))
  return pdf.registerFont(fonts.strong, fontFile('600SemiBold/BeVietnamPro_600SemiBold'))
}

/** The bytes, once the paper is ended. */
export function collect(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts)))
    pdf.on('error', reject)
  })
}

const padding = 4

/** Starts a new page unless `height` points are left on this one. */
export function room(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - page.margin) pdf.addPage()
}

export type Cell = {
  text: string
  x: number
  width: number
  align?: 'left' | 'right' | 'center'
  isStrong?: boolean
}

/** Texts side by side from `y` on; afterwards `pdf.y` is below the tallest. */
export function cells(pdf: Pdf, y: number, row: Cell[]): void {
  let bottom = y
  for (const cell of row) {
    pdf
      .font(cell.isStrong ? fonts.strong : fonts.plain)
      .fontSize(page.text)
      .fillColor(page.ink)
    pdf.text(cell.text, cell.x, y, { width: cell.width, align: cell.align ?? 'left' })
    bottom = Math.max(bottom, pdf.y)
  }
  pdf.y = bottom
}

/** A sum is written strongly. */
export type TableRow<Key extends string> = Record<Key, string> & { isSum?: boolean }

/** A ruled table over the whole width. A row is never cut by the end of a page. */
export function drawTable<Key extends string>(
  pdf: Pdf,
  columns: SheetColumn<Key>[],
  rows: readonly TableRow<Key>[],
): void {
  const head = columns.map((column) => column.label)
  drawRow(pdf, columns, { texts: head, isHead: true })
  for (const row of rows) {
    const texts = columns.map((column) => row[column.key])
    const drawn = { texts, isHead: false, isSum: row.isSum ?? false }
    if (pdf.y + rowHeight(pdf, columns, drawn) > pdf.page.height - page.margin) {
      pdf.addPage()
      drawRow(pdf, columns, { texts: head, isHead: true })
    }
    drawRow(pdf, columns, drawn)
  }
  pdf.y += 8
}

type Row = { texts: string[]; isHead: boolean; isSum?: boolean }

function rowHeight(pdf: Pdf, columns: SheetColumn[], { texts, isHead, isSum }: Row): number {
  pdf.font(isHead || isSum ? fonts.strong : fonts.plain).fontSize(page.text)
  const heights = columns.map((column, index) =>
    pdf.heightOfString(texts[index] ?? '', { width: column.share * page.width - 2 * padding }),
  )
  return Math.max(...heights) + 2 * padding
}

function drawRow(pdf: Pdf, columns: SheetColumn[], row: Row): void {
  const [top, height] = [pdf.y, rowHeight(pdf, columns, row)]
  let x: number = page.margin
  const boxes = columns.map((column, index) => {
    const box = { column, text: row.texts[index] ?? '', x, width: column.share * page.width }
    x += box.width
    return box
  })
  for (const box of boxes) {
    pdf.rect(box.x, top, box.width, height).lineWidth(0.5)
    if (row.isHead) pdf.fillAndStroke(page.head, page.line)
    else pdf.strokeColor(page.line).stroke()
  }
  cells(
    pdf,
    top + padding,
    boxes.map(({ column, text, x: left, width }) => ({
      text,
      x: left + padding,
      width: width - 2 * padding,
      align: row.isHead ? 'center' : column.isNumber ? 'right' : 'left',
      isStrong: row.isHead || row.isSum === true,
    })),
  )
  pdf.y = top + height
}

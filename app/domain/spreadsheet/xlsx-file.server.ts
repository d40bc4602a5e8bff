// Rows as an .xlsx of one sheet, streamed: nothing but the row at hand is kept. Texts are texts, so nothing is run as
// a formula; the first row is bold and stays in view.
import { Zip, ZipDeflate } from 'fflate'

import type { CellValue } from './csv-lines.ts'
import { columnLetters } from './spreadsheet.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const xlsxContentType = `${workbookType}.sheet`

const parts = {
  '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${workbookType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${workbookType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${workbookType}.styles+xml"/></Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyFont="1" applyNumberFormat="1"/></cellXfs></styleSheet>`,
}

const workbook = (title: string) =>
  `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${xmlText(sheetName(title))}" sheetId="1" r:id="r1"/></sheets></workbook>`

// Excel's own rule: at most 31 letters, none of these signs.
const sheetName = (title: string) => title.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31)

/** The file piece by piece; the first row is the head. */
export async function* xlsxFile(
  title: string,
  rows: Iterable<readonly CellValue[]> | AsyncIterable<readonly CellValue[]>,
): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    made.push(piece)
  })
  const put = (name: string, text: string) => {
    const part = open(zip, name)
    part.push(utf8(text), true)
  }
  for (const [name, text] of Object.entries(parts)) put(name, text)
  put('xl/workbook.xml', workbook(title))

  const sheet = open(zip, 'xl/worksheets/sheet1.xml')
  sheet.push(utf8(sheetStart))
  let number = 0
  for await (const row of rows) {
    number += 1
    sheet.push(utf8(rowXml(row, number)))
    yield* made.splice(0)
  }
  sheet.push(utf8('</sheetData></worksheet>'), true)
  zip.end()
  yield* made
}

const sheetStart = `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="60" width="18" customWidth="1"/></cols><sheetData>`

function open(zip: Zip, name: string): ZipDeflate {
  const part = new ZipDeflate(name, { level: 6 })
  zip.add(part)
  return part
}

const utf8 = (text: string) => new TextEncoder().encode(text)

const rowXml = (cells: readonly CellValue[], number: number) =>
  `<row r="${number}">${cells.map((cell, at) => cellXml(cell, `${columnLetters(at)}${number}`, number === 1)).join('')}</row>`

// Figures beyond what Excel computes exactly stay texts.
function cellXml(value: CellValue, reference: string, isHead: boolean): string {
  if (value === null || value === '') return ''
  const isFigure = typeof value !== 'string' && Number.isSafeInteger(Number(value) * 1000)
  if (isFigure) return `<c r="${reference}"><v>${value}</v></c>`
  const style = isHead ? '1' : '0'
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(String(value))}</t></is></c>`
}

const xmlText = (text: string) =>
  text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

import { zipSync, strToU8 } from 'fflate'
import { expect, test } from 'vitest'

import type { CellValue } from './csv-lines.ts'
import { readSheet } from './read-rows.server.ts'
import { xlsxFile } from './xlsx-file.server.ts'

const rowsOf = async (bytes: Uint8Array) => {
  const found = []
  for await (const row of readSheet(bytes).rows) found.push(row)
  return found
}

async function written(rows: readonly (readonly CellValue[])[]): Promise<Uint8Array> {
  async function* each() {
    await Promise.resolve()
    yield* rows
  }
  const pieces = []
  for await (const piece of xlsxFile('Sản phẩm: 1/2', each())) pieces.push(piece)
  return Buffer.concat(pieces)
}

const workbook = (sheet: string, more: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="ẩn" state="hidden" r:id="a"/><sheet name="b" r:id="b"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="a" Target="worksheets/none.xml"/><Relationship Id="b" Target="/xl/worksheets/s.xml"/></Relationships>',
        'xl/worksheets/s.xml': `<x:worksheet xmlns:x="m"><x:sheetData>${sheet}</x:sheetData></x:worksheet>`,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  )

test('what we write, we read: Vietnamese, figures, line breaks, and nothing that is run', async () => {
  const file = await written([
    ['Tên', 'Giá', 'Mã vạch'],
    ['Cá chạch sụn <kho> & "niêu"', 185_000n, '08936036020014'],
    ['=1+1', 12.5, null],
    ['hai\ndòng', -3, ''],
  ])

  expect(await rowsOf(file)).toEqual([
    { number: 1, cells: ['Tên', 'Giá', 'Mã vạch'] },
    { number: 2, cells: ['Cá chạch sụn <kho> & "niêu"', '185000', '08936036020014'] },
    { number: 3, cells: ['=1+1', '12,5'] },
    { number: 4, cells: ['hai\ndòng', '-3'] },
  ])
})

test("the first visible sheet is read, with Excel's shared texts, days, formula results and skipped cells", async () => {
  const sheet = `
    <x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row>
    <x:row r="4"><x:c r="B4" s="1"><x:v>46349</x:v></x:c><x:c r="D4" t="str"><x:f>A1</x:f><x:v>kết quả</x:v></x:c>
      <x:c r="E4" t="e"><x:v>#N/A</x:v></x:c><x:c r="F4"><x:v>8.936036020014E12</x:v></x:c><x:c r="G4"><x:v>0.30000000000000004</x:v></x:c></x:row>`
  const file = workbook(sheet, {
    'xl/sharedStrings.xml':
      '<sst><si><r><t>Hạn </t></r><r><t>dùng</t></r><rPh><t>x</t></rPh></si></sst>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
  })

  expect(await rowsOf(file)).toEqual([
    { number: 1, cells: ['Hạn dùng'] },
    { number: 4, cells: ['', '2026-11-23', '', 'kết quả', '', '8936036020014', '0,3'] },
  ])
})

test.each([
  ['an old .xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'sheet.old-excel'],
  ['a photo', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]), 'sheet.not-a-table'],
  ['nothing', new Uint8Array(), 'sheet.empty'],
  ['a zip of photos', zipSync({ 'a.jpg': strToU8('x') }), 'sheet.damaged'],
  ['half a zip', zipSync({ 'a.xml': strToU8('x'.repeat(500)) }).subarray(0, 60), 'sheet.damaged'],
  ['XML that breaks off', workbook('<x:row r="1"><x:c'), 'sheet.damaged'],
  ['21 MB', new Uint8Array(21_000_000).fill(65), 'sheet.too-large'],
])('%s is refused with %3$s', async (_name, bytes, code) => {
  await expect(rowsOf(bytes)).rejects.toMatchObject({ code })
})

test('a small zip that unpacks to half a gigabyte is refused before it is unpacked', async () => {
  const file = zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet r:id="a"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="a" Target="s.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': new Uint8Array(70_000_000),
    'xl/s.xml': strToU8('<worksheet/>'),
  })

  await expect(rowsOf(file)).rejects.toMatchObject({ code: 'sheet.too-large' })
})

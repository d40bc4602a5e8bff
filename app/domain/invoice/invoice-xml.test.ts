import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleInvoice as content } from '#tests/support/sample-invoice.ts'
import { invoiceXml } from './invoice-xml.ts'
import { parseXml, readInvoiceXml } from './read-invoice-xml.ts'

// Golden structure, by name and value: the order of elements is free in the format.
const outline = (xml: string) => {
  const lines: string[] = []
  const walk = (node: ReturnType<typeof parseXml>, path: string) => {
    const children = [...node.childNodes].filter((each) => each.nodeType === 1) as (typeof node)[]
    if (children.length === 0) lines.push(`${path}=${node.textContent}`)
    for (const each of children) walk(each, `${path}/${each.localName}`)
  }
  walk(parseXml(xml), '')
  return lines
}

test('a VAT invoice holds exactly the elements the format asks for', () => {
  expect(outline(invoiceXml(content('1')))).toMatchSnapshot()
})

test('a sales invoice has no VAT rate, no VAT groups and no VAT totals', () => {
  const lines = outline(invoiceXml(content('2')))

  expect(lines).toMatchSnapshot()
  expect(lines.filter((each) => /TSuat|TgTCThue|TgTThue|TThue/.test(each))).toEqual([])
})

test.each(['1', '2'] as const)('what is written on form %s is read back', (form) => {
  const invoice = content(form)

  expect(readInvoiceXml(invoiceXml(invoice))).toEqual(invoice)
})

test('a firm that asks for an invoice is named as an organisation with its tax code', () => {
  const buyer = { name: 'Công ty A & B', taxCode: '0101243150', address: '1 Phố Huế, Hà Nội' }

  const xml = invoiceXml(content('1', { buyer }))

  expect(xml).toContain('<NMua><Ten>Công ty A &amp; B</Ten><MST>0101243150</MST>')
  expect(readInvoiceXml(xml).buyer).toEqual(buyer)
})

test('names are written in composed Vietnamese, whatever the keyboard sent', () => {
  const decomposed = 'Hợp tác xã Yên Hòa'.normalize('NFD')

  const xml = invoiceXml(content('1', { seller: { ...content('1').seller, name: decomposed } }))

  expect(xml).toContain('Hợp tác xã Yên Hòa'.normalize('NFC'))
  expect(xml).toBe(xml.normalize('NFC'))
})

test('any name a person can type leaves the document well-formed and comes back as typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      const first = { ...content('2').lines[0]!, name: `Cá ${typed}` }

      const read = readInvoiceXml(invoiceXml(content('2', { lines: [first] })))

      const printable = typed
        .normalize('NFC')
        .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
      expect(read.lines[0]?.name).toBe(`Cá ${printable}`.replaceAll(/\s+/g, ' ').trim())
    }),
  )
})

test('a name that is too long is cut at 500 characters; a code that is too long is never written', () => {
  const long = { ...content('1').lines[0]!, name: 'niêu '.repeat(200) }

  const read = readInvoiceXml(invoiceXml(content('1', { lines: [long] })))

  expect([...(read.lines[0]?.name ?? '')].length).toBeLessThanOrEqual(500)
  expect(() => invoiceXml(content('1', { symbol: 'K26TYYY' }))).toThrow('KHHDon holds 6')
})

test('another maker’s order of elements and decimal zeros are read the same', () => {
  const invoice = content('2', { lines: content('2').lines.slice(0, 1) })
  const xml = invoiceXml(invoice)
    .replace(/(<TgTTTBSo>)(\d+)(<\/TgTTTBSo>)(<TgTTTBChu>[^<]*<\/TgTTTBChu>)/, '$4\n$1$2.0$3')
    .replace('<DVTTe>VND</DVTTe>', '')

  expect(readInvoiceXml(xml)).toEqual(invoice)
})

test('a document type, a second DLHDon and broken XML are refused', () => {
  const xml = invoiceXml(content('1'))

  expect(() =>
    readInvoiceXml(xml.replace('<HDon>', '<!DOCTYPE x [<!ENTITY a "b">]><HDon>')),
  ).toThrow()
  expect(() => readInvoiceXml(xml.replace('<DSCKS>', '<DLHDon></DLHDon><DSCKS>'))).toThrow(
    'needs one',
  )
  expect(() => readInvoiceXml(xml.slice(0, -3))).toThrow('not well-formed')
})

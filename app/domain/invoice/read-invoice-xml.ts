// Reading an invoice of format 2.1.0 back from its XML, by tag name and never by position: providers order and
// space the elements differently. What comes out is what the signature covers, when given the signed part.
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom'
import type { Element } from '@xmldom/xmldom'
import { parseLocalDate } from '#app/lib/time.ts'
import { adjustingCode, lookupField, natureCodes, orderField } from './invoice-xml.ts'
import { invoiceForms } from './invoice.ts'
import type {
  AdjustedInvoice,
  InvoiceContent,
  InvoiceLine,
  LineNature,
  VatGroup,
} from './invoice.ts'

export class UnreadableInvoice extends Error {}

/**
 * The content of a `DLHDon` element or of a whole `HDon`.
 * Throws UnreadableInvoice when it is no well-formed invoice of form 1 or 2, or carries a DTD.
 */
export function readInvoiceXml(xml: string): InvoiceContent {
  const root = parseXml(xml)
  const signed = root.localName === 'DLHDon' ? root : child(root, 'DLHDon')
  const [heading, body] = [child(signed, 'TTChung'), child(signed, 'NDHDon')]
  const totals = child(body, 'TToan')
  const groups = all(optional(totals, 'THTTLTSuat'), 'LTSuat').map(readGroup)
  const total = amount(totals, 'TgTTTBSo')
  return {
    ...readHeading(heading),
    seller: readSeller(child(body, 'NBan')),
    buyer: readBuyer(child(body, 'NMua')),
    lines: all(child(body, 'DSHHDVu'), 'HHDVu').map(readLine),
    groups,
    totalBeforeVat: optionalAmount(totals, 'TgTCThue') ?? total,
    totalVat: optionalAmount(totals, 'TgTThue') ?? 0n,
    totalDiscount: optionalAmount(totals, 'TTCKTMai') ?? 0n,
    total,
    amountInWords: required(totals, 'TgTTTBChu'),
  }
}

/** The root element. Throws UnreadableInvoice on anything not well-formed, and on a DTD. */
export function parseXml(xml: string): Element {
  if (/<!DOCTYPE/i.test(xml)) throw new UnreadableInvoice('a document type is not allowed')
  try {
    const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
      xml,
      'text/xml',
    ).documentElement
    if (root) return root
  } catch (cause) {
    throw new UnreadableInvoice('not well-formed XML', { cause })
  }
  throw new UnreadableInvoice('empty document')
}

function readHeading(heading: Element) {
  const form = invoiceForms.find((known) => known === text(heading, 'KHMSHDon'))
  const date = parseLocalDate(required(heading, 'NLap'))
  const number = Number(required(heading, 'SHDon'))
  if (!form || !date || !Number.isInteger(number))
    throw new UnreadableInvoice('bad form, date or number')
  return {
    form,
    date,
    number,
    symbol: required(heading, 'KHHDon'),
    payment: required(heading, 'HTTToan'),
    softwareTaxCode: required(heading, 'MSTTCGP'),
    lookupCode: field(heading, lookupField),
    orderCode: field(heading, orderField),
    adjusts: readAdjusts(optional(heading, 'TTHDLQuan')),
  }
}

function readAdjusts(related: Element | null): AdjustedInvoice | null {
  if (!related) return null
  const form = invoiceForms.find((known) => known === text(related, 'KHMSHDCLQuan'))
  const date = parseLocalDate(required(related, 'NLHDCLQuan'))
  const number = Number(required(related, 'SHDCLQuan'))
  if (!form || !date || !Number.isInteger(number))
    throw new UnreadableInvoice('bad form, date or number of the invoice that it corrects')
  if (text(related, 'TCHDon') !== String(adjustingCode))
    throw new UnreadableInvoice('an invoice that replaces another is not known here')
  const [symbol, note] = [required(related, 'KHHDCLQuan'), required(related, 'GChu')]
  return { form, date, number, symbol, note }
}

const readSeller = (seller: Element) => ({
  name: required(seller, 'Ten'),
  taxCode: required(seller, 'MST'),
  address: required(seller, 'DChi'),
  phone: text(seller, 'SDThoai'),
  email: text(seller, 'DCTDTu'),
  bankAccount: text(seller, 'STKNHang'),
  bankName: text(seller, 'TNHang'),
})

const readBuyer = (buyer: Element) => ({
  name: text(buyer, 'Ten') ?? required(buyer, 'HVTNMHang'),
  taxCode: text(buyer, 'MST'),
  address: text(buyer, 'DChi'),
})

function readLine(line: Element): InvoiceLine {
  const natures = Object.keys(natureCodes) as LineNature[]
  const nature = natures.find((known) => String(natureCodes[known]) === text(line, 'TChat'))
  if (!nature) throw new UnreadableInvoice('unknown nature of a line')
  const quantity = text(line, 'SLuong')
  return {
    nature,
    code: text(line, 'MHHDVu'),
    name: required(line, 'THHDVu'),
    unit: text(line, 'DVTinh'),
    quantity: quantity === null ? null : Number(quantity),
    unitPrice: text(line, 'DGia'),
    amount: amount(line, 'ThTien'),
    vatCode: text(line, 'TSuat'),
  }
}

const readGroup = (group: Element): VatGroup => ({
  vatCode: required(group, 'TSuat'),
  net: amount(group, 'ThTien'),
  vat: amount(group, 'TThue'),
})

function field(heading: Element, name: string): string {
  const found = all(optional(heading, 'TTKhac'), 'TTin').find(
    (entry) => text(entry, 'TTruong') === name,
  )
  return (found && text(found, 'DLieu')) ?? ''
}

// Whole đồng; "84000.0" of other software is whole too.
function amount(parent: Element, name: string): bigint {
  const match = /^(-?\d{1,15})(?:\.0+)?$/.exec(required(parent, name))
  if (!match?.[1]) throw new UnreadableInvoice(`${name} is not whole đồng`)
  return BigInt(match[1])
}

const optionalAmount = (parent: Element, name: string): bigint | null =>
  optional(parent, name) ? amount(parent, name) : null

/** Children of that name, in order; none of a missing parent. */
export const all = (parent: Element | null, name: string): Element[] =>
  [...(parent?.childNodes ?? [])].filter(
    (node): node is Element => node.nodeType === node.ELEMENT_NODE && node.localName === name,
  )

export const optional = (parent: Element, name: string): Element | null =>
  all(parent, name)[0] ?? null

/** The one child of that name. Throws UnreadableInvoice when there is none or a second. */
export function child(parent: Element, name: string): Element {
  const [first, second] = all(parent, name)
  if (!first || second) throw new UnreadableInvoice(`${parent.localName} needs one ${name}`)
  return first
}

const text = (parent: Element, name: string): string | null =>
  optional(parent, name)?.textContent?.trim() || null

function required(parent: Element, name: string): string {
  const value = text(parent, name)
  if (value === null) throw new UnreadableInvoice(`${parent.localName} lacks ${name}`)
  return value
}

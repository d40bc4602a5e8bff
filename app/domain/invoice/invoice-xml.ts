// An invoice as the tree of format 2.1.0 (HDon/DLHDon), without its signature.
// Amounts are whole đồng; quantities and unit prices have a decimal point and no grouping.
import { branch, escapeXml, leaf } from './xml-text.ts'
import { invoiceNames } from './invoice.ts'
import type {
  AdjustedInvoice,
  InvoiceBuyer,
  InvoiceContent,
  InvoiceLine,
  InvoiceSeller,
  LineNature,
} from './invoice.ts'

/** Id of the part that the seller signs. */
export const signedPartId = 'data'

/** TTKhac fields of ours in TTChung, by the name a reader sees. */
export const lookupField = 'Mã tra cứu'
export const orderField = 'Mã đơn hàng'

/** TCHDon of an invoice that adjusts another; 1 would replace it. */
export const adjustingCode = 2

/** TChat. A gift has no amount; a discount is written positive and subtracted. */
export const natureCodes: Record<LineNature, number> = { goods: 1, promotion: 2, discount: 3 }

/**
 * The whole document with an empty DSCKS/NBan for the seller's signature.
 * Throws when a code or number is longer than its tag allows; texts of people are cut instead.
 */
export function invoiceXml(invoice: InvoiceContent): string {
  const signed = `<DLHDon Id="${escapeXml(signedPartId)}">${heading(invoice)}${body(invoice)}</DLHDon>`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${branch('HDon', signed, branch('DSCKS', branch('NBan')))}`
}

function heading(invoice: InvoiceContent): string {
  return branch(
    'TTChung',
    leaf('PBan', '2.1.0'),
    leaf('THDon', invoiceNames[invoice.form]),
    leaf('KHMSHDon', invoice.form),
    leaf('KHHDon', invoice.symbol),
    leaf('SHDon', invoice.number),
    leaf('NLap', invoice.date),
    leaf('HDCTTChinh', 0),
    leaf('DVTTe', 'VND'),
    leaf('HTTToan', invoice.payment),
    leaf('MSTTCGP', invoice.softwareTaxCode),
    adjustsXml(invoice.adjusts),
    branch('TTKhac', field(lookupField, invoice.lookupCode), field(orderField, invoice.orderCode)),
  )
}

// TCHDon 2 adjusts, LHDCLQuan 1 is an electronic invoice of the law in force.
function adjustsXml(adjusts: AdjustedInvoice | null): string {
  if (!adjusts) return ''
  return branch(
    'TTHDLQuan',
    leaf('TCHDon', adjustingCode),
    leaf('LHDCLQuan', 1),
    leaf('KHMSHDCLQuan', adjusts.form),
    leaf('KHHDCLQuan', adjusts.symbol),
    leaf('SHDCLQuan', adjusts.number),
    leaf('NLHDCLQuan', adjusts.date),
    leaf('GChu', adjusts.note),
  )
}

function body(invoice: InvoiceContent): string {
  const lines = invoice.lines.map((line, index) => lineXml(line, index + 1))
  return branch(
    'NDHDon',
    branch('NBan', sellerXml(invoice.seller)),
    branch('NMua', buyerXml(invoice.buyer)),
    branch('DSHHDVu', ...lines),
    branch('TToan', totals(invoice)),
  )
}

function sellerXml(seller: InvoiceSeller): string {
  return [
    leaf('Ten', seller.name),
    leaf('MST', seller.taxCode),
    leaf('DChi', seller.address),
    leaf('SDThoai', seller.phone),
    leaf('DCTDTu', seller.email),
    leaf('STKNHang', seller.bankAccount),
    leaf('TNHang', seller.bankName),
  ].join('')
}

// A buyer with a tax code is an organisation (Ten); without one, a person or "người tiêu dùng" (HVTNMHang).
function buyerXml(buyer: InvoiceBuyer): string {
  const name = leaf(buyer.taxCode ? 'Ten' : 'HVTNMHang', buyer.name)
  return name + leaf('MST', buyer.taxCode) + leaf('DChi', buyer.address)
}

function lineXml(line: InvoiceLine, position: number): string {
  return branch(
    'HHDVu',
    leaf('TChat', natureCodes[line.nature]),
    leaf('STT', position),
    leaf('MHHDVu', line.code),
    leaf('THHDVu', line.name),
    leaf('DVTinh', line.unit),
    leaf('SLuong', line.quantity),
    leaf('DGia', line.unitPrice),
    leaf('ThTien', line.amount),
    leaf('TSuat', line.vatCode),
  )
}

function totals(invoice: InvoiceContent): string {
  const isVat = invoice.form === '1'
  const rates = invoice.groups.map(({ vatCode, net, vat }) =>
    branch('LTSuat', leaf('TSuat', vatCode), leaf('ThTien', net), leaf('TThue', vat)),
  )
  return [
    isVat ? branch('THTTLTSuat', ...rates) : '',
    leaf('TgTCThue', isVat ? invoice.totalBeforeVat : null),
    leaf('TgTThue', isVat ? invoice.totalVat : null),
    leaf('TTCKTMai', invoice.totalDiscount > 0n ? invoice.totalDiscount : null),
    leaf('TgTTTBSo', invoice.total),
    leaf('TgTTTBChu', invoice.amountInWords),
  ].join('')
}

const field = (name: string, value: string): string =>
  branch('TTin', leaf('TTruong', name), leaf('KDLieu', 'string'), leaf('DLieu', value))

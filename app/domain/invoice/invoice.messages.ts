import type { InvoiceRefusal } from './invoice.ts'

export const invoiceMessages: Record<InvoiceRefusal, { vi: string; en: string }> = {
  'invoice.not-set-up': {
    vi: 'Cửa hàng chưa khai thông tin hoá đơn điện tử. Hãy khai thông tin rồi xuất lại.',
    en: 'The shop has not set up e-invoices yet. Set them up, then issue again.',
  },
  'invoice.bad-tax-code': {
    vi: 'Mã số thuế không đúng. Hãy xem lại từng chữ số.',
    en: 'This tax code is not valid. Please check each digit.',
  },
  'invoice.order-not-found': {
    vi: 'Không tìm thấy đơn hàng.',
    en: 'The order was not found.',
  },
  'invoice.order-not-due': {
    vi: 'Đơn này chưa đến lúc xuất hoá đơn: đơn trả trước xuất khi đã thanh toán, đơn COD xuất khi đã giao.',
    en: 'It is too early: prepaid orders are invoiced once paid, cash orders once delivered.',
  },
  'invoice.nothing-kept': {
    vi: 'Đơn này đã hoàn hết trước khi xuất hoá đơn nên không có gì để xuất.',
    en: 'All of this order was given back before it was invoiced: there is nothing to invoice.',
  },
  'invoice.other-seller': {
    vi: 'Hoá đơn gốc ghi mã số thuế {taxCode}, khác với mã số thuế hiện nay của cửa hàng. Hãy hỏi cơ quan thuế cách điều chỉnh.',
    en: 'The original names tax code {taxCode}, which is not the shop’s any more. Ask the tax office how to adjust it.',
  },
  'invoice.discount-too-large': {
    vi: 'Giảm giá lớn hơn tiền hàng nên không lập được hoá đơn. Hãy kiểm tra lại đơn.',
    en: 'The discount is larger than the order, so no invoice can be made. Please check the order.',
  },
  'invoice.bad-vat-code': {
    vi: 'Thuế suất “{code}” của một mặt hàng không có trong quy định. Hãy sửa mặt hàng rồi xuất lại.',
    en: 'The VAT rate “{code}” of an item is not in the rules. Correct the item, then issue again.',
  },
  'invoice.certificate-expired': {
    vi: 'Chứng thư số của cửa hàng không còn hiệu lực. Hãy tạo chứng thư mới ở phần thông tin hoá đơn.',
    en: 'The signing certificate is not valid now. Make a new one in the invoice settings.',
  },
  'invoice.clock-went-back': {
    vi: 'Ngày lập sớm hơn hoá đơn trước ({lastDay}) nên chưa xuất được. Hãy kiểm tra ngày giờ máy chủ.',
    en: 'The date is earlier than the last invoice’s ({lastDay}). Please check the server’s clock.',
  },
  'invoice.series-full': {
    vi: 'Ký hiệu hoá đơn này đã dùng hết số. Hãy mở ký hiệu mới.',
    en: 'This invoice symbol has used all its numbers. Open a new symbol.',
  },
}

// Words of the files in which carriers and gateways say what they handed over.
import type { LineStatus, RemittanceSource } from '#app/domain/settlement/remittance.ts'
import { defineText } from './text.ts'

const statusesVi: Record<LineStatus, string> = {
  matched: 'Khớp',
  unknown: 'Không rõ đơn nào',
  different: 'Lệch số tiền',
  repeated: 'Trùng lần trước',
  accepted: 'Đã nhận',
  set_aside: 'Bỏ qua',
}
const statusesEn: Record<LineStatus, string> = {
  matched: 'Matched',
  unknown: 'Order not known',
  different: 'Another amount',
  repeated: 'Came before',
  accepted: 'Accepted',
  set_aside: 'Set aside',
}
const sourcesVi: Record<RemittanceSource, string> = {
  ghn: 'Giao Hàng Nhanh',
  ghtk: 'Giao Hàng Tiết Kiệm',
  other: 'Đơn vị vận chuyển khác',
  vnpay: 'VNPay',
  stripe: 'Stripe',
}
const sourcesEn: Record<RemittanceSource, string> = { ...sourcesVi, other: 'Another carrier' }

export const remittanceText = defineText({
  vi: {
    title: 'Đối soát',
    lead: 'Nạp tệp của đơn vị vận chuyển hoặc cổng thanh toán, xem khoản nào đã về, khoản nào còn thiếu.',
    statuses: statusesVi,
    sources: sourcesVi,
    loadTitle: 'Nạp tệp đối soát',
    loadLead:
      'Tệp Excel hoặc CSV tải từ trang của đơn vị vận chuyển. Tên cột tiếng Việt hay tiếng Anh đều được.',
    source: 'Tệp của ai',
    chooseSource: 'Chọn một nơi',
    file: 'Tệp đối soát',
    fileHint: '.xlsx hoặc .csv',
    load: 'Nạp và đối soát',
    loaded: (lines: number, matched: number) =>
      matched === lines
        ? `Đã nạp ${lines} dòng, khớp tất cả.`
        : `Đã nạp ${lines} dòng, khớp ${matched}. Còn ${lines - matched} dòng cần bạn xem.`,
    openTitle: 'Dòng cần bạn xem',
    noneOpen: 'Không có dòng nào phải xem.',
    matchAgain: 'Khớp lại tất cả',
    matchedAgain: (count: number) =>
      count > 0 ? `Vừa khớp thêm ${count} dòng.` : 'Chưa khớp thêm được dòng nào.',
    row: (fileName: string, row: number) => `${fileName}, dòng ${row}`,
    age: (days: number) => (days === 0 ? 'hôm nay' : `${days} ngày`),
    inFile: 'Trong tệp',
    inBooks: 'Trong sổ',
    fee: 'Phí',
    decide: 'Xử lý',
    accept: 'Nhận đúng số tiền này',
    acceptHint: 'Ghi sổ số tiền trong tệp. Phần thiếu vẫn nằm trong tiền chưa về.',
    assign: 'Gắn vào đơn này',
    setAside: 'Bỏ qua dòng này',
    note: 'Lý do',
    orderCode: 'Mã đơn hàng',
    resolved: 'Đã xử lý xong dòng đó.',
    transitTitle: 'Tiền thu hộ chưa nộp về',
    transitLead: 'Khách đã trả tiền khi nhận hàng, đơn vị vận chuyển chưa chuyển cho bạn.',
    noneInTransit: 'Không có khoản nào đang chờ.',
    order: 'Đơn hàng',
    amount: 'Số tiền',
    waits: 'Đã chờ',
    total: (count: number) => `${count} khoản`,
    filesTitle: 'Tệp đã nạp',
    noFiles: 'Chưa nạp tệp nào',
    noFilesLine: 'Tệp đầu tiên nạp xong sẽ hiện ở đây, kèm số dòng đã khớp.',
    lines: (lines: number, open: number) =>
      open > 0 ? `${lines} dòng, ${open} dòng cần xem` : `${lines} dòng, khớp hết`,
    status: 'Kết quả',
    code: 'Mã',
  },
  en: {
    title: 'Reconciliation',
    lead: 'Load the file of a carrier or a gateway; see what has come and what is missing.',
    statuses: statusesEn,
    sources: sourcesEn,
    loadTitle: 'Load a file',
    loadLead: 'Excel or CSV from the carrier’s site. Column names may be Vietnamese or English.',
    source: 'Whose file',
    chooseSource: 'Choose one',
    file: 'File',
    fileHint: '.xlsx or .csv',
    load: 'Load and match',
    loaded: (lines, matched) =>
      matched === lines
        ? `${lines} lines loaded, all matched.`
        : `${lines} lines loaded, ${matched} matched. ${lines - matched} need your eye.`,
    openTitle: 'Lines that need your eye',
    noneOpen: 'No line needs your eye.',
    matchAgain: 'Match all again',
    matchedAgain: (count) =>
      count > 0 ? `${count} more lines matched.` : 'No more lines matched.',
    row: (fileName, row) => `${fileName}, row ${row}`,
    age: (days) => (days === 0 ? 'today' : `${days} days`),
    inFile: 'In the file',
    inBooks: 'In the books',
    fee: 'Fee',
    decide: 'Decide',
    accept: 'Take exactly this amount',
    acceptHint: 'Books the amount of the file. What is missing stays on the list of money to come.',
    assign: 'It belongs to this order',
    setAside: 'Set this line aside',
    note: 'Why',
    orderCode: 'Order code',
    resolved: 'That line is dealt with.',
    transitTitle: 'Collected and not handed over',
    transitLead: 'Shoppers paid at the door; the carrier has not sent it on.',
    noneInTransit: 'Nothing is waiting.',
    order: 'Order',
    amount: 'Amount',
    waits: 'Waiting',
    total: (count) => `${count} items`,
    filesTitle: 'Loaded files',
    noFiles: 'No file yet',
    noFilesLine: 'The first file appears here with its matched lines.',
    lines: (lines, open) =>
      open > 0 ? `${lines} lines, ${open} to look at` : `${lines} lines, all matched`,
    status: 'Result',
    code: 'Code',
  },
})

import type { SheetRefusal } from './spreadsheet.ts'

export const sheetMessages: Record<SheetRefusal, { vi: string; en: string; field?: string }> = {
  'sheet.empty': {
    vi: 'Tệp này không có dòng nào. Dòng đầu là tên cột, từ dòng 2 là dữ liệu.',
    en: 'This file has no rows. The first row names the columns, data starts in row 2.',
    field: 'file',
  },
  'sheet.not-a-table': {
    vi: 'Đây không phải bảng tính. Hãy chọn tệp .xlsx hoặc .csv.',
    en: 'This is not a spreadsheet. Choose an .xlsx or .csv file.',
    field: 'file',
  },
  'sheet.old-excel': {
    vi: 'Tệp này ở dạng Excel cũ (.xls) hoặc có mật khẩu. Mở bằng Excel, chọn Lưu thành “Excel Workbook (.xlsx)” không mật khẩu, rồi gửi lại.',
    en: 'This is an old Excel file (.xls) or has a password. Open it in Excel, save it as “Excel Workbook (.xlsx)” without a password, and send it again.',
    field: 'file',
  },
  'sheet.damaged': {
    vi: 'Không đọc được tệp này, có thể nó bị hỏng khi tải. Hãy mở bằng Excel, lưu lại rồi gửi lại.',
    en: 'This file cannot be read; it may be damaged. Open it in Excel, save it and send it again.',
    field: 'file',
  },
  'sheet.too-large': {
    vi: 'Tệp quá lớn: nhiều nhất 20 MB và {most} dòng. Hãy chia thành nhiều tệp.',
    en: 'The file is too large: at most 20 MB and {most} rows. Split it into several files.',
    field: 'file',
  },
  'sheet.quote-open': {
    vi: 'Dấu ngoặc kép mở ở dòng {row} không được đóng, nên các dòng sau dính vào một ô. Sửa dòng đó rồi gửi lại.',
    en: 'The quotation mark opened in row {row} is never closed, so the rows after it run into one cell. Correct that row and send the file again.',
    field: 'file',
  },
}

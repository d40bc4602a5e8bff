import { sheetMessages } from '#app/domain/spreadsheet/spreadsheet.messages.ts'
import type { ImportRefusal } from './import.ts'

export const importMessages: Record<ImportRefusal, { vi: string; en: string; field?: string }> = {
  ...sheetMessages,
  'import.not-found': { vi: 'Không tìm thấy tệp này.', en: 'No such file.' },
  'import.no-head': {
    vi: 'Không thấy dòng tên cột. Trong 10 dòng đầu cần một dòng có các cột: {columns}. Tải tệp mẫu để xem cách đặt tên.',
    en: 'No row with column names. One of the first 10 rows must have: {columns}. Download the sample to see the names.',
    field: 'file',
  },
  'import.not-ready': {
    vi: 'Tệp này chưa kiểm tra xong hoặc đã nhập rồi.',
    en: 'This file is still being checked, or was imported already.',
  },
  'import.moving': {
    vi: 'Tệp này đang được đọc. Dừng lại trước khi bỏ.',
    en: 'This file is being read. Stop it before you remove it.',
  },
  'import.nothing-to-do': {
    vi: 'Không có dòng nào nhập được. Sửa các dòng lỗi trong tệp của bạn rồi gửi lại.',
    en: 'No row can be imported. Correct the rows in your file and send it again.',
  },
}

import { discardWord, type OperationRefusal } from './operation.ts'

export const operationMessages: Record<OperationRefusal, { vi: string; en: string }> = {
  'operation.job-not-found': {
    vi: 'Không tìm thấy công việc này.',
    en: 'This job was not found.',
  },
  'operation.job-already-handled': {
    vi: 'Công việc này đã được xử lý ở nơi khác, hãy tải lại trang.',
    en: 'This job was handled elsewhere; reload the page.',
  },
  'operation.confirmation-wrong': {
    vi: `Hãy gõ đúng chữ ${discardWord} để xác nhận bỏ công việc.`,
    en: `Type ${discardWord} exactly to confirm that the job is thrown away.`,
  },
}

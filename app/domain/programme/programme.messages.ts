import type { ProgrammeRefusal } from './programme.ts'

export const programmeMessages: Record<ProgrammeRefusal, { vi: string; en: string }> = {
  'programme.none-open': {
    vi: 'Tỉnh hiện chưa có chương trình nào đang nhận đăng ký.',
    en: 'The province has no programme open for applications now.',
  },
  'programme.already-applied': {
    vi: 'Cửa hàng đã gửi đăng ký và đang chờ tỉnh duyệt.',
    en: 'The shop has already applied and awaits the decision.',
  },
  'programme.already-admitted': {
    vi: 'Cửa hàng đã được tiếp nhận vào chương trình này.',
    en: 'The shop was already admitted to this programme.',
  },
  'programme.application-not-found': {
    vi: 'Không tìm thấy đơn đăng ký này.',
    en: 'This application was not found.',
  },
  'programme.already-decided': {
    vi: 'Đơn đăng ký này đã được quyết định trước đó.',
    en: 'This application was already decided.',
  },
  'programme.note-needed': {
    vi: 'Khi từ chối, cần ghi lý do để cửa hàng biết cách bổ sung.',
    en: 'A refusal needs a reason, so that the shop knows what to add.',
  },
}

import type { LookRefusal } from './look.ts'

export const lookMessages: Record<LookRefusal, { vi: string; en: string }> = {
  'look.full': {
    vi: 'Trang chủ đã có {most} phần. Hãy bỏ bớt một phần trước.',
    en: 'The first page has {most} parts already. Remove one first.',
  },
  'look.section-gone': {
    vi: 'Phần này không còn trên trang. Có thể người khác trong cửa hàng vừa bỏ.',
    en: 'This part is not on the page any more. Somebody of the shop may have removed it.',
  },
  'look.changed-meanwhile': {
    vi: 'Có người khác trong cửa hàng vừa sửa bản nháp. Hãy xem lại bên cạnh rồi bấm Đăng lần nữa.',
    en: 'Somebody else of the shop has just changed the draft. Look at it again, then publish.',
  },
  'look.nothing-to-publish': {
    vi: 'Bản nháp giống hệt trang đang hiện, không có gì để đăng.',
    en: 'The draft is what shoppers see already; there is nothing to publish.',
  },
  'look.nothing-to-undo': {
    vi: 'Không còn thay đổi nào để hoàn tác.',
    en: 'There is no change left to undo.',
  },
  'look.no-such-version': {
    vi: 'Không tìm thấy bản đã đăng này.',
    en: 'There is no such published look.',
  },
}

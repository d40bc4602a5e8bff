import type { TenancyRefusal } from './tenancy.ts'

type Message = { vi: string; en: string; field?: string }

export const tenancyMessages: Record<TenancyRefusal, Message> = {
  'shop.slug-taken': {
    vi: 'Địa chỉ này đã có cửa hàng khác dùng. Hãy chọn địa chỉ khác.',
    en: 'Another shop already has this address. Please choose another.',
    field: 'slug',
  },
  'shop.slug-reserved': {
    vi: 'Địa chỉ này được giữ lại cho hệ thống. Hãy chọn địa chỉ khác.',
    en: 'This address is kept for the system. Please choose another.',
    field: 'slug',
  },
  'shop.not-found': { vi: 'Không tìm thấy cửa hàng.', en: 'There is no such shop.' },
  'shop.already-suspended': {
    vi: 'Cửa hàng đã tạm ngừng trước đó.',
    en: 'The shop is already suspended.',
  },
  'shop.not-suspended': { vi: 'Cửa hàng đang hoạt động.', en: 'The shop is not suspended.' },
  'team.last-owner': {
    vi: 'Cửa hàng cần ít nhất một chủ. Hãy giao quyền chủ cho người khác trước.',
    en: 'A shop needs an owner. Make someone else an owner first.',
  },
  'team.not-member': {
    vi: 'Người này không còn trong cửa hàng.',
    en: 'This person is no longer in the shop.',
  },
  'team.already-member': {
    vi: 'Người này đã có trong danh sách.',
    en: 'This person is already on the team.',
    field: 'email',
  },
  'team.too-late-to-undo': {
    vi: 'Đã quá 15 phút, không hoàn tác được nữa. Bạn mời lại người đó nhé.',
    en: 'It is more than 15 minutes ago. Please invite the person again.',
  },
  'invitation.unknown': {
    vi: 'Lời mời này không có hoặc đã được thu lại.',
    en: 'There is no such invitation, or it was taken back.',
  },
  'invitation.expired': {
    vi: 'Lời mời đã hết hạn. Hãy nhờ người mời gửi lại.',
    en: 'The invitation has expired. Ask for a new one.',
  },
  'invitation.used': {
    vi: 'Lời mời này đã được nhận trước đó.',
    en: 'The invitation has already been accepted.',
  },
  'invitation.other-person': {
    vi: 'Lời mời này gửi cho một địa chỉ e-mail khác. Hãy đăng nhập bằng địa chỉ đó.',
    en: 'The invitation was sent to another e-mail address. Sign in with that one.',
  },
}

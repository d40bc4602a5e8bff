import type { AddressBookRefusal } from './address.ts'

export const addressBookMessages: Record<AddressBookRefusal, { vi: string; en: string }> = {
  'address.not-found': {
    vi: 'Không tìm thấy địa chỉ này trong sổ của bạn.',
    en: 'This address is not in your book.',
  },
  'address.too-many': {
    vi: 'Sổ địa chỉ đã đầy. Bạn xoá bớt một địa chỉ không dùng nữa nhé.',
    en: 'Your address book is full. Please take one out first.',
  },
}

// Words of a shopper's own parcels, on their way.
import { defineText } from './text.ts'

export const ownParcelsText = defineText({
  vi: {
    title: 'Kiện hàng của bạn',
    parcel: (number: number, of: number) => (of > 1 ? `Kiện ${number} trong ${of}` : 'Kiện hàng'),
    status: {
      preparing: 'Cửa hàng đã đóng gói',
      handed_over: 'Đã rời cửa hàng',
      delivering: 'Đang trên đường tới bạn',
      delivered: 'Bạn đã nhận',
      returning: 'Đang quay lại cửa hàng',
      returned: 'Đã về lại cửa hàng',
      cancelled: 'Đã bỏ',
      lost: 'Bị thất lạc, cửa hàng sẽ liên hệ với bạn',
    },
    expected: 'Dự kiến tới',
    pickUpReady: 'Bạn tới lấy được rồi',
    copyHint: 'Đọc mã này khi gọi cho hãng',
  },
  en: {
    title: 'Your parcels',
    parcel: (number: number, of: number) => (of > 1 ? `Parcel ${number} of ${of}` : 'Parcel'),
    status: {
      preparing: 'Packed by the shop',
      handed_over: 'Left the shop',
      delivering: 'On its way to you',
      delivered: 'You have it',
      returning: 'On its way back to the shop',
      returned: 'Back at the shop',
      cancelled: 'Unpacked',
      lost: 'Lost on the way; the shop will call you',
    },
    expected: 'Expected',
    pickUpReady: 'You can pick it up now',
    copyHint: 'Read this code out when you call the carrier',
  },
})

// Words of a shopper's list of orders, and of finding one order again.
import { defineText } from './text.ts'

export const ownOrdersText = defineText({
  vi: {
    title: 'Đơn hàng của tôi',
    see: 'Xem đơn hàng',
    none: 'Bạn chưa có đơn hàng nào',
    noneLine: 'Đơn đặt khi đã đăng nhập sẽ hiện ở đây.',
    shop: 'Đi chợ',
    asGuest: 'Đơn đặt khi chưa đăng nhập: tìm bằng mã đơn và số điện thoại',
    findTitle: 'Tìm đơn hàng',
    findLead: 'Mã đơn có trong thư xác nhận và trên phiếu giao hàng.',
    code: 'Mã đơn',
    codeHint: 'Ví dụ K7M2XQ. Chữ hoa hay chữ thường đều được.',
    phone: 'Số điện thoại đã đặt hàng',
    find: 'Xem đơn hàng',
    mine: 'Đã đăng nhập? Xem mọi đơn của bạn',
    findLink: 'Tìm đơn bằng mã và số điện thoại',
  },
  en: {
    title: 'My orders',
    see: 'See the orders',
    none: 'You have no orders yet',
    noneLine: 'Orders placed while signed in appear here.',
    shop: 'Go shopping',
    asGuest: 'Ordered without signing in? Find it by code and telephone number',
    findTitle: 'Find an order',
    findLead: 'The code is in the confirmation letter and on the parcel.',
    code: 'Order code',
    codeHint: 'Like K7M2XQ. Capital or small letters are the same.',
    phone: 'Telephone number of the order',
    find: 'See the order',
    mine: 'Signed in? See all your orders',
    findLink: 'Find an order by code and telephone',
  },
})

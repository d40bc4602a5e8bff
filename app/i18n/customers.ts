// Words of the shop's customers, and of what is due today.
import { defineText } from './text.ts'

export const customersText = defineText({
  vi: {
    title: 'Khách hàng',
    lead: 'Những người đã mua, gộp theo số điện thoại. Mỗi lần xem một người đều được ghi lại.',
    find: 'Tên hoặc số điện thoại',
    none: 'Chưa có khách nào như vậy',
    noneLine: 'Khách xuất hiện ở đây sau đơn hàng đầu tiên.',
    orders: (count: number) => `${count} đơn`,
    spent: 'Đã mua',
    last: 'Lần cuối',
    places: 'Nơi nhận hàng',
    history: 'Các đơn hàng',
    returns: (count: number) => `${count} lần trả hàng`,
    call: 'Gọi khách',
    reach: 'Liên hệ',
  },
  en: {
    title: 'Customers',
    lead: 'Everybody who bought, by telephone number. Each look at a person is recorded.',
    find: 'Name or telephone number',
    none: 'No such customer yet',
    noneLine: 'Customers appear here after their first order.',
    orders: (count: number) => (count === 1 ? '1 order' : `${count} orders`),
    spent: 'Bought for',
    last: 'Last',
    places: 'Delivered to',
    history: 'Orders',
    returns: (count: number) => (count === 1 ? '1 return' : `${count} returns`),
    call: 'Call the customer',
    reach: 'Reach them',
  },
})

export const dueText = defineText({
  vi: {
    title: 'Đang chờ bạn',
    returns: (count: number) => `${count} yêu cầu trả hàng chờ trả lời`,
    mostUrgent: 'gấp nhất hạn',
    toReceive: (count: number) => `${count} kiện hàng trả đang về`,
    messages: (count: number) => `${count} khách đang chờ trả lời tin nhắn`,
    reviews: (count: number) => `${count} đánh giá chưa trả lời`,
    refund: (code: string) => `Trả tiền cho khách, đơn ${code}`,
  },
  en: {
    title: 'Waiting for you',
    returns: (count: number) =>
      count === 1 ? '1 return request to answer' : `${count} return requests to answer`,
    mostUrgent: 'the most urgent by',
    toReceive: (count: number) =>
      count === 1 ? '1 return on its way back' : `${count} returns on their way back`,
    messages: (count: number) =>
      count === 1 ? '1 shopper waits for an answer' : `${count} shoppers wait for an answer`,
    reviews: (count: number) =>
      count === 1 ? '1 review not answered' : `${count} reviews not answered`,
    refund: (code: string) => `Give money back, order ${code}`,
  },
})

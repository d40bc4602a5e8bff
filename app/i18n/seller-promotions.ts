// Words of the desks where promotions are made: a shop's and the operators'.
import type { Standing } from '#app/domain/promotion/promotion.ts'
import type { PromotionShow } from '#app/domain/promotion/standing.ts'

import { defineText } from './text.ts'

type Shows = Record<PromotionShow, string>
type Standings = Record<Standing, string>

export const sellerPromotionsText = defineText({
  vi: {
    title: 'Ưu đãi',
    lead: 'Mã giảm giá và ưu đãi tự áp dụng của gian hàng.',
    marketTitle: 'Ưu đãi của chợ',
    marketLead: 'Dùng cho hàng của mọi gian hàng; phần giảm do chợ chịu và trả lại cho gian hàng.',
    add: 'Tạo ưu đãi',
    find: 'Tìm theo tên hoặc mã',
    search: 'Tìm',
    shows: 'Lọc theo thời gian',
    all: 'Tất cả',
    show: { running: 'Đang chạy', coming: 'Sắp chạy', ended: 'Đã dừng' } satisfies Shows,
    none: 'Chưa có ưu đãi nào',
    noneLine: 'Một ưu đãi nhỏ đúng lúc giúp khách quen quay lại.',
    nothingFound: 'Không có ưu đãi nào khớp',
    standing: {
      open: 'Đang chạy',
      'not-yet': 'Sắp chạy',
      over: 'Đã kết thúc',
      paused: 'Tạm dừng',
      'used-up': 'Hết lượt',
      'customer-used-up': 'Hết lượt',
    } satisfies Standings,
    automatic: 'Tự áp dụng',
    uses: (count: number, limit: number | null) =>
      limit === null ? `${count} đơn đã dùng` : `${count}/${limit} đơn đã dùng`,
    given: 'Đã giảm',
    from: (day: string) => `Từ ${day}`,
    fromTo: (from: string, to: string) => `${from} đến hết ${to}`,
    minimum: (amount: string) => `đơn từ ${amount}`,
    saved: 'Đã lưu ưu đãi.',
    made: 'Đã tạo ưu đãi.',
    pause: 'Tạm dừng',
    resume: 'Chạy lại',
    pausedNotice: 'Đã tạm dừng. Đơn đã đặt không đổi.',
    resumedNotice: 'Ưu đãi chạy lại từ bây giờ.',
    lastUses: 'Đơn đã dùng gần đây',
    noUses: 'Chưa có đơn nào dùng ưu đãi này.',
    order: 'Đơn',
    shop: 'Gian hàng',
    at: 'Lúc',
    off: 'Giảm',
    released: 'đã trả lượt',
    edit: 'Sửa ưu đãi',
    benefit: {
      percent: (percent: string, most: string | null) =>
        most ? `Giảm ${percent}%, nhiều nhất ${most}` : `Giảm ${percent}%`,
      amount: (amount: string) => `Giảm ${amount}`,
      delivery: (most: string | null) =>
        most ? `Giảm phí giao tới ${most}` : 'Miễn phí giao hàng',
      bundle: (buy: number, get: number, percent: string) =>
        percent === '100' ? `Mua ${buy} tặng ${get}` : `Mua ${buy}, thêm ${get} giảm ${percent}%`,
    },
  },
  en: {
    title: 'Promotions',
    lead: 'The shop’s codes, and what comes off by itself.',
    marketTitle: 'Promotions of the market',
    marketLead: 'For the goods of every shop; the market bears them and owes the shops their part.',
    add: 'New promotion',
    find: 'Find by name or code',
    search: 'Find',
    shows: 'By time',
    all: 'All',
    show: { running: 'Running', coming: 'To come', ended: 'Ended' },
    none: 'No promotion yet',
    noneLine: 'A small one at the right time brings regulars back.',
    nothingFound: 'No promotion fits',
    standing: {
      open: 'Running',
      'not-yet': 'To come',
      over: 'Ended',
      paused: 'Paused',
      'used-up': 'Used up',
      'customer-used-up': 'Used up',
    },
    automatic: 'By itself',
    uses: (count: number, limit: number | null) =>
      limit === null ? `used by ${count} orders` : `used by ${count} of ${limit} orders`,
    given: 'Given away',
    from: (day: string) => `From ${day}`,
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    minimum: (amount: string) => `orders from ${amount}`,
    saved: 'The promotion is saved.',
    made: 'The promotion is made.',
    pause: 'Pause',
    resume: 'Resume',
    pausedNotice: 'Paused. Orders that were placed stay as they are.',
    resumedNotice: 'It runs again from now.',
    lastUses: 'Orders that used it lately',
    noUses: 'No order has used it yet.',
    order: 'Order',
    shop: 'Shop',
    at: 'At',
    off: 'Off',
    released: 'given back',
    edit: 'Change the promotion',
    benefit: {
      percent: (percent: string, most: string | null) =>
        most ? `${percent}% off, ${most} at the most` : `${percent}% off`,
      amount: (amount: string) => `${amount} off`,
      delivery: (most: string | null) => (most ? `Up to ${most} off delivery` : 'Free delivery'),
      bundle: (buy: number, get: number, percent: string) =>
        percent === '100' ? `Buy ${buy} get ${get}` : `Buy ${buy}, ${get} more at ${percent}% off`,
    },
  },
})

import type { PreorderRefusal } from './preorder.ts'

type Message = { vi: string; en: string; field?: string }

export const preorderMessages: Record<PreorderRefusal, Message> = {
  'season.not-found': { vi: 'Không tìm thấy mùa vụ này.', en: 'There is no such season.' },
  'season.dates': {
    vi: 'Ngày chưa hợp: nhận đặt đến trước khi thu hoạch xong, thu hoạch từ ngày trước đến ngày sau.',
    en: 'The days do not fit: booking ends before the harvest does, and the harvest begins before it ends.',
    field: 'harvestTo',
  },
  'season.weights': {
    vi: 'Khối lượng nặng nhất phải từ khối lượng nhẹ nhất trở lên.',
    en: 'The heaviest must not be below the lightest.',
    field: 'gramsMax',
  },
  'season.deposit-too-high': {
    vi: 'Tiền cọc nhiều nhất là {most} đồng, bằng nửa giá thùng nhẹ nhất.',
    en: 'The deposit is at most {most} đồng, half of the lightest box.',
    field: 'deposit',
  },
  'season.no-slots': {
    vi: 'Sản lượng này chưa đủ một suất. Xem lại sản lượng và phần trừ hao.',
    en: 'That yield makes no slot. Check the yield and what is kept back.',
    field: 'declaredKg',
  },
  'season.too-many-slots': {
    vi: 'Một mùa có nhiều nhất {most} suất.',
    en: 'A season has at most {most} slots.',
    field: 'declaredKg',
  },
  'season.variant-not-found': {
    vi: 'Chọn hàng sẽ giao khi thu hoạch.',
    en: 'Choose the goods that will be delivered.',
    field: 'goodsVariantId',
  },
  'season.weighed-goods': {
    vi: 'Hàng này đã đặt "bán theo cân". Bỏ mục đó đi: đặt trước tự tính theo cân.',
    en: 'These goods are set to be sold by weight. Clear that: pre-orders weigh by themselves.',
    field: 'goodsVariantId',
  },
  'season.closed': {
    vi: 'Mùa này đã ngừng nhận đặt trước.',
    en: 'This season takes no more bookings.',
  },
  'season.full': {
    vi: 'Chỉ còn {left} suất. Bạn giảm số suất nhé.',
    en: 'Only {left} slots are left. Please book fewer.',
    field: 'slots',
  },
  'season.awaiting-money': {
    vi: 'Còn {count} lượt đặt đang chờ trả cọc. Chờ họ trả, hoặc hết giờ giữ, rồi chia.',
    en: '{count} bookings still wait for their deposit. Share out when they have paid or lapsed.',
  },
  'season.shared-out-already': {
    vi: 'Mùa này đã chia suất rồi.',
    en: 'This season was shared out already.',
  },
  'booking.not-found': { vi: 'Không tìm thấy lượt đặt này.', en: 'There is no such booking.' },
  'booking.not-shared-out': {
    vi: 'Chia suất cho cả mùa trước, rồi mới cân từng thùng.',
    en: 'Share out the season first, then weigh.',
  },
  'booking.nothing-granted': {
    vi: 'Lượt đặt này không được suất nào; tiền cọc đã trả lại.',
    en: 'This booking got no slot; its deposit was given back.',
  },
  'booking.weights': {
    vi: 'Nhập cân của đủ {count} thùng.',
    en: 'Enter the weight of all {count} boxes.',
  },
  'booking.weight-doubted': {
    vi: 'Thùng {number} cân {grams} g, khác xa mức đã hứa. Bạn cân lại giúp.',
    en: 'Box {number} weighs {grams} g, far from what was promised. Please weigh it again.',
  },
  'booking.delivered': {
    vi: 'Lượt đặt này đã lập đơn giao rồi.',
    en: 'The delivery of this booking was made already.',
  },
  'booking.goods-missing': {
    vi: 'Kho chưa có đủ hàng để giao ({left}). Ghi mẻ thu hoạch vào Lô hàng trước.',
    en: 'There is not enough in stock to deliver ({left}). Record the harvest under Lots first.',
  },
}

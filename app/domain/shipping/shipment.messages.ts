import type { ShipmentRefusal } from './shipment.ts'

type Sentence = { vi: string; en: string; field?: string }

export const shipmentMessages: Record<ShipmentRefusal, Sentence> = {
  'shipment.not-found': {
    vi: 'Không tìm thấy kiện hàng này.',
    en: 'There is no such parcel.',
  },
  'shipment.order-not-ready': {
    vi: 'Đơn này không còn chờ gửi, nên không đóng thêm kiện được.',
    en: 'This order is not waiting to be sent, so no parcel can be made for it.',
  },
  'shipment.nothing-left': {
    vi: 'Mọi món của đơn đã nằm trong kiện. Bạn chọn số lượng lớn hơn 0.',
    en: 'Everything of this order is in a parcel already, or no piece was chosen.',
  },
  'shipment.too-many': {
    vi: 'Chỉ còn {left} chưa đóng. Bạn giảm số lượng nhé.',
    en: 'Only {left} are not packed yet. Please lower the number.',
  },
  'shipment.no-label': {
    vi: 'Kiện chưa có vận đơn của hãng. Bạn đợi vài giây, hoặc sửa địa chỉ nếu hãng từ chối.',
    en: 'The carrier has not given a label yet. Wait a few seconds, or mend the address if it was refused.',
  },
  'shipment.label-under-way': {
    vi: 'Đang xin vận đơn của hãng. Bạn đợi vài giây rồi thử lại.',
    en: 'The carrier is being asked for the label. Wait a few seconds and try again.',
  },
  'shipment.left-already': {
    vi: 'Kiện đã rời cửa hàng, không bỏ được nữa.',
    en: 'The parcel has left the shop and cannot be undone.',
  },
  'shipment.not-on-the-way': {
    vi: 'Kiện này không ở trên đường, nên không làm bước này được.',
    en: 'This parcel is not on its way, so this step is not possible.',
  },
  'shipment.ended': {
    vi: 'Kiện đã kết thúc trước đó.',
    en: 'This parcel had ended before.',
  },
  'shipment.no-account': {
    vi: 'Cửa hàng chưa nối với hãng này. Chủ cửa hàng nối ở Cài đặt → Giao hàng.',
    en: 'The shop has no contract with this carrier yet. The owner adds it in Settings → Delivery.',
  },
  'shipment.too-heavy': {
    vi: 'Kiện nặng quá mức nhận của hãng ({most} kg). Bạn chia thành nhiều kiện.',
    en: 'The parcel is heavier than the carrier takes ({most} kg). Please split it.',
  },
}

import type { DeliveryRefusal } from './delivery-settings.ts'

type Sentence = { vi: string; en: string; field?: string }

export const deliveryMessages: Record<DeliveryRefusal, Sentence> = {
  'delivery.method-not-found': { vi: 'Không còn cách giao này.', en: 'There is no such delivery.' },
  'delivery.zone-not-found': { vi: 'Không còn khu vực này.', en: 'There is no such zone.' },
  'delivery.place-taken': {
    vi: 'Có nơi đã thuộc khu vực “{zone}”. Bỏ nơi đó ra khỏi khu vực kia trước.',
    en: 'One of the places is in the zone “{zone}” already. Take it out there first.',
  },
  'delivery.place-unknown': {
    vi: 'Chưa nhận ra xã, phường này. Chọn trong danh sách gợi ý nhé.',
    en: 'This commune is not known. Please choose one of the suggestions.',
    field: 'communeText',
  },
  'delivery.zone-empty': {
    vi: 'Chọn ít nhất một tỉnh hoặc một xã, phường cho khu vực này.',
    en: 'Choose at least one province or commune.',
  },
  'delivery.zone-stays': {
    vi: 'Khu vực “mọi nơi khác” luôn còn. Muốn không giao tới đó thì bỏ giá của nó.',
    en: 'The zone of everywhere else always stays. To not deliver there, take its price away.',
  },
  'delivery.not-the-name': {
    vi: 'Tên gõ vào chưa khớp, nên chưa xoá.',
    en: 'What was typed is not the name, so nothing was removed.',
    field: 'typed',
  },
  'delivery.last-method': {
    vi: 'Đây là cách giao cuối cùng đang mở. Mở một cách khác trước.',
    en: 'This is the last way that is open. Open another one first.',
  },
  'delivery.no-rate': {
    vi: 'Chọn ít nhất một khu vực và ghi phí giao tới đó.',
    en: 'Choose at least one zone and write its price.',
  },
  'delivery.token-missing': {
    vi: 'Dán mã token mà hãng cấp cho cửa hàng.',
    en: 'Paste the token that the carrier gave to the shop.',
    field: 'token',
  },
  'delivery.account-not-found': {
    vi: 'Cửa hàng chưa nối với hãng này.',
    en: 'The shop has no contract with this carrier.',
  },
}

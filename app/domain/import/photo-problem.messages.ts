// Why a photo that a file named is not there: what the web answered, or what the photo is.
import { photosPerProduct } from '#app/domain/catalog/photo.ts'
import { productMessages } from '#app/domain/catalog/product.messages.ts'
import type { RemoteProblem } from '#plugins/remote-file/port.ts'

type Sentence = { vi: string; en: string }

const remote: Record<RemoteProblem, Sentence> = {
  unreachable: {
    vi: 'Không kết nối được tới trang giữ ảnh.',
    en: 'The site that holds the photo cannot be reached.',
  },
  'too-slow': { vi: 'Trang giữ ảnh trả lời quá chậm.', en: 'The site answers too slowly.' },
  'too-large': { vi: 'Ảnh nặng hơn 15 MB.', en: 'The photo is heavier than 15 MB.' },
  'not-found': { vi: 'Không có ảnh ở địa chỉ này.', en: 'There is no photo at this address.' },
  'private-address': {
    vi: 'Địa chỉ này ở trong mạng riêng, không lấy được.',
    en: 'This address is in a private network.',
  },
}

const most = String(photosPerProduct)
const tooMany = productMessages['photo.too-many']

export const photoProblemMessages: Readonly<Record<string, Sentence | undefined>> = {
  ...productMessages,
  'photo.too-many': {
    vi: tooMany.vi.replace('{most}', most),
    en: tooMany.en.replace('{most}', most),
  },
  ...remote,
}

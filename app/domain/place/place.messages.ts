import type { PlaceRefusal } from './place.ts'

export const placeMessages: Record<PlaceRefusal, { vi: string; en: string }> = {
  'place.province-unknown': {
    vi: 'Không có tỉnh, thành phố này. Hãy chọn trong danh sách.',
    en: 'There is no such province. Please choose from the list.',
  },
  'place.commune-unsure': {
    vi: 'Có mấy nơi tên gần như vậy. Hãy chọn một nơi trong danh sách.',
    en: 'Several places have such a name. Please choose one from the list.',
  },
  'place.commune-unknown': {
    vi: 'Không có xã, phường này trong tỉnh đã chọn. Hãy chọn trong danh sách.',
    en: 'There is no such commune in the chosen province. Please choose from the list.',
  },
}

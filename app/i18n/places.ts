// Words of address entry.
import { defineText } from './text.ts'

export const addressText = defineText({
  vi: {
    province: 'Tỉnh, thành phố',
    commune: 'Xã, phường, đặc khu',
    communeHint: 'Gõ vài chữ đầu, có dấu hay không dấu. Tên xã trước 01/07/2025 cũng tìm được.',
    chooseCommune: 'Chọn xã, phường',
    chooseCommuneHint: 'Bạn chọn đúng nơi mình ở trong danh sách này.',
    line: 'Số nhà, thôn, xóm, đường',
    formerly: (name: string, district: string) => `trước là ${name}, ${district}`,
    divided: (name: string, district: string) =>
      `${name}, ${district} đã chia về nhiều xã: chọn nếu bạn ở phần này`,
    suggestions: 'Những nơi tìm thấy',
    found: (count: number) => `${count} nơi phù hợp`,
    none: 'Không có xã, phường nào như vậy trong tỉnh này',
  },
  en: {
    province: 'Province or city',
    commune: 'Commune or ward',
    communeHint:
      'Type the first letters, with or without marks. Names from before 1 July 2025 are found too.',
    chooseCommune: 'Choose the commune or ward',
    chooseCommuneHint: 'Choose where you live from this list.',
    line: 'House, hamlet, street',
    formerly: (name: string, district: string) => `formerly ${name}, ${district}`,
    divided: (name: string, district: string) =>
      `${name}, ${district} was divided: choose this if you live in this part`,
    suggestions: 'Places found',
    found: (count: number) => `${count} places match`,
    none: 'There is no such commune in this province',
  },
})

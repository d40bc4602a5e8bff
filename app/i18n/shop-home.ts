// Words of a shop's first page, where the shop has written none of its own.
import { defineText } from './text.ts'

export const shopHomeText = defineText({
  vi: {
    seeGoods: 'Xem hàng',
    bestSelling: 'Được mua nhiều nhất',
    newest: 'Mới lên kệ',
    chosen: 'Cửa hàng chọn cho bạn',
    mapTitle: 'Hàng đến từ đâu',
    mapLine: (households: number, communes: number) =>
      households === 0
        ? 'Nơi cửa hàng làm ra sản phẩm.'
        : `${households} hộ ở ${communes} xã, phường làm ra hàng của chúng tôi.`,
    mapLabel: 'Bản đồ các xã, phường nơi làm ra hàng; danh sách ở bên cạnh.',
    shopIsHere: 'Cửa hàng ở đây',
    households: (count: number) => `${count} hộ`,
    voices: 'Khách nói gì',
    papers: 'Giấy chứng nhận',
    wholeShop: 'Cả cửa hàng',
    articles: 'Chuyện mới kể',
  },
  en: {
    seeGoods: 'See the goods',
    bestSelling: 'Bought most',
    newest: 'New on the shelf',
    chosen: 'Chosen for you',
    mapTitle: 'Where it comes from',
    mapLine: (households: number, communes: number) =>
      households === 0
        ? 'Where the shop makes what it sells.'
        : `${households === 1 ? '1 household' : `${households} households`} in ${
            communes === 1 ? '1 commune' : `${communes} communes`
          } make what we sell.`,
    mapLabel: 'Map of the communes where the goods are made; the list stands beside it.',
    shopIsHere: 'The shop is here',
    households: (count: number) => (count === 1 ? '1 household' : `${count} households`),
    voices: 'What buyers say',
    papers: 'Certificates',
    wholeShop: 'The whole shop',
    articles: 'Told lately',
  },
})

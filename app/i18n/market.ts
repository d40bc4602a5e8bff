// Words of the market's pages: groups, communes, seasons, the same goods side by side.
import type { Category } from '#app/domain/catalog/product.ts'
import type { ShelfSort } from '#app/domain/market/market-sort.ts'

import { defineText } from './text.ts'

type Words = {
  leads: Record<Category, string>
  groupIn: (group: string, province: string) => string
  groupLine: (products: number, group: string, province: string) => string
  allGroups: string
  provinces: string
  communes: string
  everyProvince: string
  sort: string
  sorts: Record<ShelfSort, string>
  howOrdered: string
  goods: string
  nothingInGroup: string
  nothingInGroupLine: string
  communeTitle: (commune: string, province: string) => string
  communeLine: (products: number, shops: number) => string
  communeShops: string
  communeProducts: string
  communeNothing: string
  communeNothingLine: string
  nearby: (province: string) => string
  season: string
  seasonIn: (province: string) => string
  seasonLine: string
  harvested: (day: string) => string
  toBook: string
  toBookLine: string
  harvestAt: (from: string, to: string) => string
  bookUntil: (day: string) => string
  region: string
  marketOf: (province: string) => string
  marketOfDescription: (province: string) => string
  groupsHere: string
}

// "Tỉnh Ninh Bình" by itself, "chợ tỉnh Ninh Bình" in a sentence.
const inText = (place: string) => place.charAt(0).toLowerCase() + place.slice(1)

export const marketText = defineText<Words>({
  vi: {
    leads: {
      food: 'Rau quả, thịt cá, gạo, mắm muối, bánh trái: đồ ăn của từng vùng, rõ nơi làm.',
      drink: 'Trà, rượu quê, nước ép và những thứ để uống.',
      herb: 'Cây thuốc và những thứ làm từ cây thuốc.',
      craft: 'Cói, gốm, thêu, mây tre: đồ làm bằng tay trong các làng nghề.',
      ornamental: 'Hoa, cây cảnh và vật nuôi làm cảnh.',
      tourism: 'Ở lại, ăn cùng, làm cùng: du lịch của cộng đồng trong vùng.',
    },
    groupIn: (group, province) => `${group} · ${province}`,
    groupLine: (products, group, province) =>
      `${products} sản phẩm thuộc nhóm ${group.toLowerCase()} của ${inText(province)}.`,
    allGroups: 'Cả sáu nhóm hàng',
    provinces: 'Theo tỉnh, thành phố',
    communes: 'Theo xã, phường',
    everyProvince: 'Mọi nơi',
    sort: 'Sắp xếp',
    sorts: {
      'best-selling': 'Bán chạy',
      newest: 'Mới lên kệ',
      price: 'Giá thấp đến cao',
      'price-down': 'Giá cao đến thấp',
    },
    howOrdered: 'Thứ tự này từ đâu ra?',
    goods: 'Sản phẩm',
    nothingInGroup: 'Chưa có sản phẩm nào ở đây',
    nothingInGroupLine: 'Bạn xem nhóm khác, hoặc ghé lại sau nhé.',
    communeTitle: (commune, province) => `${commune}, ${province}`,
    communeLine: (products, shops) => `${products} sản phẩm của ${shops} cửa hàng ở đây.`,
    communeShops: 'Người làm ra',
    communeProducts: 'Sản phẩm nơi này',
    communeNothing: 'Nơi này chưa có gì trên chợ',
    communeNothingLine: 'Nếu bạn làm ra thứ gì ở đây, mở cửa hàng để người khác tìm thấy nhé.',
    nearby: (province) => `Những xã, phường khác của ${inText(province)}`,
    season: 'Đang vào vụ',
    seasonIn: (province) => `Đang vào vụ ở ${inText(province)}`,
    seasonLine:
      'Làm từ những mẻ vừa thu hoạch trong hai tháng nay, ghi trong nhật ký của người trồng.',
    harvested: (day) => `thu\u00a0hoạch ${day}`,
    toBook: 'Sắp thu hoạch, đặt trước được',
    toBookLine: 'Giữ phần của bạn từ bây giờ, cân thật lúc thu hoạch.',
    harvestAt: (from, to) => `Thu hoạch ${from} – ${to}`,
    bookUntil: (day) => `Đặt đến hết ${day}`,
    region: 'Chợ của',
    marketOf: (province) => `Chợ ${inText(province)}: đặc sản và hàng thủ công`,
    marketOfDescription: (province) =>
      `Đặc sản, hàng thủ công đang bán của các hợp tác xã và hộ sản xuất ở ${inText(province)}: rõ người làm, rõ từng lô.`,
    groupsHere: 'Theo nhóm hàng',
  },
  en: {
    leads: {
      food: 'Vegetables, fruit, meat, fish, rice, sauces, cakes: the food of each place, with its makers.',
      drink: 'Tea, country spirits, juices and other things to drink.',
      herb: 'Medicinal plants and what is made of them.',
      craft: 'Sedge, pottery, embroidery, rattan: made by hand in the craft villages.',
      ornamental: 'Flowers, ornamental plants and animals.',
      tourism: 'Stay, eat and work along: the tourism of the communities.',
    },
    groupIn: (group, province) => `${group} · ${province}`,
    groupLine: (products, group, province) =>
      `${products === 1 ? '1 product' : `${products} products`} of the group ${group.toLowerCase()} from ${province}.`,
    allGroups: 'All six groups',
    provinces: 'By province',
    communes: 'By commune',
    everyProvince: 'Everywhere',
    sort: 'Sort',
    sorts: {
      'best-selling': 'Bestselling',
      newest: 'New on the shelf',
      price: 'Price, low to high',
      'price-down': 'Price, high to low',
    },
    howOrdered: 'Where does this order come from?',
    goods: 'Products',
    nothingInGroup: 'There is no product here yet',
    nothingInGroupLine: 'Look at another group, or come back later.',
    communeTitle: (commune, province) => `${commune}, ${province}`,
    communeLine: (products, shops) =>
      `${products === 1 ? '1 product' : `${products} products`} of ${shops === 1 ? '1 shop' : `${shops} shops`} in the commune.`,
    communeShops: 'The makers',
    communeProducts: 'Products of the commune',
    communeNothing: 'This commune has nothing on the market yet',
    communeNothingLine: 'If you make something here, open a shop so that others find it.',
    nearby: (province) => `Other communes of ${province}`,
    season: 'In season',
    seasonIn: (province) => `In season in ${province}`,
    seasonLine: 'Made from what was harvested in the last two months, as the growers’ diaries say.',
    harvested: (day) => `harvested ${day}`,
    toBook: 'Harvests that can be booked',
    toBookLine: 'Keep your share now; it is weighed at the harvest.',
    harvestAt: (from, to) => `Harvest ${from} – ${to}`,
    bookUntil: (day) => `Book until ${day}`,
    region: 'The market of',
    marketOf: (province) => `The market of ${province}: specialities and crafts`,
    marketOfDescription: (province) =>
      `Specialities and crafts on sale from cooperatives and households in ${province}: known makers, known lots.`,
    groupsHere: 'By group',
  },
})

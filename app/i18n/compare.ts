// Words of the same goods side by side.
import type { CompareSort } from '#app/domain/market/compare.ts'

import { defineText } from './text.ts'

type Words = {
  title: (name: string) => string
  lead: (shops: number) => string
  description: (name: string, shops: number, from: string) => string
  caption: (name: string) => string
  sort: string
  sorts: Record<CompareSort, string>
  shop: string
  price: string
  perUnit: string
  per: Record<'kg' | 'l', string>
  unsaid: string
  stars: string
  noStars: string
  origin: string
  traced: string
  untraced: string
  rating: string
  unrated: string
  stock: string
  inStock: string
  soldOut: string
  from: string
  how: string
  link: (shops: number) => string
}

export const compareText = defineText<Words>({
  vi: {
    title: (name) => `So sánh: ${name}`,
    lead: (shops) => `${shops} cửa hàng trên chợ bán mặt hàng này. Bấm vào tên để xem và mua.`,
    description: (name, shops, from) =>
      `${name} của ${shops} cửa hàng, giá từ ${from}: so giá theo ki-lô-gam, sao OCOP, nguồn gốc và đánh giá.`,
    caption: (name) => `${name} ở các cửa hàng`,
    sort: 'Sắp xếp',
    sorts: {
      'unit-price': 'Giá theo kg, lít',
      price: 'Giá thấp đến cao',
      rating: 'Được khen nhiều',
      stars: 'Sao OCOP',
      'best-selling': 'Bán chạy',
    },
    shop: 'Cửa hàng',
    price: 'Giá',
    perUnit: 'Theo kg, lít',
    per: { kg: 'kg', l: 'lít' },
    unsaid: 'chưa ghi',
    stars: 'OCOP',
    noStars: 'chưa có',
    origin: 'Nguồn gốc',
    traced: 'Truy được',
    untraced: 'chưa ghi',
    rating: 'Đánh giá',
    unrated: 'chưa có',
    stock: 'Tình trạng',
    inStock: 'Còn hàng',
    soldOut: 'Tạm hết',
    from: 'từ',
    how: 'Cùng một mặt hàng nghĩa là: cùng nhóm, cùng tên (không kể dấu và khối lượng), hoặc cùng mã vạch. Còn hàng luôn đứng trước.',
    link: (shops) => `So sánh ${shops} cửa hàng bán mặt hàng này`,
  },
  en: {
    title: (name) => `Compare: ${name}`,
    lead: (shops) => `${shops} shops of the market sell these goods. Open a name to look and buy.`,
    description: (name, shops, from) =>
      `${name} from ${shops} shops, from ${from}: price per kilogram, OCOP stars, origin and ratings.`,
    caption: (name) => `${name} in the shops`,
    sort: 'Sort',
    sorts: {
      'unit-price': 'Price per kg or litre',
      price: 'Price, low to high',
      rating: 'Best rated',
      stars: 'OCOP stars',
      'best-selling': 'Bestselling',
    },
    shop: 'Shop',
    price: 'Price',
    perUnit: 'Per kg or litre',
    per: { kg: 'kg', l: 'litre' },
    unsaid: 'not said',
    stars: 'OCOP',
    noStars: 'none',
    origin: 'Origin',
    traced: 'Traced',
    untraced: 'not said',
    rating: 'Rating',
    unrated: 'none yet',
    stock: 'Stock',
    inStock: 'In stock',
    soldOut: 'Sold out',
    from: 'from',
    how: 'The same goods are those of one group with one name (marks and weight left aside), or with one bar code. What is in stock always stands first.',
    link: (shops) => `Compare the ${shops} shops that sell this`,
  },
})

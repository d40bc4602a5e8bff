// Words of the filters that the Storefront API offers.
import { defineText } from './text.ts'

export const filtersText = defineText({
  vi: {
    availability: 'Tình trạng',
    isThere: 'Còn hàng',
    isGone: 'Hết hàng',
    price: 'Giá',
    category: 'Nhóm hàng',
    vendor: 'Cửa hàng',
    commune: 'Xã, phường',
    stars: 'Sao OCOP',
    atLeast: (stars: string) => `Từ ${stars} sao`,
  },
  en: {
    availability: 'Availability',
    isThere: 'In stock',
    isGone: 'Sold out',
    price: 'Price',
    category: 'Category',
    vendor: 'Shop',
    commune: 'Commune',
    stars: 'OCOP stars',
    atLeast: (stars: string) => `${stars} stars or more`,
  },
})

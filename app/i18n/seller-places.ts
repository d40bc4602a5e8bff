// The rooms of a shop's desk and of the province's console, as their navigation names them.
import { defineText } from './text.ts'

export const placesText = defineText({
  vi: {
    today: 'Hôm nay',
    orders: 'Đơn hàng',
    diary: 'Nhật ký',
    products: 'Sản phẩm',
    lots: 'Lô hàng',
    invoices: 'Hoá đơn',
    trial: 'Chương trình',
    team: 'Thành viên',
    profile: 'Hồ sơ cửa hàng',
    storefront: 'Xem cửa hàng',
    shops: 'Cửa hàng khác',
    figures: 'Số liệu',
    programmeShops: 'Cửa hàng',
    programme: 'Đăng ký',
    provinceTeam: 'Cán bộ',
  },
  en: {
    today: 'Today',
    orders: 'Orders',
    diary: 'Diary',
    products: 'Products',
    lots: 'Lots',
    invoices: 'Invoices',
    trial: 'Programme',
    team: 'Team',
    profile: 'Shop profile',
    storefront: 'See the shop',
    shops: 'Other shops',
    figures: 'Figures',
    programmeShops: 'Shops',
    programme: 'Applications',
    provinceTeam: 'Staff',
  },
})

// What a menu says that nobody arranged: used by the Storefront API and by the shop's own pages.
import type { MenuWords } from '#app/domain/content/menu-views.server.ts'
import { policiesText } from './policies.ts'
import { defineText } from './text.ts'

const vi: MenuWords = {
  titles: { 'main-menu': 'Trình đơn chính', footer: 'Chân trang' },
  catalog: 'Tất cả sản phẩm',
  policies: policiesText.vi.kinds,
}

const en: MenuWords = {
  titles: { 'main-menu': 'Main menu', footer: 'Footer' },
  catalog: 'All products',
  policies: policiesText.en.kinds,
}

export const menuWords = defineText({ vi, en })

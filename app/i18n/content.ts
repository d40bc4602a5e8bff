// Words around what a shop writes, as shoppers read them. The texts themselves are the shop's own words.
import { defineText } from './text.ts'

export const contentText = defineText({
  vi: {
    menu: 'Trình đơn của cửa hàng',
    openMenu: 'Xem các mục',
    footMenu: 'Thông tin của cửa hàng',
    by: (author: string) => `${author} viết`,
    articles: 'Bài viết',
    articlesOf: (shop: string) => `Bài viết của ${shop}`,
    blogs: 'Chuyên mục',
    noArticles: 'Chưa có bài viết nào',
    noArticlesLine: 'Cửa hàng sẽ kể chuyện ở đây. Trong lúc chờ, mời bạn xem hàng.',
    seeProducts: 'Xem sản phẩm',
    moreArticles: 'Bài khác',
  },
  en: {
    menu: 'Menu of the shop',
    openMenu: 'Show the menu',
    footMenu: 'About the shop',
    by: (author: string) => `by ${author}`,
    articles: 'Articles',
    articlesOf: (shop: string) => `Articles of ${shop}`,
    blogs: 'Blogs',
    noArticles: 'No articles yet',
    noArticlesLine: 'The shop will tell its stories here. Meanwhile, have a look at its goods.',
    seeProducts: 'See the goods',
    moreArticles: 'More articles',
  },
})

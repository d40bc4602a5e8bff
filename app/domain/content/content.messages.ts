import type { ContentRefusal } from './content.ts'

type Message = { vi: string; en: string; field?: string }

export const contentMessages: Record<ContentRefusal, Message> = {
  'page.not-found': { vi: 'Trang này không còn nữa.', en: 'This page is not there any more.' },
  'blog.not-found': { vi: 'Chuyên mục này không còn nữa.', en: 'This blog is not there any more.' },
  'blog.not-empty': {
    vi: 'Chuyên mục còn {articles} bài. Hãy xoá hết bài trước.',
    en: 'The blog has {articles} articles. Delete them first.',
  },
  'blog.too-many': {
    vi: 'Nhiều nhất {most} chuyên mục.',
    en: 'At most {most} blogs.',
    field: 'title',
  },
  'article.not-found': {
    vi: 'Bài viết này không còn nữa.',
    en: 'This article is not there any more.',
  },
  'product.not-found': {
    vi: 'Sản phẩm này không còn nữa.',
    en: 'This product is not there any more.',
  },
  'collection.not-found': {
    vi: 'Bộ sưu tập này không còn nữa.',
    en: 'This collection is not there any more.',
  },
  'content.handle-taken': {
    vi: 'Đã có trang khác dùng địa chỉ “{handle}”. Hãy chọn địa chỉ khác.',
    en: 'Another page has the address “{handle}”. Choose another one.',
    field: 'handle',
  },
  'content.name-differs': {
    vi: 'Tên gõ vào chưa giống “{title}”. Chưa xoá gì cả.',
    en: 'What was typed is not “{title}”. Nothing was deleted.',
    field: 'typed',
  },
  'content.too-many-pictures': {
    vi: 'Mỗi bài nhiều nhất {most} ảnh.',
    en: 'At most {most} pictures in one text.',
    field: 'photos',
  },
  'menu.not-found': {
    vi: 'Trình đơn này không còn nữa.',
    en: 'This menu is not there any more.',
  },
  'menu.too-many': { vi: 'Nhiều nhất {most} trình đơn.', en: 'At most {most} menus.' },
  'menu.too-long': {
    vi: 'Mỗi trình đơn nhiều nhất {most} mục.',
    en: 'At most {most} entries in one menu.',
  },
  'menu-item.not-found': {
    vi: 'Mục này không còn trong trình đơn.',
    en: 'This entry is not in the menu any more.',
  },
  'menu-item.too-deep': {
    vi: 'Trình đơn sâu nhất {most} tầng.',
    en: 'A menu is at most {most} levels deep.',
  },
  'menu-item.has-children': {
    vi: 'Mục này còn mục con. Hãy chuyển hoặc bỏ các mục con trước.',
    en: 'This entry has others below it. Move or remove those first.',
  },
  'menu-item.leads-nowhere': {
    vi: 'Hãy chọn nơi mục này dẫn tới, hoặc điền địa chỉ.',
    en: 'Choose where this entry leads, or enter an address.',
    field: 'target',
  },
  'redirect.not-found': {
    vi: 'Chuyển hướng này không còn nữa.',
    en: 'This redirect is not there any more.',
  },
  'redirect.path-taken': {
    vi: 'Địa chỉ cũ này đã có chuyển hướng. Hãy xoá chuyển hướng đó trước.',
    en: 'This address has a redirect already. Delete that one first.',
    field: 'path',
  },
  'redirect.page-exists': {
    vi: 'Địa chỉ này đang có trang, nên không chuyển đi được.',
    en: 'There is a page at this address, so it cannot lead elsewhere.',
    field: 'path',
  },
  'redirect.loop': {
    vi: 'Chuyển hướng này quay về chính nó.',
    en: 'This redirect would lead back to itself.',
    field: 'target',
  },
  'redirect.too-many': {
    vi: 'Nhiều nhất {most} chuyển hướng.',
    en: 'At most {most} redirects.',
  },
}

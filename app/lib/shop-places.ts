// Where the public things of a shop stand on its own host. Rules that write addresses down (redirects, menus) and
// screens (through app/paths.ts) read the same table.
export const shopPlaces = {
  home: '/',
  search: '/search',
  policies: '/policies',
  product: (handle: string) => `/products/${handle}`,
  collection: (handle: string) => `/collections/${handle}`,
  page: (handle: string) => `/pages/${handle}`,
  blogs: '/blogs',
  blog: (handle: string) => `/blogs/${handle}`,
  article: (blogHandle: string, handle: string) => `/blogs/${blogHandle}/${handle}`,
} as const

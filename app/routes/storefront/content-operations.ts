// The Storefront API operations behind what a shop writes.
const context = '$country: CountryCode, $language: LanguageCode'
const inContext = '@inContext(country: $country, language: $language)'

export const pageOperation = `
query Page($handle: String!, ${context}) ${inContext} {
  page(handle: $handle) { handle title body bodySummary }
}`

const card = `
fragment ArticleCard on Article {
  handle title excerpt(truncateAt: 200) publishedAt author: authorV2 { name }
  image { url altText width height } blog { handle title }
}`

/** Blogs with articles are told apart from those without by one article of each. */
export const blogsOperation = `
query Blogs($after: String, ${context}) ${inContext} {
  articles(first: 12, after: $after, sortKey: PUBLISHED_AT, reverse: true) {
    nodes { ...ArticleCard } pageInfo { hasNextPage endCursor }
  }
  blogs(first: 20, sortKey: TITLE) { nodes { handle title articles(first: 1) { nodes { handle } } } }
}
${card}`

export const blogOperation = `
query Blog($handle: String!, $after: String, ${context}) ${inContext} {
  blog(handle: $handle) {
    handle title
    articles(first: 12, after: $after, sortKey: PUBLISHED_AT, reverse: true) {
      nodes { ...ArticleCard } pageInfo { hasNextPage endCursor }
    }
  }
}
${card}`

export const articleOperation = `
query Article($blog: String!, $handle: String!, ${context}) ${inContext} {
  blog(handle: $blog) {
    articleByHandle(handle: $handle) { ...ArticleCard contentHtml seo { description } }
    articles(first: 4, sortKey: PUBLISHED_AT, reverse: true) { nodes { ...ArticleCard } }
  }
}
${card}`

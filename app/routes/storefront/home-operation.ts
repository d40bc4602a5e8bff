// The one Storefront API operation behind a shop's first page. Its text depends on which parts the page has, not on
// what they hold, so few texts are ever parsed.
import type { GoodsSection, Look, Section } from '#app/domain/site/look.ts'
import { toGid } from '#app/lib/gid.ts'

import { cardFragment, inContext, pictureFragment } from './operations.ts'

type Variables = Record<string, unknown>
/** `part` is what the answer calls it. */
type Asked = { declares: string[]; selects: string; variables: Variables }

export type HomeOperation = { document: string; variables: Variables }

/** What a part's answer is called: by its place on the page. */
export const partName = (index: number) => `part${index}`

/** Null when no part of the page asks the API for anything. */
export function homeOperation({ sections }: Look): HomeOperation | null {
  const asked = sections.flatMap((section, index) => askedBy(section, index) ?? [])
  if (asked.length === 0) return null
  const declared = asked.flatMap(({ declares }) => declares)
  const selections = asked.map(({ selects }) => `  ${selects}`).join('\n')
  const fragments = selections.includes('...ProductCard')
    ? cardFragment
    : selections.includes('...Picture')
      ? pictureFragment
      : ''
  return {
    document: `query ShopHome(${[inContext.variables, ...declared].join(', ')}) ${inContext.directive} {\n${selections}\n}\n${fragments}`,
    variables: Object.fromEntries(asked.flatMap(({ variables }) => Object.entries(variables))),
  }
}

function askedBy(section: Section, index: number): Asked | null {
  const name = partName(index)
  switch (section.kind) {
    case 'hero':
      return section.leadsTo === null
        ? null
        : {
            declares: [`$id${index}: ID!`],
            selects: `${name}: collection(id: $id${index}) { handle title }`,
            variables: { [`id${index}`]: toGid('Collection', section.leadsTo) },
          }
    case 'goods':
      return goodsAsked(section, index)
    case 'collections':
      return {
        declares: [],
        selects: `${name}: collections(first: 12) { nodes { handle title } }`,
        variables: {},
      }
    case 'articles':
      return {
        declares: [],
        selects: `${name}: articles(first: 3, sortKey: PUBLISHED_AT, reverse: true) { nodes { ${article} } pageInfo { hasNextPage } }`,
        variables: {},
      }
    default:
      return null
  }
}

const article =
  'handle title excerpt(truncateAt: 160) publishedAt image { ...Picture } blog { handle }'
const cards = 'nodes { ...ProductCard } pageInfo { hasNextPage }'

function goodsAsked(section: GoodsSection, index: number): Asked | null {
  const [name, first, id] = [partName(index), `$first${index}`, `$id${index}`]
  const count = { [`first${index}`]: section.count }
  switch (section.source) {
    case 'best-selling':
      return {
        declares: [`${first}: Int!`],
        selects: `${name}: products(first: ${first}, sortKey: BEST_SELLING) { ${cards} }`,
        variables: count,
      }
    case 'newest':
      return {
        declares: [`${first}: Int!`],
        selects: `${name}: products(first: ${first}, sortKey: CREATED_AT, reverse: true) { ${cards} }`,
        variables: count,
      }
    case 'collection':
      return section.collectionId === null
        ? null
        : {
            declares: [`${first}: Int!`, `${id}: ID!`],
            selects: `${name}: collection(id: ${id}) { handle title products(first: ${first}) { ${cards} } }`,
            variables: { ...count, [`id${index}`]: toGid('Collection', section.collectionId) },
          }
    case 'chosen':
      return section.productIds.length === 0
        ? null
        : {
            declares: [`$ids${index}: [ID!]!`],
            selects: `${name}: nodes(ids: $ids${index}) { ...ProductCard }`,
            variables: { [`ids${index}`]: section.productIds.map((one) => toGid('Product', one)) },
          }
  }
}

// `products(query:)`: words to search for, and the fields of Shopify's query language that we can filter by. A name
// that is none of these is read as words, because shoppers type colons too.
import type { ProductFilter } from '@shopify/hydrogen-react/storefront-api-types'

export type ProductQuery = { words: string; filters: ProductFilter[] }

const term = /(?<=^|\s)([a-z_.]+:(?:>=|<=|>|<)?(?:"[^"]*"|'[^']*'|[^\s]+))/i
const parts = /^([a-z_.]+):(>=|<=|>|<)?(.*)$/is

type Read = (value: string, sign: string) => ProductFilter | null

const fields: Readonly<Record<string, Read>> = {
  tag: (value) => ({ tag: value }),
  product_type: (value) => ({ productType: value }),
  vendor: (value) => ({ productVendor: value }),
  available_for_sale: (value) => ({ available: value === 'true' }),
  'variants.price': readPrice,
  price: readPrice,
}

/** `tag:food variants.price:<100000 cá kho` is the words "cá kho" and two filters. */
export function readProductQuery(text: string): ProductQuery {
  const filters: ProductFilter[] = []
  const words = text.split(term).map((piece) => {
    const { filter, word } = readPiece(piece)
    if (filter) filters.push(filter)
    return word
  })
  const plain = words.join(' ').replaceAll(/(?<=^|\s)(AND|OR)(?=\s|$)/g, ' ')
  return { words: plain.replaceAll(/\s+/g, ' ').trim(), filters: inOneRange(filters) }
}

function readPiece(piece: string): { filter: ProductFilter | null; word: string } {
  const [, name = '', sign = '', quoted = ''] = parts.exec(piece) ?? []
  const field = name.toLowerCase()
  const value = quoted.replaceAll(/^["']|["']$/g, '')
  if (field === 'title') return { filter: null, word: value }
  const filter = Object.hasOwn(fields, field) ? (fields[field]?.(value, sign) ?? null) : null
  return { filter, word: filter ? '' : piece }
}

function readPrice(value: string, sign: string): ProductFilter | null {
  if (!/^\d{1,12}(\.\d+)?$/.test(value)) return null
  const amount = Math.round(Number(value))
  if (sign === '>') return { price: { min: amount + 1 } }
  if (sign === '>=') return { price: { min: amount } }
  if (sign === '<') return { price: { max: amount - 1 } }
  if (sign === '<=') return { price: { max: amount } }
  return { price: { min: amount, max: amount } }
}

// `price:>10 price:<20` is one range: both must hold here, unlike two filters of a list.
function inOneRange(filters: ProductFilter[]): ProductFilter[] {
  const prices = filters.flatMap(({ price }) => price ?? [])
  if (prices.length < 2) return filters
  const [min, max] = [
    prices.flatMap((one) => one.min ?? []),
    prices.flatMap((one) => one.max ?? []),
  ]
  const price = {
    ...(min.length > 0 && { min: Math.max(...min) }),
    ...(max.length > 0 && { max: Math.min(...max) }),
  }
  return [...filters.filter((one) => !one.price), { price }]
}

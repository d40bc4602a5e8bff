// What goes over the wire: a product as a document of the index, and the server's answer to a search.
import { z } from 'zod'

import { foldVietnamese } from '#app/lib/fold.ts'
import { priceBands, priceBandValue, type SearchDocument } from '../port.ts'

export type WireDocument = {
  /** the primary key */
  productId: string
  shopId: string
  /** as written; for a person who looks into the index */
  title: string
  foldedTitle: string
  foldedWords: string
  /** see `slipsOf` */
  slips: string
  /** "id name": a facet's value and its label in one */
  shop: string
  commune: string
  communeCode: string
  provinceCode: string
  category: string
  minPrice: number
  maxPrice: number
  priceBand: string
  ocopStars: number | null
  /** 20261231 */
  ocopExpiresOn: number | null
  inStock: 0 | 1
  soldCount: number
  /** milliseconds since 1970 */
  publishedAt: number
}

export const primaryKey = 'productId' satisfies keyof WireDocument

export function toWire(product: SearchDocument): WireDocument {
  const { ocopExpiresOn } = product
  const foldedTitle = foldVietnamese(product.title)
  return {
    productId: product.productId,
    shopId: product.shopId,
    title: product.title,
    foldedTitle,
    foldedWords: foldVietnamese(product.words),
    slips: slipsOf(foldedTitle),
    shop: labelled(product.shopId, product.shopName),
    commune: labelled(product.communeCode, product.communeName),
    communeCode: product.communeCode,
    provinceCode: product.provinceCode,
    category: product.category,
    minPrice: Number(product.minPrice),
    maxPrice: Number(product.maxPrice),
    priceBand: bandOf(product.minPrice),
    ocopStars: ocopExpiresOn === null ? null : product.ocopStars,
    ocopExpiresOn: ocopExpiresOn && dayNumber(ocopExpiresOn),
    inStock: product.inStock ? 1 : 0,
    soldCount: product.soldCount,
    publishedAt: product.publishedAt.getTime(),
  }
}

/** The title's words of four letters with one left out, the first kept: who types "niu" means "niêu". */
export const slipsOf = (foldedTitle: string): string =>
  [...new Set(foldedTitle.split(' '))]
    .filter((word) => word.length === 4)
    .flatMap((word) => [1, 2, 3].map((at) => word.slice(0, at) + word.slice(at + 1)))
    .join(' ')

/** Days compare as numbers: "2026-12-31" is 20261231. */
export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''))

// The server cuts a facet's value at 468 bytes: a hundred letters stay below that.
const labelled = (code: string, name: string) => `${code} ${name.slice(0, 100)}`

export function readLabelled(text: string): { value: string; label: string } {
  const at = text.indexOf(' ')
  return { value: text.slice(0, at), label: text.slice(at + 1) }
}

const bandOf = (price: bigint) =>
  priceBandValue(priceBands.findLastIndex((from) => from <= price || from === 0n))

const answer = z.object({
  hits: z.array(z.object({ productId: z.uuid(), shopId: z.uuid() })),
  totalHits: z.number().int().optional(),
  facetDistribution: z.record(z.string(), z.record(z.string(), z.number().int())).optional(),
})
export type WireAnswer = z.infer<typeof answer>

const answers = z.object({ results: z.array(answer) })

/** Throws when the answer is not what Meilisearch says. */
export const readAnswers = (body: unknown): WireAnswer[] => answers.parse(body).results

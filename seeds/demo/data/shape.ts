// The shape of the demo's people, shops and goods. All of them are invented; places are real commune codes.
import type { Land, Motif } from '../pictures/places.ts'
import type { StillLife } from '../pictures/still-life.ts'
import type { Category } from '#app/domain/catalog/product.ts'
import type { VatClass } from '#app/domain/rule/rule.ts'
import type { LegalForm, Sector, SizeClass } from '#app/domain/tenancy/tenancy.ts'
import type { DiaryStep, PlotKind } from '#app/domain/trace/trace.ts'

export type DemoVariant = {
  /** values of the product's one option; empty when the product has none */
  choice: string
  /** đồng, VAT included */
  price: number
  grams: number
  /** where it differs from the product's */
  netContent?: string
}

export type DemoProduct = {
  title: string
  category: Category
  vatClass: VatClass
  thing: StillLife
  unit: string
  netContent: string
  description: string
  price: number
  compareAt?: number
  grams: number
  /** one option, e.g. "Khối lượng", with a variant for each value; price, weight and content are then the variants' own */
  option?: { name: string; variants: DemoVariant[] }
  ocop?: { stars: 3 | 4 | 5; number: string; issuedOn: string }
  /** how it is made: a raw lot becomes a finished lot; null: bought in or crafted, with no diary */
  origin: {
    material: string
    rawUnit: string
    rawPerPiece: number
    shelfLifeDays: number
    plot?: number
  } | null
  /** pieces sold on an ordinary day at the beginning and at the end of the six months */
  daily: readonly [before: number, after: number]
  collection: string
}

export type DemoShop = {
  slug: string
  name: string
  legalForm: LegalForm
  sizeClass: SizeClass
  sector: Sector
  taxCode: string
  provinceCode: '37' | '92'
  communeCode: string
  addressLine: string
  phone: string
  tagline: string
  story: string
  accent: string
  motif: Motif
  land: Land
  owner: string
  households: string[]
  plots: { name: string; kind: PlotKind }[]
  /** days of diary steps before a harvest */
  diary: readonly { step: DiaryStep; note: string; daysBefore: number }[]
  /** when it was admitted to the trial, as days before today; null: not in the programme */
  trialStartedDaysAgo: number | null
  products: DemoProduct[]
}

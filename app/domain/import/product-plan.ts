// What planning works on and what it decides: types only.
import type { ProductStatus } from '#app/domain/catalog/product.ts'
import type { ImportDefaults, Taken } from './import.ts'

export type KnownVariant = {
  id: string
  optionValues: readonly string[]
  price: bigint
  compareAtPrice: bigint | null
  unit: string
  netContent: string | null
  weightGrams: number | null
  sku: string | null
  gtin: string | null
  position: number
}

export type ProductWordsKept = {
  title: string
  description: string
  category: string
  vatClass: string
  status: ProductStatus
}

export type KnownProduct = ProductWordsKept & {
  id: string
  handle: string
  options: readonly { name: string; values: readonly string[] }[]
  variants: readonly KnownVariant[]
}

/** What the shop has of the products and codes that some units name. */
export type ShopState = {
  byHandle: ReadonlyMap<string, KnownProduct>
  /** the variant that has a code now */
  bySku: ReadonlyMap<string, { variantId: string; productId: string }>
  byId: ReadonlyMap<string, KnownProduct>
}

export type PlannedVariant = KnownVariant & {
  productId: string
  row: number
  isNew: boolean
  isChanged: boolean
}

export type PlannedPhoto = { productId: string; url: string; alt: string; row: number }

export type PlannedProduct = ProductWordsKept & {
  id: string
  handle: string
  isNew: boolean
  /** the product's own row is to be written, not only its variants */
  isChanged: boolean
}

export type ProductPlan = {
  products: PlannedProduct[]
  options: { productId: string; name: string; values: readonly string[]; position: number }[]
  variants: PlannedVariant[]
  photos: PlannedPhoto[]
  taken: Taken
}

export type PlanContext = { state: ShopState; defaults: ImportDefaults; newId: () => string }

export type BaseProduct = ProductWordsKept & { id: string; handle: string; defaultUnit: string }

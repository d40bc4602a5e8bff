// The goods of one shop: variants, photos, OCOP stars, collections, by the same commands as a seller's clicks.
import type { ShopDb } from '#app/db/doors.server.ts'
import { addCertificate } from '#app/domain/catalog/certificate.server.ts'
import { addMedia } from '#app/domain/catalog/add-media.server.ts'
import { addVariant } from '#app/domain/catalog/add-variant.server.ts'
import { createProduct } from '#app/domain/catalog/create-product.server.ts'
import { publishProduct } from '#app/domain/catalog/publish-product.server.ts'
import {
  createCollection,
  setProductCollections,
} from '#app/domain/catalog/save-collection.server.ts'
import { setOptions } from '#app/domain/catalog/set-options.server.ts'
import type { storePhoto } from '#app/domain/catalog/store-photo.server.ts'
import { addMonths, parseLocalDate } from '#app/lib/time.ts'
import type { Clock, LocalDate } from '#app/lib/time.ts'
import type { DemoProduct, DemoVariant } from './data/shape.ts'

export type StoredPicture = Awaited<ReturnType<typeof storePhoto>>

/** `share`: how much of the product's sales this variant has. */
export type SeededVariant = { id: string; title: string; price: bigint; share: number }
export type SeededProduct = {
  id: string
  plan: DemoProduct
  index: number
  variants: SeededVariant[]
}

export type NewProducts = {
  plans: readonly DemoProduct[]
  /** by product */
  pictures: readonly StoredPicture[][]
}

export async function seedProducts(
  db: ShopDb,
  { plans, pictures }: NewProducts,
  clock: Clock,
): Promise<SeededProduct[]> {
  const products: SeededProduct[] = []
  for (const [index, plan] of plans.entries()) {
    const { id, variantId } = await createFirst(db, plan, clock)
    const variants = await addChoices(db, { plan, productId: id, variantId }, clock)
    for (const photo of pictures[index] ?? []) {
      await addMedia(db, { productId: id, photo, alt: plan.title }, clock)
    }
    await certify(db, { productId: id, ocop: plan.ocop }, clock)
    await publishProduct(db, id, clock)
    products.push({ id, plan, index, variants })
  }
  await arrangeCollections(db, products, clock)
  return products
}

type Facts = Pick<DemoVariant, 'price' | 'grams' | 'netContent'>

/** `facts` are a choice's, or the product's own where it has no choices. */
const factsOf = ({ unit, netContent }: DemoProduct, facts: Facts) => ({
  unit,
  netContent: facts.netContent ?? netContent,
  price: BigInt(facts.price),
  weightGrams: facts.grams,
  sku: undefined,
  gtin: undefined,
})

const firstOf = (plan: DemoProduct): Facts => plan.option?.variants[0] ?? plan

function createFirst(db: ShopDb, plan: DemoProduct, clock: Clock) {
  const { title, category, vatClass, description, compareAt } = plan
  const compareAtPrice = compareAt ? BigInt(compareAt) : undefined
  const words = { title, category, vatClass, description }
  return createProduct(db, { ...factsOf(plan, firstOf(plan)), ...words, compareAtPrice }, clock)
}

type First = { plan: DemoProduct; productId: string; variantId: string }

async function addChoices(
  db: ShopDb,
  { plan, productId, variantId }: First,
  clock: Clock,
): Promise<SeededVariant[]> {
  const only = { id: variantId, title: '', price: BigInt(firstOf(plan).price), share: 1 }
  if (!plan.option) return [only]
  const { name, variants: choices } = plan.option
  const values = choices.map(({ choice }) => choice)
  await setOptions(db, { productId, options: [{ name, values }] }, clock)
  const variants = [{ ...only, title: values[0] ?? '', share: 0.8 }]
  for (const one of choices.slice(1)) {
    const { choice } = one
    const facts = { ...factsOf(plan, one), compareAtPrice: undefined }
    const added = await addVariant(db, { ...facts, productId, optionValues: [choice] }, clock)
    variants.push({
      id: added.id,
      title: choice,
      price: facts.price,
      share: 0.2 / (choices.length - 1),
    })
  }
  return variants
}

type Stars = { productId: string; ocop: DemoProduct['ocop'] }

// OCOP stars are valid for 36 months (Decision 148/QĐ-TTg of 2023).
async function certify(db: ShopDb, { productId, ocop }: Stars, clock: Clock): Promise<void> {
  if (!ocop) return
  const { number, stars } = ocop
  const issuedOn = parseLocalDate(ocop.issuedOn) as LocalDate
  const issuer = stars === 5 ? 'Bộ Nông nghiệp và Môi trường' : 'Uỷ ban nhân dân tỉnh'
  const dates = { issuedOn, expiresOn: addMonths(issuedOn, 36) }
  await addCertificate(db, { productId, kind: 'ocop', number, stars, issuer, ...dates }, clock)
}

async function arrangeCollections(
  db: ShopDb,
  products: readonly SeededProduct[],
  clock: Clock,
): Promise<void> {
  const ids = new Map<string, string>()
  for (const { id: productId, plan } of products) {
    const title = plan.collection
    const made =
      ids.get(title) ?? (await createCollection(db, { title, description: '' }, clock)).id
    ids.set(title, made)
    await setProductCollections(db, { productId, collectionIds: [made] }, clock)
  }
}

// One shop with its people, places and goods, made by the same commands as a seller's clicks.
import sharp from 'sharp'

import { asSystem, inShop, type ShopDb } from '#app/db/doors.server.ts'
import { addCertificate } from '#app/domain/catalog/certificate.server.ts'
import { addMedia } from '#app/domain/catalog/add-media.server.ts'
import { addVariant } from '#app/domain/catalog/add-variant.server.ts'
import { createProduct } from '#app/domain/catalog/create-product.server.ts'
import { publishProduct } from '#app/domain/catalog/publish-product.server.ts'
import { createCollection, setProductCollections } from '#app/domain/catalog/save-collection.server.ts'
import { setOptions } from '#app/domain/catalog/set-options.server.ts'
import { storePhoto } from '#app/domain/catalog/store-photo.server.ts'
import { setUpInvoicing } from '#app/domain/invoice/set-up-invoicing.server.ts'
import { openShop } from '#app/domain/tenancy/open-shop.server.ts'
import { savePlot } from '#app/domain/trace/save-plot.server.ts'
import { addMonths, parseLocalDate } from '#app/lib/time.ts'
import type { Clock, LocalDate } from '#app/lib/time.ts'
import type { Keyring } from '#app/lib/secret-box.ts'
import type { FileStorage } from '#plugins/storage/port.ts'
import type { DemoProduct, DemoShop } from './data/shape.ts'
import { drawLandscape, drawSign } from './pictures/places.ts'
import { drawStillLife } from './pictures/still-life.ts'

export type SeedTools = { clock: Clock; storage: FileStorage; keyring: Keyring }

export type SeededVariant = { id: string; title: string; price: bigint; share: number }
export type SeededProduct = { id: string; plan: DemoProduct; index: number; variants: SeededVariant[] }
export type SeededShop = {
  id: string
  plan: DemoShop
  plotIds: string[]
  householdIds: string[]
  products: SeededProduct[]
}

export async function seedShop(plan: DemoShop, ownerId: string, tools: SeedTools): Promise<SeededShop> {
  const { clock } = tools
  const { id } = await asSystem('seed a shop', (db) => openShop(db, { ...plan, ownerId, accentColor: plan.accent, address: plan }, clock))
  const pictures = await preparePictures(id, plan, tools)
  await inShop(id, (db) =>
    setUpInvoicing(
      db,
      {
        sellerName: plan.name, taxCode: plan.taxCode, address: plan.addressLine, phone: plan.phone,
        email: null, bankAccount: null, bankName: null, form: plan.legalForm === 'household' ? '2' : '1',
      },
      tools,
    ),
  )
  return inShop(id, async (db) => {
    const places = await furnish(db, plan)
    await hangSign(db, id, pictures)
    const products: SeededProduct[] = []
    for (const [index, product] of plan.products.entries()) {
      products.push(await seedProduct(db, { product, index, photos: pictures.products[index] ?? [] }, clock))
    }
    await arrangeCollections(db, products, clock)
    return { id, plan, products, ...places }
  })
}

type Stored = Awaited<ReturnType<typeof storePhoto>>
type Pictures = { sign: Stored; land: Stored; products: Stored[][] }

// Drawn and stored before the transaction: files are not the database's.
async function preparePictures(shopId: string, plan: DemoShop, { storage }: SeedTools): Promise<Pictures> {
  const store = async (svg: string) => storePhoto(storage, { shopId, bytes: await sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer() })
  const products: Stored[][] = []
  for (const product of plan.products) {
    products.push([await store(drawStillLife(product.thing, product.title)), await store(drawLandscape(plan.land, product.title))])
  }
  return { sign: await store(drawSign(plan.motif, plan.accent)), land: await store(drawLandscape(plan.land, plan.slug)), products }
}

async function furnish(db: ShopDb, plan: DemoShop): Promise<{ plotIds: string[]; householdIds: string[] }> {
  const householdIds: string[] = []
  for (const name of plan.households) {
    householdIds.push((await db.household.create({ data: { name, communeCode: plan.communeCode }, select: { id: true } })).id)
  }
  const plotIds: string[] = []
  for (const [index, plot] of plan.plots.entries()) {
    const grows = plot.kind !== 'kitchen' && plot.kind !== 'workshop'
    const householdId = grows ? (householdIds[index % Math.max(1, householdIds.length)] ?? null) : null
    plotIds.push((await savePlot(db, { ...plot, communeCode: plan.communeCode, householdId })).id)
  }
  return { plotIds, householdIds }
}

async function hangSign(db: ShopDb, shopId: string, pictures: Pictures): Promise<void> {
  const sign = await db.media.create({ data: { ...pictures.sign, alt: '', position: 1 }, select: { id: true } })
  await db.media.create({ data: { ...pictures.land, alt: '', position: 2 } })
  await db.shop.updateMany({ where: { id: shopId }, data: { signMediaId: sign.id } })
}

type NewProduct = { product: DemoProduct; index: number; photos: Stored[] }

async function seedProduct(db: ShopDb, { product, index, photos }: NewProduct, clock: Clock): Promise<SeededProduct> {
  const { title, category, vatClass, description, unit, netContent, grams } = product
  const facts = { unit, netContent, sku: undefined, gtin: undefined }
  const made = await createProduct(
    db,
    { ...facts, title, category, vatClass, description, price: BigInt(product.price), weightGrams: grams, compareAtPrice: product.compareAt ? BigInt(product.compareAt) : undefined },
    clock,
  )
  const variants = [{ id: made.variantId, title: product.option?.variants[0]?.choice ?? '', price: BigInt(product.price), share: 0.8 }]
  if (product.option) {
    const { name, variants: choices } = product.option
    await setOptions(db, { productId: made.id, options: [{ name, values: choices.map(({ choice }) => choice) }] }, clock)
    for (const { choice, price, grams: weightGrams } of choices.slice(1)) {
      const added = await addVariant(db, { ...facts, productId: made.id, optionValues: [choice], price: BigInt(price), weightGrams, compareAtPrice: undefined }, clock)
      variants.push({ id: added.id, title: choice, price: BigInt(price), share: 0.2 / (choices.length - 1) })
    }
  }
  for (const photo of photos) await addMedia(db, { productId: made.id, photo, alt: title }, clock)
  if (product.ocop) await certify(db, made.id, product.ocop, clock)
  await publishProduct(db, made.id, clock)
  return { id: made.id, plan: product, index, variants: variants.length === 1 ? variants.map((one) => ({ ...one, share: 1 })) : variants }
}

// OCOP stars are valid for 36 months (Decision 148/QĐ-TTg of 2023).
async function certify(db: ShopDb, productId: string, ocop: NonNullable<DemoProduct['ocop']>, clock: Clock): Promise<void> {
  const issuedOn = parseLocalDate(ocop.issuedOn) as LocalDate
  const issuer = ocop.stars === 5 ? 'Bộ Nông nghiệp và Môi trường' : 'Uỷ ban nhân dân tỉnh'
  await addCertificate(db, { productId, kind: 'ocop', number: ocop.number, stars: ocop.stars, issuer, issuedOn, expiresOn: addMonths(issuedOn, 36) }, clock)
}

async function arrangeCollections(db: ShopDb, products: readonly SeededProduct[], clock: Clock): Promise<void> {
  const ids = new Map<string, string>()
  for (const { id: productId, plan } of products) {
    const known = ids.get(plan.collection)
    const collectionId = known ?? (await createCollection(db, { title: plan.collection, description: '' }, clock)).id
    ids.set(plan.collection, collectionId)
    await setProductCollections(db, { productId, collectionIds: [collectionId] }, clock)
  }
}

// One shop with its people, places and goods, made by the same commands as a seller's clicks.
import sharp from 'sharp'

import { asSystem, inShop, type ShopDb } from '#app/db/doors.server.ts'
import { storePhoto } from '#app/domain/catalog/store-photo.server.ts'
import { setUpInvoicing } from '#app/domain/invoice/set-up-invoicing.server.ts'
import { openShop } from '#app/domain/tenancy/open-shop.server.ts'
import { savePlot } from '#app/domain/trace/save-plot.server.ts'
import type { Clock } from '#app/lib/time.ts'
import type { Keyring } from '#app/lib/secret-box.ts'
import type { FileStorage } from '#plugins/storage/port.ts'
import type { DemoShop } from './data/shape.ts'
import { drawLandscape, drawSign } from './pictures/places.ts'
import { drawStillLife } from './pictures/still-life.ts'
import { seedProducts, type SeededProduct, type StoredPicture } from './seed-products.server.ts'

export type SeedTools = { clock: Clock; storage: FileStorage; keyring: Keyring }

export type SeededShop = {
  id: string
  plan: DemoShop
  plotIds: string[]
  householdIds: string[]
  products: SeededProduct[]
}

export async function seedShop(
  plan: DemoShop,
  ownerId: string,
  tools: SeedTools,
): Promise<SeededShop> {
  const { clock } = tools
  const { id } = await asSystem('seed a shop', (db) =>
    openShop(db, { ...plan, ownerId, accentColor: plan.accent, address: plan }, clock),
  )
  const pictures = await preparePictures(id, plan, tools)
  await inShop(id, (db) =>
    setUpInvoicing(
      db,
      {
        sellerName: plan.name,
        taxCode: plan.taxCode,
        address: plan.addressLine,
        phone: plan.phone,
        email: null,
        bankAccount: null,
        bankName: null,
        form: plan.legalForm === 'household' ? '2' : '1',
      },
      tools,
    ),
  )
  return inShop(id, async (db) => {
    const places = await furnish(db, plan)
    await hangSign(db, id, pictures)
    const goods = { plans: plan.products, pictures: pictures.products }
    const products = await seedProducts(db, goods, clock)
    return { id, plan, products, ...places }
  })
}

type Pictures = { sign: StoredPicture; land: StoredPicture; products: StoredPicture[][] }

// Drawn and stored before the transaction: files are not the database's.
async function preparePictures(
  shopId: string,
  plan: DemoShop,
  { storage }: SeedTools,
): Promise<Pictures> {
  const store = async (svg: string) =>
    storePhoto(storage, {
      shopId,
      bytes: await sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer(),
    })
  const products: StoredPicture[][] = []
  for (const product of plan.products) {
    products.push([
      await store(drawStillLife(product.thing, product.title)),
      await store(drawLandscape(plan.land, product.title)),
    ])
  }
  return {
    sign: await store(drawSign(plan.motif, plan.accent)),
    land: await store(drawLandscape(plan.land, plan.slug)),
    products,
  }
}

async function furnish(
  db: ShopDb,
  plan: DemoShop,
): Promise<{ plotIds: string[]; householdIds: string[] }> {
  const householdIds: string[] = []
  for (const name of plan.households) {
    householdIds.push(
      (
        await db.household.create({
          data: { name, communeCode: plan.communeCode },
          select: { id: true },
        })
      ).id,
    )
  }
  const plotIds: string[] = []
  for (const [index, plot] of plan.plots.entries()) {
    const grows = plot.kind !== 'kitchen' && plot.kind !== 'workshop'
    const householdId = grows
      ? (householdIds[index % Math.max(1, householdIds.length)] ?? null)
      : null
    plotIds.push((await savePlot(db, { ...plot, communeCode: plan.communeCode, householdId })).id)
  }
  return { plotIds, householdIds }
}

async function hangSign(db: ShopDb, shopId: string, pictures: Pictures): Promise<void> {
  const sign = await db.media.create({
    data: { ...pictures.sign, alt: '', position: 1 },
    select: { id: true },
  })
  await db.media.create({ data: { ...pictures.land, alt: '', position: 2 } })
  await db.shop.updateMany({ where: { id: shopId }, data: { signMediaId: sign.id } })
}

// Goods that more than one shop sells, so that there is something to compare: honey and glutinous rice bought in by
// neighbours, each in a size and at a price of its own.
import sharp from 'sharp'

import { asSystem, inShop } from '#app/db/doors.server.ts'
import { addMedia } from '#app/domain/catalog/add-media.server.ts'
import { createProduct } from '#app/domain/catalog/create-product.server.ts'
import { publishProduct } from '#app/domain/catalog/publish-product.server.ts'
import { refreshShopListings } from '#app/domain/catalog/refresh-listing.server.ts'
import { storePhoto } from '#app/domain/catalog/store-photo.server.ts'
import { addStock } from '#app/domain/inventory/add-stock.server.ts'
import { createLot } from '#app/domain/trace/make-lot.server.ts'
import { defaultLocation } from '#app/domain/trace/trace-rows.server.ts'
import type { Clock } from '#app/lib/time.ts'
import type { FileStorage } from '#plugins/storage/port.ts'
import type { DemoProduct } from './data/shape.ts'
import { drawStillLife } from './pictures/still-life.ts'

type BoughtIn = Pick<DemoProduct, 'title' | 'thing' | 'unit' | 'netContent' | 'grams'> & {
  slug: string
  price: bigint
  description: string
  pieces: number
}

const goods: readonly BoughtIn[] = [
  {
    slug: 'de-nui-hoa-lu',
    title: 'Mật ong hoa rừng Cúc Phương',
    thing: 'honey-jar',
    unit: 'chai',
    netContent: '350 ml',
    grams: 600,
    price: 172_000n,
    description: 'Lấy từ các hộ nuôi ong trong rừng Cúc Phương, để khách mua quà cùng thịt dê.',
    pieces: 24,
  },
  {
    slug: 'tra-ba-sao',
    title: 'Mật ong hoa rừng Cúc Phương',
    thing: 'honey-jar',
    unit: 'hũ',
    netContent: '250 ml',
    grams: 430,
    price: 118_000n,
    description: 'Hũ nhỏ pha với trà gừng, bán kèm trà của nhà.',
    pieces: 30,
  },
  {
    slug: 'banh-gai-thanh-nam',
    title: 'Gạo nếp cái hoa vàng',
    thing: 'rice-bowl',
    unit: 'túi',
    netContent: '1 kg',
    grams: 1050,
    price: 52_000n,
    description: 'Nếp nhà dùng làm bánh gai, bán thêm cho khách nấu xôi.',
    pieces: 40,
  },
]

type Tools = { clock: Clock; storage: FileStorage }

/** After the shops and their listings are there. */
export async function seedMarket({ clock, storage }: Tools): Promise<void> {
  for (const one of goods) {
    const shop = await asSystem('seed the market', (db) =>
      db.shop.findUniqueOrThrow({ where: { slug: one.slug }, select: { id: true } }),
    )
    const svg = drawStillLife(one.thing, `${one.slug}/${one.title}`)
    const bytes = await sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer()
    const photo = await storePhoto(storage, { shopId: shop.id, bytes })
    await inShop(shop.id, async (db) => {
      const { title, unit, netContent, price, description, grams } = one
      const facts = { title, unit, netContent, price, description, weightGrams: grams }
      const made = await createProduct(
        db,
        { ...facts, category: 'food', vatClass: 'standard' },
        clock,
      )
      await addMedia(db, { productId: made.id, photo, alt: title }, clock)
      const lot = { at: clock.now(), quantity: one.pieces, unit, variantId: made.variantId }
      const { id: lotId } = await createLot(db, lot, clock)
      const locationId = await defaultLocation(db)
      const stock = { lotId, locationId, quantity: one.pieces, reason: 'made' } as const
      await addStock(db, stock, clock)
      await publishProduct(db, made.id, clock)
    })
    await asSystem('seed the market', (db) => refreshShopListings(db, shop.id))
  }
}

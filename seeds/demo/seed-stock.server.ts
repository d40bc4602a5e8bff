// What a stock keeper of the demo did lately: a second store room with a transfer, losses with their reasons, a stock take,
// thresholds, collections by rule, fruit sold by weight, a basket with many variants, and a harvest to pre-order. By the
// app's own commands, as the shop's owner.
import { asSystem, inShop, type ShopDb } from '#app/db/doors.server.ts'
import { fillVariants } from '#app/domain/catalog/fill-variants.server.ts'
import { editCollection } from '#app/domain/catalog/edit-collection.server.ts'
import { createProduct } from '#app/domain/catalog/create-product.server.ts'
import { createCollection } from '#app/domain/catalog/save-collection.server.ts'
import { setOptions } from '#app/domain/catalog/set-options.server.ts'
import { adjustStock } from '#app/domain/inventory/adjust-stock.server.ts'
import { countLots } from '#app/domain/inventory/count-lots.server.ts'
import { postCount } from '#app/domain/inventory/end-count.server.ts'
import { addLocation } from '#app/domain/inventory/save-location.server.ts'
import { setLowStock } from '#app/domain/inventory/set-low-stock.server.ts'
import { startCount } from '#app/domain/inventory/start-count.server.ts'
import { transferStock } from '#app/domain/inventory/transfer-stock.server.ts'
import { openSeason } from '#app/domain/preorder/open-season.server.ts'
import { addDays, addSeconds, localDate, type Clock } from '#app/lib/time.ts'

type Keeper = { shopId: string; actorId: string }

/** After the listings were built: collections by rule are filled from them. */
export async function seedStock(
  ownerIds: ReadonlyMap<string, string>,
  clock: Clock,
): Promise<void> {
  const shops = await asSystem('seed stock', (db) =>
    db.shop.findMany({
      where: { slug: { in: [...ownerIds.keys()] } },
      select: { id: true, slug: true },
    }),
  )
  const keeperOf = (slug: string): Keeper => {
    const shopId = shops.find((shop) => shop.slug === slug)?.id
    const actorId = ownerIds.get(slug)
    if (!shopId || !actorId) throw new Error(`no shop ${slug} in the demo`)
    return { shopId, actorId }
  }
  await keepStore(keeperOf('yen-hoa'), clock)
  await weighFruit(keeperOf('trai-cay-phong-dien'), clock)
  await weaveBaskets(keeperOf('coi-kim-son'), clock)
}

type FreeLot = { lotId: string; locationId: string; variantId: string; free: number }

// The fullest lots that can still be sold.
const freeLots = (db: ShopDb, clock: Clock): Promise<FreeLot[]> =>
  db.$queryRaw<FreeLot[]>`
    SELECT s.lot_id AS "lotId", s.location_id AS "locationId", s.variant_id AS "variantId",
           floor(s.on_hand - s.held)::int AS free
    FROM stock_level s JOIN lot l ON l.shop_id = s.shop_id AND l.id = s.lot_id AND l.status = 'open'
    WHERE s.variant_id IS NOT NULL AND s.on_hand - s.held >= 8
      AND (l.expires_on IS NULL OR l.expires_on > ${localDate(clock.now())}::date)
    ORDER BY s.on_hand - s.held DESC, s.lot_id LIMIT 4`

async function keepStore({ shopId, actorId }: Keeper, clock: Clock): Promise<void> {
  // What is left today was made lately: the keeper's day began after that.
  const ago = (minutes: number): Clock => ({ now: () => addSeconds(clock.now(), -minutes * 60) })
  await inShop(shopId, async (db) => {
    const { id: stall } = await addLocation(db, { name: 'Quầy chợ Rồng', actorId }, ago(55))
    const [first, second] = await freeLots(db, clock)
    if (!first || !second) throw new Error('the demo shop has no stock to keep')
    const { lotId, locationId } = first
    const words = { actorId, note: 'Bán ở hội chợ cuối tuần' }
    const carried = { lotId, fromId: locationId, toId: stall, quantity: 4, ...words }
    await transferStock(db, { ...carried, clientKey: 'demo-transfer-0001' }, ago(50))
    const loss = { lotId, locationId, direction: 'out', actorId } as const
    const broken = { ...loss, quantity: 2, reason: 'waste', note: 'Vỡ niêu khi bốc xếp' } as const
    await adjustStock(db, { ...broken, clientKey: 'demo-adjusting-01' }, ago(40))
    const tasted = {
      ...loss,
      quantity: 1,
      reason: 'sample',
      note: 'Mời khách đoàn ăn thử',
    } as const
    await adjustStock(db, { ...tasted, clientKey: 'demo-adjusting-02' }, ago(30))
    await takeStock(db, { lots: [first, second], actorId }, ago(15))
    await setLowStock(db, { variantId: first.variantId, lowStockAt: 10 }, clock)
    await setLowStock(db, { variantId: second.variantId, lowStockAt: second.free * 4 }, clock)
    await gather(db, { title: 'Quà dưới 200 nghìn', rule: { maxPrice: '200000' } }, clock)
    await gather(db, { title: 'Đạt sao OCOP', rule: { minStars: 3 } }, clock)
  })
}

type Taking = { lots: readonly FreeLot[]; actorId: string }

// One lot fits the book, one is short of a pot.
async function takeStock(db: ShopDb, { lots, actorId }: Taking, clock: Clock): Promise<void> {
  const [{ locationId } = { locationId: '' }] = lots
  const { id: countId } = await startCount(db, { locationId, actorId }, clock)
  const levels = await db.stockLevel.findMany({
    where: { locationId, lotId: { in: lots.map(({ lotId }) => lotId) } },
    orderBy: { lotId: 'asc' },
  })
  const counted = levels.map(({ lotId, onHand }, at) => ({
    lotId,
    quantity: Math.floor(Number(onHand)) - (at === 0 ? 1 : 0),
  }))
  await countLots(db, { countId, lots: counted, actorId }, clock)
  await postCount(db, { countId, actorId }, clock)
}

type Gathering = { title: string; rule: Parameters<typeof editCollection>[1]['rule'] }

async function gather(db: ShopDb, { title, rule }: Gathering, clock: Clock): Promise<void> {
  const words = { title, description: '' }
  const { id: collectionId } = await createCollection(db, words, clock)
  await editCollection(db, { collectionId, ...words, rule }, clock)
}

// The burmese grapes of Hạ Châu are sold by the box of 5,3 kg at most; the next harvest can be booked.
async function weighFruit({ shopId, actorId }: Keeper, clock: Clock): Promise<void> {
  const today = localDate(clock.now())
  await inShop(shopId, async (db) => {
    const find = (title: string) =>
      db.variant.findFirstOrThrow({
        where: { product: { title } },
        select: { id: true },
      })
    const berries = await find('Dâu Hạ Châu Phong Điền')
    await db.variant.updateMany({ where: { id: berries.id }, data: { soldGrams: 5300 } })
    await db.$executeRaw`
      UPDATE order_line l SET sold_grams = 5300 FROM "order" o
      WHERE o.shop_id = l.shop_id AND o.id = l.order_id AND o.status = 'confirmed' AND l.variant_id = ${berries.id}::uuid`
    const longan = await find('Nhãn Ido')
    await openSeason(
      db,
      {
        title: 'Nhãn Ido, vụ Tết',
        goodsVariantId: longan.id,
        bookUntil: addDays(today, 25),
        harvestFrom: addDays(today, 40),
        harvestTo: addDays(today, 55),
        gramsMin: 4500,
        gramsMax: 5500,
        pricePerKg: 42_000n,
        deposit: 60_000n,
        deliveryFee: 35_000n,
        declaredKg: 900,
        haircutBps: 2000,
        rule: 'pro-rata',
        actorId,
      },
      clock,
    )
  })
}

// Hidden still: a basket in four sizes, six colours and two kinds of handle, for the grid.
async function weaveBaskets({ shopId }: Keeper, clock: Clock): Promise<void> {
  await inShop(shopId, async (db) => {
    const { id: productId } = await createProduct(
      db,
      {
        title: 'Giỏ cói quai da đặt theo màu',
        description: 'Cói Kim Sơn nhuộm thực vật, đan tay, quai da hoặc quai cói.',
        category: 'craft',
        vatClass: 'standard',
        price: 165_000n,
        unit: 'chiếc',
        weightGrams: 450,
      },
      clock,
    )
    const options = [
      { name: 'Cỡ', values: ['20 cm', '25 cm', '30 cm', '35 cm'] },
      { name: 'Màu', values: ['Mộc', 'Nâu đất', 'Xanh rêu', 'Đỏ gạch', 'Vàng nghệ', 'Chàm'] },
      { name: 'Quai', values: ['Quai da', 'Quai cói'] },
    ]
    await setOptions(db, { productId, options }, clock)
    await fillVariants(db, productId, clock)
  })
}

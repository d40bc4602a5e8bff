// How the demo's shops bring their goods: zones and prices, pick-up points, contracts with the simulated carriers, the
// parcels of what was sent already, and a few that a packer has on the table now.
import { asSystem, inShop, type ShopDb, type SystemDb } from '#app/db/doors.server.ts'
import { makeShipment } from '#app/domain/shipping/make-shipment.server.ts'
import { saveCarrierAccount } from '#app/domain/shipping/save-carrier-account.server.ts'
import { saveMethod, type SaveMethod } from '#app/domain/shipping/save-method.server.ts'
import { saveZone } from '#app/domain/shipping/save-zone.server.ts'
import { takeBackShipment } from '#app/domain/shipping/shipment-steps.server.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import type { Keyring } from '#app/lib/secret-box.ts'
import type { Clock } from '#app/lib/time.ts'
import { carrierIds } from '#plugins/shipping/port.ts'
import type { DemoShop } from './data/shape.ts'
import { demoShops } from './data/shops.ts'
import { carrierShops, onePriceShops, pickUpPoints, villageShops } from './data/delivery.ts'

export type ShippingSeed = { clock: Clock; keyring: Keyring }
type Shop = { id: string; plan: DemoShop; ownerId: string }

/** Needs the history of sales. */
export async function seedShipping(tools: ShippingSeed): Promise<void> {
  const shops = await asSystem('seed delivery', findShops)
  for (const shop of shops) await inShop(shop.id, (db) => offer(db, shop, tools))
  await asSystem('seed parcels', writeHistory, 60_000)
  const first = shops.find((shop) => shop.plan.slug === 'yen-hoa')
  if (first) await packSome(first, tools.clock)
}

async function findShops(db: SystemDb): Promise<Shop[]> {
  const rows = await db.shop.findMany({
    where: { slug: { in: demoShops.map((plan) => plan.slug) } },
    select: { id: true, slug: true, members: { where: { role: 'owner' } } },
  })
  return rows.flatMap(({ id, slug, members }) => {
    const plan = demoShops.find((one) => one.slug === slug)
    const ownerId = members[0]?.accountId
    return plan && ownerId ? [{ id, plan, ownerId }] : []
  })
}

const price = (fee: bigint, days: readonly [number, number]) => ({
  isOn: 'on' as const,
  fee,
  freeFromTotal: 500_000n as bigint | null,
  includedGrams: 3_000,
  feePerKg: 4_000n,
  mostGrams: null,
  daysMin: days[0],
  daysMax: days[1],
})

async function offer(db: ShopDb, shop: Shop, { clock, keyring }: ShippingSeed): Promise<void> {
  const { plan } = shop
  const by = { shopId: shop.id, actorId: shop.ownerId }
  const zone = (name: string, provinceCodes: string[], communeCodes: string[]) =>
    saveZone(db, { ...by, zoneId: null, name, provinceCodes, communeCodes }, clock)
  const rest = await db.deliveryZone.findFirstOrThrow({ where: { isRest: true } })
  const rates: SaveMethod['rates'] = { [rest.id]: price(30_000n, [2, 4]) }
  if (!onePriceShops.includes(plan.slug)) {
    const province = await zone('Nội tỉnh', [plan.provinceCode], [])
    rates[province] = { ...price(20_000n, [1, 2]), includedGrams: 5_000, feePerKg: 2_000n }
  }
  if (villageShops.includes(plan.slug)) {
    const village = await zone('Trong xã', [], [plan.communeCode])
    rates[village] = { ...price(0n, [0, 1]), includedGrams: null, feePerKg: 0n, mostGrams: null }
  }
  const way = (facts: Partial<SaveMethod>) =>
    saveMethod(db, { ...by, ...standard, rates: {}, ...facts }, clock)
  await way({ rates })
  for (const point of pickUpPoints[plan.slug] ?? [])
    await way({ code: null, kind: 'pickup', ...point, daysMin: 0, daysMax: 2 })
  if (!carrierShops.includes(plan.slug)) return
  const fast = { ...price(36_000n, [1, 3]), freeFromTotal: null, includedGrams: 2_000 }
  await way({
    code: null,
    kind: 'carrier',
    carrier: 'ghn',
    name: 'Giao Hàng Nhanh',
    nameEn: 'GHN express',
    rates: { [rest.id]: { ...fast, feePerKg: 5_000n } },
  })
  for (const carrier of carrierIds) {
    const hintKey = sha256Hex(`${plan.slug}/${carrier}`).slice(0, 40)
    const contract = { carrier, hintKey, token: `SIM-${hintKey}`, shopNumber: '885' }
    const sender = { senderName: plan.name, senderPhone: plan.phone.replaceAll(' ', '') }
    const place = { senderLine: plan.addressLine, senderCommune: plan.communeCode }
    await saveCarrierAccount(db, { ...by, ...contract, ...sender, ...place }, { clock, keyring })
  }
}

const standard = {
  code: 'standard',
  kind: 'own',
  name: 'Giao tận nơi',
  nameEn: 'Delivery to the door',
  carrier: null,
  daysMin: 0,
  daysMax: 1,
  openingHours: '',
  isActive: true,
  pickUpAt: null,
} as const

// What the packers of half a year would have left: a parcel an order, gone when the order was.
async function writeHistory(db: SystemDb): Promise<void> {
  await db.$executeRaw`
    UPDATE order_line l SET shipped_quantity = l.quantity - l.refunded_quantity FROM "order" o
    WHERE o.shop_id = l.shop_id AND o.id = l.order_id AND o.status IN ('handed_over', 'delivered')`
  await db.$executeRaw`
    INSERT INTO shipment (shop_id, order_id, number, kind, status, grams, cod_amount, declared_value, created_at,
                          handed_over_at, ended_at)
    SELECT o.shop_id, o.id, 1, 'own', o.status, sum(COALESCE(v.weight_grams, 500) * l.quantity),
           CASE WHEN o.payment_method = 'cod' THEN o.total ELSE 0 END, o.subtotal, o.handed_over_at,
           o.handed_over_at, o.delivered_at
    FROM "order" o
    JOIN order_line l ON l.shop_id = o.shop_id AND l.order_id = o.id
    JOIN variant v ON v.shop_id = l.shop_id AND v.id = l.variant_id
    WHERE o.status IN ('handed_over', 'delivered')
    GROUP BY o.shop_id, o.id`
  await db.$executeRaw`
    INSERT INTO shipment_line (shop_id, shipment_id, order_line_id, quantity)
    SELECT s.shop_id, s.id, l.id, l.shipped_quantity FROM shipment s
    JOIN order_line l ON l.shop_id = s.shop_id AND l.order_id = s.order_id WHERE l.shipped_quantity > 0`
  await db.$executeRaw`
    INSERT INTO shipment_event (shop_id, shipment_id, status, at, recorded_at)
    SELECT shop_id, id, 'handed_over', handed_over_at, handed_over_at FROM shipment
    UNION ALL
    SELECT shop_id, id, 'delivered', ended_at, ended_at FROM shipment WHERE status = 'delivered'`
}

// Two boxes wait for GHN and one for GHTK, an order goes in two boxes, and one came back untaken.
async function packSome(shop: Shop, clock: Clock): Promise<void> {
  const find = (status: string) =>
    inShop(shop.id, (db) =>
      db.order.findMany({
        where: { status, paymentMethod: 'cod' },
        orderBy: { placedAt: 'asc' },
        take: 8,
        include: { lines: { select: { id: true, quantity: true } } },
      }),
    )
  const waiting = await find('confirmed')
  const ways = ['ghn', 'ghtk', 'ghn'] as const
  const actorId = shop.ownerId
  for (const [at, by] of ways.entries()) {
    const order = waiting[at]
    if (!order) continue
    const box = { orderId: order.id, pieces: null, by, requestKey: `demo-${at}-${by}`, actorId }
    await inShop(shop.id, (db) => makeShipment(db, box, clock))
  }
  const large = waiting
    .slice(ways.length)
    .find((order) => order.lines[0] && order.lines[0].quantity > 1)
  const [line] = large?.lines ?? []
  if (large && line) {
    const pieces = [{ orderLineId: line.id, quantity: 1 }]
    const box = { orderId: large.id, pieces, by: 'own', requestKey: 'demo-part', actorId } as const
    await inShop(shop.id, (db) => makeShipment(db, box, clock))
  }
  const [gone] = await find('handed_over')
  if (!gone) return
  await inShop(shop.id, async (db) => {
    const parcel = await db.shipment.findFirstOrThrow({ where: { orderId: gone.id } })
    await takeBackShipment(db, { shipmentId: parcel.id, actorId }, clock)
  })
}

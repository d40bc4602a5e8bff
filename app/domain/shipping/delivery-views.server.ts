// What shops offer for delivery, read by everyone who may see their goods.
import type { CheckoutDb, MarketDb, ShopDb } from '#app/db/doors.server.ts'
import { pickUp, type DeliveryKind, type DeliveryMethod, type DeliveryRate } from './delivery.ts'

/** What each shop offers, in its own order; pick-up comes last where a shop does not name it itself. */
export async function findDeliveryMethods(
  db: MarketDb | CheckoutDb | ShopDb,
  shopIds: readonly string[],
): Promise<Map<string, DeliveryMethod[]>> {
  const shopId = { in: [...shopIds] }
  const methods = await db.deliveryMethod.findMany({
    where: { shopId, isActive: true },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
  })
  const rates = await db.deliveryRate.findMany({ where: { shopId } })
  const zones = await db.deliveryZone.findMany({ where: { shopId } })
  const places = await db.deliveryZonePlace.findMany({ where: { shopId } })
  const placesOf = Map.groupBy(places, (place) => `${place.shopId}/${place.zoneId}`)
  const restZones = new Set(zones.filter((zone) => zone.isRest).map((zone) => zone.id))
  // A zone whose last place was taken away goes nowhere; only the rest is everywhere.
  const reaching = rates.flatMap((rate) => {
    const inZone = placesOf.get(`${rate.shopId}/${rate.zoneId}`) ?? []
    return inZone.length > 0 || restZones.has(rate.zoneId)
      ? [{ ...rate, places: inZone.map(placeOf) }]
      : []
  })
  const ratesOf = Map.groupBy(reaching, (rate) => `${rate.shopId}/${rate.methodCode}`)
  const views = methods.map((row) => ({
    shopId: row.shopId,
    method: methodOf(row, ratesOf.get(`${row.shopId}/${row.code}`) ?? []),
  }))
  return new Map(
    shopIds.map((id) => {
      const own = views.filter((view) => view.shopId === id).map((view) => view.method)
      return [id, own.some((one) => one.kind === 'pickup') ? own : [...own, pickUp]]
    }),
  )
}

type MethodRow = Awaited<ReturnType<ShopDb['deliveryMethod']['findMany']>>[number]

const placeOf = ({ placeCode, provinceCode }: { placeCode: string; provinceCode: string }) => ({
  code: placeCode,
  provinceCode,
})

const methodOf = (row: MethodRow, rates: readonly DeliveryRate[]): DeliveryMethod => ({
  code: row.code,
  kind: row.kind as DeliveryKind,
  name: row.name,
  nameEn: row.nameEn,
  daysMin: row.daysMin,
  daysMax: row.daysMax,
  pickUpAt: row.communeCode
    ? {
        communeCode: row.communeCode,
        addressLine: row.addressLine,
        openingHours: row.openingHours,
      }
    : null,
  rates: rates.map((rate) => ({
    places: rate.places,
    fee: rate.fee,
    freeFromTotal: rate.freeFromTotal,
    includedGrams: rate.includedGrams,
    feePerKg: rate.feePerKg,
    mostGrams: rate.mostGrams,
    daysMin: rate.daysMin,
    daysMax: rate.daysMax,
  })),
})

// Adds or changes a way to deliver, with its price to each zone. The code stays: orders keep it.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { recordDeliveryChange } from './delivery-changed.server.ts'
import type { DeliveryKind } from './delivery.ts'
import { newMethodCode, type DeliveryRefusal } from './delivery-settings.ts'
import type { MethodForm } from './delivery.forms.ts'

export type SaveMethod = MethodForm & {
  shopId: string
  /** null = a new one */
  code: string | null
  /** where a pick-up is, when it is not at the shop itself */
  pickUpAt: { communeCode: string; addressLine: string } | null
  actorId: string
}

/**
 * Returns the code. Throws `delivery.method-not-found`, `delivery.no-rate` for a way that goes nowhere, and
 * `delivery.last-method` when nothing would be left to choose at checkout.
 */
export async function saveMethod(db: ShopDb, asked: SaveMethod, clock: Clock): Promise<string> {
  await db.$queryRaw`SELECT 1 FROM delivery_method FOR UPDATE`
  const methods = await db.deliveryMethod.findMany({ orderBy: { position: 'asc' } })
  const before = methods.find((method) => method.code === asked.code)
  if (asked.code !== null && !before) throw refuse<DeliveryRefusal>('delivery.method-not-found')
  const others = methods.filter((method) => method.code !== asked.code && method.isActive)
  if (!asked.isActive && others.length === 0) throw refuse<DeliveryRefusal>('delivery.last-method')
  const kind = (before?.kind as DeliveryKind | undefined) ?? asked.kind
  const rates = kind === 'pickup' ? [] : Object.entries(asked.rates)
  if (kind !== 'pickup' && rates.length === 0) throw refuse<DeliveryRefusal>('delivery.no-rate')

  const taken = methods.map((method) => method.code)
  const code = before?.code ?? newMethodCode(asked.carrier ?? kind, taken)
  const columns = columnsOf(asked, kind)
  if (before) await db.deliveryMethod.updateMany({ where: { code }, data: columns })
  else await db.deliveryMethod.create({ data: { code, position: methods.length + 1, ...columns } })
  await writeRates(db, code, rates)
  const { shopId, actorId, name, isActive } = asked
  await recordDeliveryChange(
    db,
    {
      shopId,
      actorId,
      action: 'delivery.method-saved',
      subjectId: code,
      before: before && { name: before.name, isActive: before.isActive },
      after: { name, isActive, zones: rates.length },
    },
    clock,
  )
  return code
}

// What belongs to another kind of way is dropped.
function columnsOf(asked: SaveMethod, kind: DeliveryKind) {
  const { name, daysMin, daysMax, isActive } = asked
  const pickUp = kind === 'pickup' ? asked : null
  return {
    kind,
    carrier: kind === 'carrier' ? asked.carrier : null,
    name,
    nameEn: asked.nameEn || name,
    daysMin,
    daysMax,
    communeCode: pickUp?.pickUpAt?.communeCode ?? null,
    addressLine: pickUp?.pickUpAt?.addressLine ?? '',
    openingHours: pickUp?.openingHours ?? '',
    isActive,
  }
}

async function writeRates(
  db: ShopDb,
  methodCode: string,
  rates: [string, MethodForm['rates'][string]][],
): Promise<void> {
  const zones = await db.deliveryZone.findMany({ select: { id: true } })
  const known = new Set(zones.map((zone) => zone.id))
  await db.deliveryRate.deleteMany({ where: { methodCode } })
  await db.deliveryRate.createMany({
    data: rates.map(([zoneId, { isOn: _, ...rate }]) => {
      if (!known.has(zoneId)) throw refuse<DeliveryRefusal>('delivery.zone-not-found')
      return { methodCode, zoneId, ...rate }
    }),
  })
}

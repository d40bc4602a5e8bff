// From planned orders to finished sales: buyer, delivery, payment, what became of it. Pure.
import { addSeconds, localDate } from '#app/lib/time.ts'
import type { LocalDate } from '#app/lib/time.ts'
import { newId, sha256Hex, shortCode } from '#app/lib/ids.ts'
import { faraway, familyNames, givenNames, middleNames, nearby, streets } from './data/buyers.ts'
import type { PlannedOrder } from './plan-demand.ts'
import { takeFromLots, type LotPart, type OpenLot } from './plan-batches.ts'
import type { Random } from './random.ts'

export type SoldVariant = {
  id: string
  productId: string
  title: string
  variantTitle: string
  unit: string
  price: bigint
  vatClass: string
  isTraced: boolean
}

export type SaleLine = SoldVariant & { lineId: string; quantity: number; lots: LotPart[] }

export type Sale = {
  orderId: string
  groupId: string
  checkoutId: string
  cartId: string
  paymentId: string
  code: string
  buyerKeyHash: string
  channel: 'market' | 'storefront'
  status: 'confirmed' | 'handed_over' | 'delivered' | 'cancelled'
  paymentMethod: 'vnpay' | 'cod'
  recipient: string
  phone: string
  provinceCode: string
  communeCode: string
  addressLine: string
  deliveryFee: bigint
  subtotal: bigint
  total: bigint
  day: LocalDate
  placedAt: Date
  paidAt: Date | null
  handedOverAt: Date | null
  deliveredAt: Date | null
  cancelledAt: Date | null
  lines: SaleLine[]
}

export type SalesPlan = {
  orders: readonly PlannedOrder[]
  variants: ReadonlyMap<string, SoldVariant>
  lots: OpenLot[]
  provinceCode: '37' | '92'
  now: Date
  random: Random
}

export function planSales({
  orders,
  variants,
  lots,
  provinceCode,
  now,
  random,
}: SalesPlan): Sale[] {
  const queue = lots.toSorted((a, b) => (a.expiresOn ?? '9').localeCompare(b.expiresOn ?? '9'))
  return orders.map((order, index) => {
    const id = () => newId(order.placedAt.getTime(), (size) => random.bytes(size))
    const lines = order.lines.map(({ variantId, quantity }) => {
      const variant = variants.get(variantId)
      if (!variant) throw new Error(`unknown variant ${variantId}`)
      return {
        ...variant,
        lineId: id(),
        quantity,
        lots: takeFromLots(queue, { variantId, quantity, day: order.day }),
      }
    })
    const subtotal = lines.reduce((sum, line) => sum + line.price * BigInt(line.quantity), 0n)
    const deliveryFee = subtotal >= 500_000n ? 0n : 30_000n
    const method = random.isLucky(0.25 + (0.4 * index) / Math.max(1, orders.length))
      ? 'vnpay'
      : 'cod'
    return {
      orderId: id(),
      groupId: id(),
      checkoutId: id(),
      cartId: id(),
      paymentId: id(),
      code: shortCode(8, (max) => random.between(0, max - 1)),
      buyerKeyHash: sha256Hex(random.bytes(24)),
      channel: random.isLucky(0.6) ? 'market' : 'storefront',
      paymentMethod: method,
      ...buyer(provinceCode, random),
      lines,
      subtotal,
      deliveryFee,
      total: subtotal + deliveryFee,
      day: localDate(order.placedAt),
      placedAt: order.placedAt,
      ...lifeOf(order, { method, now, random }),
    }
  })
}

function buyer(provinceCode: '37' | '92', random: Random) {
  const [province, commune] = random.pick(random.isLucky(0.5) ? nearby[provinceCode] : faraway)
  return {
    recipient: `${random.pick(familyNames)} ${random.pick(middleNames)} ${random.pick(givenNames)}`,
    phone: `09${random.between(10_000_000, 99_999_999)}`,
    provinceCode: province,
    communeCode: commune,
    addressLine: `${random.between(1, 240)} ${random.pick(streets)}`,
  }
}

const hour = 3600

type Life = Pick<Sale, 'status' | 'paidAt' | 'handedOverAt' | 'deliveredAt' | 'cancelledAt'>

function lifeOf(
  order: PlannedOrder,
  { method, now, random }: { method: 'vnpay' | 'cod'; now: Date; random: Random },
): Life {
  const paidAt = method === 'vnpay' ? order.placedAt : null
  const none = { paidAt, handedOverAt: null, deliveredAt: null, cancelledAt: null }
  const cancelledAt = addSeconds(order.placedAt, random.between(hour, 6 * hour))
  if (method === 'cod' && random.isLucky(0.03) && cancelledAt < now)
    return { ...none, status: 'cancelled', cancelledAt }

  const handedOverAt = addSeconds(order.placedAt, random.between(10 * hour, 26 * hour))
  const deliveredAt = addSeconds(handedOverAt, random.between(14 * hour, 52 * hour))
  if (deliveredAt < now)
    return {
      ...none,
      status: 'delivered',
      paidAt: paidAt ?? deliveredAt,
      handedOverAt,
      deliveredAt,
    }
  if (handedOverAt < now) return { ...none, status: 'handed_over', handedOverAt }
  return { ...none, status: 'confirmed' }
}

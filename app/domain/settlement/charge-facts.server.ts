// What charging needs to know of many orders at once: a handful of queries, however many orders.
import type { ShopDb, SystemDb } from '#app/db/doors.server.ts'
import { surplusReasons } from '#app/domain/order/refund.ts'
import { fromDateColumn } from '#app/lib/time.ts'
import type { ChargeableOrder, Charged, ChargeRules } from './charges.ts'
import type { WithholdingValue } from './withholding.ts'

export type OrderKey = { shopId: string; orderId: string }

type OrderFacts = Omit<ChargeableOrder, 'parts' | 'refundedLoose'> & { delivery: bigint }
type LineFacts = OrderKey & {
  orderLineId: string
  category: string
  paid: bigint
  refunded: bigint
}
type RefundFacts = OrderKey & { amount: bigint }

/** The orders as they stand now. An order whose sale ended counts as not paid and not delivered. */
export async function findChargeableOrders(
  db: SystemDb | ShopDb,
  keys: readonly OrderKey[],
): Promise<ChargeableOrder[]> {
  const shops = keys.map(({ shopId }) => shopId)
  const ids = keys.map(({ orderId }) => orderId)
  const orders = await db.$queryRaw<OrderFacts[]>`
    SELECT o.shop_id AS "shopId", o.id AS "orderId", s.legal_form AS "legalForm", o.placed_at AS "placedAt",
           CASE WHEN o.status IN ('confirmed', 'handed_over', 'delivered') THEN o.paid_at END AS "paidAt",
           CASE WHEN o.status = 'delivered' THEN o.delivered_at END AS "deliveredAt",
           o.delivery_fee - o.delivery_discount AS delivery,
           least(o.gift_card_total, o.total - o.refunded_total) AS "byCards",
           EXISTS (SELECT FROM payment p WHERE p.checkout_id = o.checkout_id AND p.status = 'succeeded'
                     AND p.account_shop_id IS NULL AND p.provider <> 'cod') AS "isCollectedByMarket"
    FROM unnest(${shops}::uuid[], ${ids}::uuid[]) AS k (shop_id, id)
      JOIN "order" o ON o.shop_id = k.shop_id AND o.id = k.id
      JOIN shop s ON s.id = o.shop_id`
  const lines = await db.$queryRaw<LineFacts[]>`
    SELECT l.shop_id AS "shopId", l.order_id AS "orderId", l.id AS "orderLineId", p.category,
           l.total - l.discount AS paid,
           COALESCE((SELECT sum(r.amount) FROM refund_line r
             WHERE r.shop_id = l.shop_id AND r.order_line_id = l.id), 0)::bigint AS refunded
    FROM unnest(${shops}::uuid[], ${ids}::uuid[]) AS k (shop_id, id)
      JOIN order_line l ON l.shop_id = k.shop_id AND l.order_id = k.id
      JOIN product p ON p.shop_id = l.shop_id AND p.id = l.product_id
    ORDER BY l.order_id, l.position`
  const refunds = await db.$queryRaw<RefundFacts[]>`
    SELECT r.shop_id AS "shopId", r.order_id AS "orderId", sum(r.amount)::bigint AS amount
    FROM unnest(${shops}::uuid[], ${ids}::uuid[]) AS k (shop_id, id)
      JOIN refund r ON r.shop_id = k.shop_id AND r.order_id = k.id
    WHERE r.reason <> ALL (${[...surplusReasons]})
    GROUP BY 1, 2`
  return putTogether(
    orders,
    Map.groupBy(lines, keyOf),
    new Map(refunds.map((one) => [keyOf(one), one])),
  )
}

export const keyOf = ({ shopId, orderId }: OrderKey): string => `${shopId}/${orderId}`

function putTogether(
  orders: readonly OrderFacts[],
  lines: ReadonlyMap<string, LineFacts[]>,
  refunds: ReadonlyMap<string, RefundFacts>,
): ChargeableOrder[] {
  return orders.map(({ delivery, ...order }) => {
    const own = lines.get(keyOf(order)) ?? []
    const named = own.reduce((sum, line) => sum + line.refunded, 0n)
    const refunded = refunds.get(keyOf(order))?.amount ?? 0n
    return {
      ...order,
      refundedLoose: refunded > named ? refunded - named : 0n,
      parts: [...own, { orderLineId: null, category: null, paid: delivery, refunded: 0n }],
    }
  })
}

/** What was charged before, summed for each part and kind. */
export async function findCharged(
  db: SystemDb,
  keys: readonly OrderKey[],
): Promise<Map<string, Charged[]>> {
  const rows = await db.$queryRaw<(Charged & OrderKey)[]>`
    SELECT c.shop_id AS "shopId", c.order_id AS "orderId", c.order_line_id AS "orderLineId", c.kind,
           sum(c.base)::bigint AS base, sum(c.amount)::bigint AS amount,
           min(c.rate_bps) AS "rateBps", min(c.rule) AS rule
    FROM unnest(${keys.map(({ shopId }) => shopId)}::uuid[], ${keys.map(({ orderId }) => orderId)}::uuid[])
        AS k (shop_id, id)
      JOIN order_charge c ON c.shop_id = k.shop_id AND c.order_id = k.id
    GROUP BY 1, 2, 3, 4`
  return Map.groupBy(rows, keyOf)
}

/** Every rule, and the trials of these shops by shop. */
export async function findChargeRules(
  db: SystemDb,
  shopIds: readonly string[],
): Promise<{ rulesOf: (shopId: string) => ChargeRules }> {
  const commission = await db.commissionRule.findMany({
    select: {
      id: true,
      forShopId: true,
      category: true,
      rateBps: true,
      validFrom: true,
      validTo: true,
    },
  })
  const withholding = await db.datedRule.findMany({
    where: { key: 'tax.withholding' },
    select: { value: true, validFrom: true, validTo: true, legalReference: true },
  })
  const trials = await db.trial.findMany({
    where: { shopId: { in: [...shopIds] } },
    select: { shopId: true, startsOn: true, endsOn: true },
  })
  const rules = {
    commission: commission.map((rule) => ({ ...rule, ...daysOf(rule) })),
    withholding: withholding.map((rule) => ({
      ...rule,
      ...daysOf(rule),
      value: rule.value as WithholdingValue,
    })),
  }
  const trialsOf = Map.groupBy(
    trials.map(({ shopId, startsOn, endsOn }) => ({
      shopId,
      startsOn: fromDateColumn(startsOn),
      endsOn: fromDateColumn(endsOn),
    })),
    ({ shopId }) => shopId,
  )
  return { rulesOf: (shopId) => ({ ...rules, trials: trialsOf.get(shopId) ?? [] }) }
}

const daysOf = ({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }) => ({
  validFrom: fromDateColumn(validFrom),
  validTo: validTo && fromDateColumn(validTo),
})

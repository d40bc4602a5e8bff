// Six months of finished sales of one shop, written in bulk: the rows that the commands would have left, made with
// the same pure rules (ledger entries, VAT rules, figures of events). The invariants read them afterwards.
import type { SystemDb } from '#app/db/doors.server.ts'
import {
  collectedEntries,
  noCards,
  saleEntries,
  soldBackEntries,
  type Entry,
} from '#app/domain/ledger/ledger.ts'
import { findVatRule } from '#app/domain/rule/rule-views.server.ts'
import type { VatClass } from '#app/domain/rule/rule.ts'
import { newId } from '#app/lib/ids.ts'
import type { LocalDate } from '#app/lib/time.ts'
import type { Sale, SaleLine } from './plan-sales.ts'
import type { SeededShop } from './seed-shop.server.ts'
import { addressOf, writeCheckouts } from './write-checkouts.server.ts'
import { writePayments } from './write-payments.server.ts'

export type SalesOfShop = { shop: SeededShop; locationId: string; sales: readonly Sale[] }

export type VatOf = (
  vatClass: string,
  day: LocalDate,
) => { vatRateCode: string; vatRateBps: number }

export async function writeSales(
  db: SystemDb,
  { shop, locationId, sales }: SalesOfShop,
): Promise<void> {
  const vatOf = await readVatRules(db, sales)
  await writeCheckouts(db, shop, sales)
  await writePayments(db, sales)
  await db.order.createMany({ data: sales.map((sale) => orderRow(sale, shop)) })
  await db.orderLine.createMany({
    data: sales.flatMap((sale) => lineRows(sale, { shopId: shop.id, vatOf })),
  })
  const parts = sales.flatMap((sale) =>
    sale.lines.flatMap((line) => line.lots.map((part) => ({ sale, line, part }))),
  )
  await db.orderLineLot.createMany({
    data: parts.map(({ line, part }) => ({
      shopId: shop.id,
      orderLineId: line.lineId,
      locationId,
      ...part,
    })),
  })
  await db.stockMove.createMany({
    data: parts.flatMap(({ sale, line, part }) => {
      const move = { shopId: shop.id, lotId: part.lotId, locationId, orderLineId: line.lineId }
      const sold = { ...move, quantity: -part.quantity, reason: 'sale', at: sale.placedAt }
      return sale.cancelledAt
        ? [sold, { ...move, quantity: part.quantity, reason: 'return', at: sale.cancelledAt }]
        : [sold]
    }),
  })
  await settleLevels(db, shop.id)
  await writeLedger(db, shop, sales)
}

async function readVatRules(db: SystemDb, sales: readonly Sale[]): Promise<VatOf> {
  const rules = new Map<string, { vatRateCode: string; vatRateBps: number }>()
  for (const sale of sales) {
    for (const { vatClass } of sale.lines) {
      const key = `${vatClass}/${sale.day}`
      if (rules.has(key)) continue
      const rule = await findVatRule(db, vatClass as VatClass, sale.day)
      rules.set(key, { vatRateCode: rule.rateCode, vatRateBps: rule.rateBps })
    }
  }
  return (vatClass, day) => {
    const rule = rules.get(`${vatClass}/${day}`)
    if (!rule) throw new Error(`no VAT rule was read for ${vatClass} on ${day}`)
    return rule
  }
}

const orderRow = (sale: Sale, { id: shopId, plan }: SeededShop) => ({
  shopId,
  id: sale.orderId,
  code: sale.code,
  orderGroupId: sale.groupId,
  checkoutId: sale.checkoutId,
  buyerKeyHash: sale.buyerKeyHash,
  channel: sale.channel,
  status: sale.status,
  paymentMethod: sale.paymentMethod,
  ...addressOf(sale),
  deliveryCode: 'standard',
  deliveryName: 'Giao tận nơi',
  subtotal: sale.subtotal,
  deliveryFee: sale.deliveryFee,
  total: sale.total,
  shopProvinceCode: plan.provinceCode,
  shopCommuneCode: plan.communeCode,
  placedAt: sale.placedAt,
  confirmedAt: sale.placedAt,
  paidAt: sale.paidAt,
  handedOverAt: sale.handedOverAt,
  deliveredAt: sale.deliveredAt,
  cancelledAt: sale.cancelledAt,
  cancelNote: sale.cancelledAt ? 'Khách đổi ý' : null,
})

const lineRows = (sale: Sale, { shopId, vatOf }: { shopId: string; vatOf: VatOf }) =>
  sale.lines.map((line: SaleLine, index) => ({
    shopId,
    id: line.lineId,
    orderId: sale.orderId,
    productId: line.productId,
    variantId: line.id,
    position: index + 1,
    title: line.title,
    variantTitle: line.variantTitle,
    unit: line.unit,
    quantity: line.quantity,
    unitPrice: line.price,
    total: line.price * BigInt(line.quantity),
    ...vatOf(line.vatClass, sale.day),
  }))

// What the journal says now is what is on hand.
async function settleLevels(db: SystemDb, shopId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE stock_level s SET on_hand = m.total
    FROM (SELECT lot_id, location_id, sum(quantity) AS total FROM stock_move WHERE shop_id = ${shopId}::uuid GROUP BY 1, 2) m
    WHERE s.shop_id = ${shopId}::uuid AND s.lot_id = m.lot_id AND s.location_id = m.location_id AND s.on_hand <> m.total`
}

async function writeLedger(
  db: SystemDb,
  { id: shopId, plan }: SeededShop,
  sales: readonly Sale[],
): Promise<void> {
  const postings = sales.flatMap((sale) =>
    postingsOf(sale, plan.provinceCode).map((posting) => ({
      ...posting,
      id: newId(posting.at.getTime()),
      sale,
    })),
  )
  await db.ledgerTransaction.createMany({
    data: postings.map(({ id, kind, at, sale }) => ({
      shopId,
      id,
      kind,
      postingKey: `${kind}:${sale.orderId}`,
      orderId: sale.orderId,
      at,
    })),
  })
  await db.ledgerEntry.createMany({
    data: postings.flatMap(({ id, entries }) =>
      entries.map((entry) => ({ shopId, transactionId: id, ...entry })),
    ),
  })
}

// Parcels within the province are brought by the shop itself, all others by a carrier that collects for it.
function postingsOf(
  sale: Sale,
  shopProvince: string,
): { kind: string; at: Date; entries: Entry[] }[] {
  const sum = {
    paymentMethod: sale.paymentMethod,
    goods: sale.subtotal,
    deliveryFee: sale.deliveryFee,
    discount: 0n,
    platformDiscount: 0n,
    cards: noCards,
  }
  const postings = [{ kind: 'sale', at: sale.placedAt, entries: saleEntries(sum) }]
  if (sale.cancelledAt)
    postings.push({
      kind: 'cancelled',
      at: sale.cancelledAt,
      entries: soldBackEntries(sum, false),
    })
  if (sale.paymentMethod === 'cod' && sale.deliveredAt)
    postings.push({
      kind: 'collected',
      at: sale.deliveredAt,
      entries: collectedEntries(
        sale.total,
        sale.provinceCode === shopProvince ? 'shop' : 'carrier',
      ),
    })
  return postings
}

// A province's programme, shops that applied or were admitted, and the events that figures are made of.
import { asSystem, inShop } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { applyToProgramme } from '#app/domain/programme/apply-to-programme.server.ts'
import { decideApplication } from '#app/domain/programme/decide-application.server.ts'
import { newId } from '#app/lib/ids.ts'
import { fixedClock, localDate, type Clock } from '#app/lib/time.ts'
import { givenShopRow, type ShopRow } from './given-shop-row.ts'

export const noon = fixedClock('2026-11-22T05:00:00Z')

export async function givenProgramme(provinceCode = '37'): Promise<{ id: string }> {
  return asSystem('test programme', (db) =>
    db.programme.create({
      data: {
        provinceCode,
        name: 'Đưa cửa hàng lên mạng',
        nameEn: 'Shops online',
        trialMonths: 3,
        legalReference: 'Quyết định thử nghiệm',
        opensOn: new Date('2026-01-01'),
      },
      select: { id: true },
    }),
  )
}

export type AppliedShop = ShopRow & { applicationId: string; provinceCode: string }

/** A shop that has just applied. The programme must be there. */
export async function givenApplication(
  facts: { provinceCode?: string; communeCode?: string; clock?: Clock } = {},
): Promise<AppliedShop> {
  const provinceCode = facts.provinceCode ?? '37'
  const shop = await givenShopRow({ ...facts, provinceCode })
  const motivation = 'Muốn bán ra ngoài tỉnh quanh năm'
  const by = { actorId: null, motivation }
  const { id } = await inShop(shop.id, (db) => applyToProgramme(db, by, facts.clock ?? noon))
  return { ...shop, applicationId: id, provinceCode }
}

/** A shop whose trial began on the clock's day. */
export async function givenTrialShop(
  facts: { provinceCode?: string; communeCode?: string; clock?: Clock } = {},
): Promise<AppliedShop> {
  const shop = await givenApplication(facts)
  await admit(shop, facts.clock ?? noon)
  return shop
}

export const admit = (shop: AppliedShop, clock: Clock = noon) =>
  asSystem('test admits', (db) =>
    decideApplication(
      db,
      {
        provinceCode: shop.provinceCode,
        shopId: shop.id,
        applicationId: shop.applicationId,
        decision: 'admit',
        note: '',
        officerId: newId(),
      },
      clock,
    ),
  )

type OrderFacts = { total?: bigint; isCashless?: boolean; lines?: number; tracedLines?: number }

/** The log's entry for a confirmed order, without the order itself. Returns the order's id. */
export async function givenConfirmedOrder(
  shopId: string,
  facts: OrderFacts = {},
  clock: Clock = noon,
): Promise<string> {
  const orderId = newId()
  await asSystem('test order', (db) =>
    recordEvent(db, {
      type: 'order.confirmed',
      shopId,
      subjectId: orderId,
      payload: { orderId, ...figuresOf(facts, clock) },
      at: clock.now(),
    }),
  )
  return orderId
}

export async function givenCancelledOrder(
  shopId: string,
  { orderId, ...facts }: OrderFacts & { orderId: string },
  clock: Clock = noon,
): Promise<void> {
  await asSystem('test cancel', (db) =>
    recordEvent(db, {
      type: 'order.cancelled',
      shopId,
      subjectId: orderId,
      payload: { orderId, wasConfirmed: true, ...figuresOf(facts, clock) },
      at: clock.now(),
    }),
  )
}

export async function givenInvoice(
  shopId: string,
  orderId: string,
  clock: Clock = noon,
): Promise<void> {
  const invoiceId = newId()
  await asSystem('test invoice', (db) =>
    recordEvent(db, {
      type: 'invoice.issued',
      shopId,
      subjectId: invoiceId,
      payload: { invoiceId, orderId, total: '185000', day: localDate(clock.now()) },
      at: clock.now(),
    }),
  )
}

export async function givenRefund(
  shopId: string,
  { orderId, amount }: { orderId: string; amount: bigint },
): Promise<void> {
  await asSystem('test refund', (db) =>
    recordEvent(db, {
      type: 'order.refunded',
      shopId,
      subjectId: orderId,
      payload: { orderId, refundId: newId(), amount: amount.toString() },
      at: noon.now(),
    }),
  )
}

const figuresOf = (facts: OrderFacts, clock: Clock) => ({
  total: (facts.total ?? 185_000n).toString(),
  paymentMethod: facts.isCashless === false ? ('cod' as const) : ('vnpay' as const),
  isCashless: facts.isCashless ?? true,
  lines: facts.lines ?? 1,
  tracedLines: facts.tracedLines ?? 1,
  day: localDate(clock.now()),
})

// What is given back after an invoice was issued is told by adjusting invoices: once, under the next numbers, signed.
import { expect, test } from 'vitest'
import { asSystem, inMarket } from '#app/db/doors.server.ts'
import { adjustInvoice } from '#app/domain/invoice/adjust-invoice.server.ts'
import { askForDueInvoices, dueWithoutInvoice } from '#app/domain/invoice/due-orders.server.ts'
import { findInvoices } from '#app/domain/invoice/invoice-list.server.ts'
import { findInvoiceCodes } from '#app/domain/invoice/invoice-rows.server.ts'
import { findInvoiceDocument, readDocument } from '#app/domain/invoice/invoice-views.server.ts'
import { findRelatedInvoices } from '#app/domain/invoice/related-invoices.server.ts'
import { issueInvoice } from '#app/domain/invoice/issue-invoice.server.ts'
import { setUpInvoicing } from '#app/domain/invoice/set-up-invoicing.server.ts'
import { checks } from '#app/domain/invariant/invoice-invariants.server.ts'
import { cancelOrder } from '#app/domain/order/cancel-order.server.ts'
import { refundOrder, type RefundOrder } from '#app/domain/order/refund-order.server.ts'
import { newId } from '#app/lib/ids.ts'
import { fixedClock } from '#app/lib/time.ts'
import {
  givenDueOrder,
  givenInvoice,
  givenInvoicingShop,
  givenPaidOrder,
  invoiceNoon,
  issuing,
  yenHoaProfile,
  type InvoicingShop,
} from '#tests/support/given-invoices.ts'
import { outboxOf } from '#tests/support/order-facts.ts'

const adjust = (shop: InvoicingShop, orderId: string, clock = issuing.clock) =>
  shop.do((db) => adjustInvoice(db, orderId, { ...issuing, clock }))

/** Gives back so many of the two pots, 185,000 đồng each. */
async function refund(
  shop: InvoicingShop,
  orderId: string,
  asked: Partial<RefundOrder> & { pieces?: number },
) {
  const { pieces = 0, ...more } = asked
  return shop.do(async (db) => {
    const line = await db.orderLine.findFirstOrThrow({ where: { orderId } })
    const lines = pieces > 0 ? [{ orderLineId: line.id, quantity: pieces, isRestocked: true }] : []
    const whole = {
      orderId,
      lines,
      deliveryFee: 0n,
      reason: 'return',
      requestKey: newId(),
    } as const
    return refundOrder(db, { ...whole, actorId: null, ...more }, invoiceNoon)
  })
}

async function contentOf(shop: InvoicingShop, id: string | undefined) {
  const document = await shop.do((db) => findInvoiceDocument(db, id ?? ''))
  if (!document) throw new Error('no invoice')
  return readDocument(document).content
}

async function brokenOf(shop: InvoicingShop): Promise<string[]> {
  const found = await asSystem('test', async (db) => {
    const lists = []
    for (const check of checks) lists.push(...(await check.find(db)))
    return lists
  })
  return found.filter(({ row }) => row.includes(shop.id)).map(({ because }) => because)
}

test('a pot that comes back makes an adjusting invoice under the next number, signed, naming the first', async () => {
  const shop = await givenInvoicingShop()
  const first = await givenInvoice(shop)
  await refund(shop, first.orderId, { pieces: 1 })

  const adjusting = await adjust(shop, first.orderId)

  expect(adjusting).toMatchObject({ number: 2, symbol: 'K26TYY', form: '1' })
  const content = await contentOf(shop, adjusting?.id)
  expect(content).toMatchObject({ total: -185_000n, totalVat: -13_704n })
  expect(content.adjusts).toMatchObject({
    form: '1',
    symbol: 'K26TYY',
    number: 1,
    date: '2026-11-22',
  })
  const rows = await shop.do((db) => findInvoices(db, { month: '2026-11', q: '' }))
  expect(
    rows.rows.map(({ number, kind, adjusts, status }) => ({ number, kind, adjusts, status })),
  ).toEqual([
    { number: 2, kind: 'adjusting', adjusts: '1K26TYY · 1', status: 'issued' },
    { number: 1, kind: 'original', adjusts: null, status: 'adjusted' },
  ])
  expect(rows.totals.total.amount).toBe(215_000n)
  expect(await brokenOf(shop)).toEqual([])
})

test('each refund asks for it by itself; asked for again, or twenty times at once, there is one', async () => {
  const shop = await givenInvoicingShop()
  const first = await givenInvoice(shop)
  const asked = await outboxOf(shop.id, 'adjust-invoice')
  await refund(shop, first.orderId, { pieces: 1 })
  expect(await outboxOf(shop.id, 'adjust-invoice')).toBe(asked + 1)

  const made = await Promise.all(Array.from({ length: 20 }, () => adjust(shop, first.orderId)))

  expect(made.filter(Boolean)).toHaveLength(1)
  expect(await shop.do((db) => db.invoice.count())).toBe(2)
})

test('a second refund is adjusted against the original again, and the sums add up', async () => {
  const shop = await givenInvoicingShop()
  const first = await givenInvoice(shop)
  await refund(shop, first.orderId, { pieces: 1 })
  await adjust(shop, first.orderId)
  await refund(shop, first.orderId, { extra: 10_000n, reason: 'goodwill' })

  const third = await adjust(shop, first.orderId)

  const content = await contentOf(shop, third?.id)
  expect(content).toMatchObject({ number: 3, total: -10_000n, adjusts: { number: 1 } })
  expect(content.adjusts?.note).toContain('Lý do: giảm giá cho người mua.')
  expect(await brokenOf(shop)).toEqual([])
})

test('an order cancelled after it was invoiced is adjusted to nothing, VAT and all; no invoice is cancelled', async () => {
  const shop = await givenInvoicingShop()
  const order = await givenPaidOrder(shop)
  await shop.do((db) => issueInvoice(db, { orderId: order.id }, issuing))
  await refund(shop, order.id, { extra: 33_333n, reason: 'goodwill' })
  await adjust(shop, order.id)
  await shop.do((db) => cancelOrder(db, { orderId: order.id, reason: 'hết hàng' }, invoiceNoon))

  await adjust(shop, order.id)

  const rows = await shop.do((db) => db.invoice.findMany({ orderBy: { number: 'asc' } }))
  expect(rows.map((row) => row.total)).toEqual([400_000n, -33_333n, -366_667n])
  expect(rows.reduce((sum, row) => sum + row.totalVat, 0n)).toBe(0n)
  expect(await brokenOf(shop)).toEqual([])
})

test('what was given back before the invoice is not on it, and needs no adjusting', async () => {
  const shop = await givenInvoicingShop()
  const order = await givenPaidOrder(shop)
  await refund(shop, order.id, { pieces: 1 })

  const invoice = await shop.do((db) => issueInvoice(db, { orderId: order.id }, issuing))

  expect(await contentOf(shop, invoice.id)).toMatchObject({ total: 215_000n, adjusts: null })
  expect(await adjust(shop, order.id)).toBeNull()
  expect(await brokenOf(shop)).toEqual([])
})

test('an order that was given back whole before its invoice gets none, and is not said to wait', async () => {
  const shop = await givenInvoicingShop()
  const order = await givenPaidOrder(shop)
  await refund(shop, order.id, { pieces: 2, deliveryFee: 30_000n })

  const issue = shop.do((db) => issueInvoice(db, { orderId: order.id }, issuing))

  await expect(issue).rejects.toMatchObject({ code: 'invoice.nothing-kept' })
  expect(await shop.do((db) => dueWithoutInvoice(db))).toEqual([])
})

test('a refund and the first invoice at the same moment: it is on the invoice or on one that adjusts it', async () => {
  const shop = await givenInvoicingShop()
  const orders = await Promise.all(Array.from({ length: 8 }, () => givenDueOrder(shop)))

  await Promise.all(
    orders.flatMap(({ id }) => [
      refund(shop, id, { pieces: 1 }),
      shop.do((db) => issueInvoice(db, { orderId: id }, issuing)),
    ]),
  )
  for (const { id } of orders) await adjust(shop, id)

  const sums = await shop.do((db) => db.invoice.groupBy({ by: ['orderId'], _sum: { total: true } }))
  expect(sums.map((sum) => sum._sum.total)).toEqual(orders.map(() => 215_000n))
  expect(await brokenOf(shop)).toEqual([])
})

test('what was not adjusted yet waits in the room and is asked for with one button', async () => {
  const shop = await givenInvoicingShop()
  const first = await givenInvoice(shop)
  await refund(shop, first.orderId, { pieces: 1 })

  const due = await shop.do((db) => dueWithoutInvoice(db))
  const asked = await shop.do((db) => askForDueInvoices(db))

  expect(due).toMatchObject([{ orderId: first.orderId, kind: 'adjusting', total: -185_000n }])
  expect(asked).toBe(1)
  await adjust(shop, first.orderId)
  expect(await shop.do((db) => dueWithoutInvoice(db))).toEqual([])
})

test('a new year, a new series: the adjusting invoice counts from 1 and names last year’s', async () => {
  const shop = await givenInvoicingShop()
  const first = await givenInvoice(shop)
  await refund(shop, first.orderId, { pieces: 1 })

  const adjusting = await adjust(shop, first.orderId, fixedClock('2027-01-04T03:00:00Z'))

  expect(adjusting).toMatchObject({ number: 1, symbol: 'K27TYY' })
  expect((await contentOf(shop, adjusting?.id)).adjusts).toMatchObject({
    symbol: 'K26TYY',
    number: 1,
  })
})

test('a shop that changed its tax code is told to ask: another taxpayer cannot adjust the invoice', async () => {
  const shop = await givenInvoicingShop()
  const first = await givenInvoice(shop)
  await shop.do((db) => setUpInvoicing(db, { ...yenHoaProfile, taxCode: '0100109106' }, issuing))
  await refund(shop, first.orderId, { pieces: 1 })

  await expect(adjust(shop, first.orderId)).rejects.toMatchObject({ code: 'invoice.other-seller' })
  expect(await shop.do((db) => db.invoice.count())).toBe(1)
})

test('the buyer finds both invoices of the own order, the seller each one from the other', async () => {
  const shop = await givenInvoicingShop()
  const order = await givenDueOrder(shop)
  const first = await shop.do((db) => issueInvoice(db, { orderId: order.id }, issuing))
  await refund(shop, order.id, { pieces: 1 })
  const second = await adjust(shop, order.id)
  if (!second) throw new Error('nothing was adjusted')

  const { buyerKeyHash } = order
  const codes = await inMarket({ buyerKeyHash }, (db) => findInvoiceCodes(db, [order.id]))
  const beside = await shop.do((db) =>
    findRelatedInvoices(db, { id: second.id, orderId: order.id }),
  )

  expect(codes.get(order.id)).toEqual([first.lookupCode, second.lookupCode])
  expect(beside).toMatchObject([{ id: first.id, kind: 'original', symbol: '1K26TYY' }])
})

test('the database keeps one original an order, and signs as they should be', async () => {
  const shop = await givenInvoicingShop()
  const first = await givenInvoice(shop)
  const copy = (change: object) =>
    asSystem('test', async (db) => {
      const row = await db.invoice.findFirstOrThrow({ where: { shopId: shop.id, id: first.id } })
      const fresh = { id: newId(), number: 2, lookupCode: newId() }
      await db.invoice.create({ data: { ...row, ...fresh, ...change } })
    })

  await expect(copy({})).rejects.toThrow(/invoice_one_original|Unique/)
  await expect(copy({ kind: 'adjusting', adjustsId: first.id })).rejects.toThrow(/invoice_signs/)
  await expect(
    copy({ kind: 'adjusting', total: -1n, totalBeforeVat: -1n, totalVat: 0n }),
  ).rejects.toThrow(/invoice_adjusts_another/)
})

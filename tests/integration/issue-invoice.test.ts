import { expect, test } from 'vitest'
import { asSystem } from '#app/db/doors.server.ts'
import type { SystemDb } from '#app/db/doors.server.ts'
import { findInvoiceOfOrder } from '#app/domain/invoice/invoice-rows.server.ts'
import { issueInvoice } from '#app/domain/invoice/issue-invoice.server.ts'
import { verifyInvoice } from '#app/domain/invoice/verify-invoice.server.ts'
import { cancelOrder } from '#app/domain/order/cancel-order.server.ts'
import { handOverOrder } from '#app/domain/order/hand-over-order.server.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import { fixedClock } from '#app/lib/time.ts'
import {
  givenCashOrder,
  givenDueOrder,
  givenInvoice,
  givenInvoicingShop,
  givenPaidOrder,
  givenUnpaidOrder,
  issuing,
} from '#tests/support/given-invoices.ts'
import type { InvoicingShop } from '#tests/support/given-invoices.ts'
import { givenGoods } from '#tests/support/given-orders.ts'

const issue = (shop: InvoicingShop, orderId: string, clock = issuing.clock) =>
  shop.do((db) => issueInvoice(db, { orderId }, { ...issuing, clock }))

const numbersOf = (shop: InvoicingShop) =>
  shop.do(async (db) => {
    const rows = await db.invoice.findMany({ orderBy: { number: 'asc' }, select: { number: true } })
    return rows.map((row) => row.number)
  })

test('a delivered order gets invoice number 1, signed, with the order’s total', async () => {
  const shop = await givenInvoicingShop()
  const rice = await givenGoods(shop, 10, {
    title: 'Gạo nếp',
    price: 50_000n,
    vatClass: 'farm-produce-own',
  })
  const order = await givenDueOrder(shop, [
    { variantId: shop.variantId, quantity: 2 },
    { variantId: rice.variantId, quantity: 2 },
  ])

  const invoice = await issue(shop, order.id)

  const stored = await shop.do((db) =>
    db.invoiceDocument.findFirstOrThrow({ where: { invoiceId: invoice.id } }),
  )
  const { content, signedAt } = verifyInvoice(stored.bytes)
  expect(invoice).toMatchObject({ number: 1, symbol: 'K26TYY', form: '1' })
  expect(content).toMatchObject({ total: order.total, orderCode: order.code, date: '2026-11-22' })
  expect(content.groups.map((group) => group.vatCode).toSorted()).toEqual(['8%', 'KCT'])
  expect(content.payment).toBe('Tiền mặt')
  expect(content.buyer).toEqual({ name: 'Bán cho người tiêu dùng', taxCode: null, address: null })
  expect(signedAt).toBe('2026-11-22T12:00:00')
  expect(stored.sha256).toBe(sha256Hex(stored.bytes))
})

test('an order paid online is invoiced at once, before it is delivered', async () => {
  const shop = await givenInvoicingShop()
  const order = await givenPaidOrder(shop)

  const invoice = await issue(shop, order.id)

  const { bytes } = await shop.do((db) =>
    db.invoiceDocument.findFirstOrThrow({ where: { invoiceId: invoice.id } }),
  )
  expect(verifyInvoice(bytes).content).toMatchObject({ payment: 'Chuyển khoản', total: 400_000n })
})

test('the invoice says nothing of the shopper but what the law asks', async () => {
  const shop = await givenInvoicingShop()
  const { id } = await givenInvoice(shop)

  const { bytes } = await shop.do((db) =>
    db.invoiceDocument.findFirstOrThrow({ where: { invoiceId: id } }),
  )

  expect(Buffer.from(bytes).toString('utf8')).not.toMatch(/Nguyễn Thị Lan|Xóm 5/)
})

test('fifty orders paid at once get the numbers 1 to 50 without a gap', async () => {
  const shop = await givenInvoicingShop()
  const orders = await Promise.all(Array.from({ length: 50 }, () => givenDueOrder(shop)))

  await Promise.all(orders.map((order) => issue(shop, order.id)))

  expect(await numbersOf(shop)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
})

test('the same order asked for twenty times at once has one invoice', async () => {
  const shop = await givenInvoicingShop()
  const order = await givenDueOrder(shop)

  const issued = await Promise.all(Array.from({ length: 20 }, () => issue(shop, order.id)))

  expect(new Set(issued.map((invoice) => invoice.id)).size).toBe(1)
  expect(await numbersOf(shop)).toEqual([1])
})

test('an invoice that fails halfway leaves no gap', async () => {
  const shop = await givenInvoicingShop()
  const [first, second] = [await givenDueOrder(shop), await givenDueOrder(shop)]

  const failing = shop.do(async (db) => {
    await issueInvoice(db, { orderId: first.id }, issuing)
    throw new Error('the machine stops')
  })
  await expect(failing).rejects.toThrow('the machine stops')
  await issue(shop, second.id)
  await issue(shop, first.id)

  expect(await numbersOf(shop)).toEqual([1, 2])
})

test('each shop counts for itself, and a new year counts from 1', async () => {
  const [mine, theirs] = [await givenInvoicingShop(), await givenInvoicingShop({ form: '2' })]
  await givenInvoice(mine)
  const [theirOrder, later] = [await givenDueOrder(theirs), await givenDueOrder(mine)]

  const other = await issue(theirs, theirOrder.id)
  const nextYear = await issue(mine, later.id, fixedClock('2026-12-31T17:00:00Z'))

  expect(other).toMatchObject({ number: 1, form: '2', symbol: 'K26TYY' })
  expect(nextYear).toMatchObject({ number: 1, symbol: 'K27TYY' })
})

test('a date never runs back: a clock a moment behind midnight takes the last day, a wrong one is refused', async () => {
  const shop = await givenInvoicingShop()
  const orders = await Promise.all([givenDueOrder(shop), givenDueOrder(shop), givenDueOrder(shop)])
  await issue(shop, orders[0].id, fixedClock('2026-11-25T17:00:01Z'))

  await issue(shop, orders[1].id, fixedClock('2026-11-25T16:59:59Z'))
  const late = issue(shop, orders[2].id, fixedClock('2026-11-24T10:00:00Z'))

  await expect(late).rejects.toMatchObject({ code: 'invoice.clock-went-back' })
  const days = await shop.do((db) => db.invoice.findMany({ select: { issueDate: true } }))
  expect(days.map((row) => row.issueDate.toISOString().slice(0, 10))).toEqual([
    '2026-11-26',
    '2026-11-26',
  ])
})

const tooEarly: [string, (shop: InvoicingShop) => Promise<{ id: string }>][] = [
  ['not paid yet', givenUnpaidOrder],
  [
    'cancelled',
    async (shop) => {
      const order = await givenCashOrder(shop)
      await shop.do((db) => cancelOrder(db, { orderId: order.id, reason: 'nhầm' }, issuing.clock))
      return order
    },
  ],
  [
    'cash on delivery, still on the way',
    async (shop) => {
      const order = await givenCashOrder(shop)
      await shop.do((db) => handOverOrder(db, order.id, issuing.clock))
      return order
    },
  ],
]

test.each(tooEarly)('an order that is %s gets no invoice', async (_, given) => {
  const shop = await givenInvoicingShop()
  const order = await given(shop)

  await expect(issue(shop, order.id)).rejects.toMatchObject({ code: 'invoice.order-not-due' })
  expect(await numbersOf(shop)).toEqual([])
})

test('a shop that has not set up invoices is told so', async () => {
  const shop = await givenInvoicingShop(null)
  const order = await givenDueOrder(shop)

  await expect(issue(shop, order.id)).rejects.toMatchObject({ code: 'invoice.not-set-up' })
})

test('another shop’s order looks like no order at all, its invoice like none', async () => {
  const [mine, theirs] = [await givenInvoicingShop(), await givenInvoicingShop()]
  const invoice = await givenInvoice(theirs)

  await expect(issue(mine, invoice.orderId)).rejects.toMatchObject({
    code: 'invoice.order-not-found',
  })
  expect(await mine.do((db) => findInvoiceOfOrder(db, invoice.orderId))).toBeNull()
  expect(await mine.do((db) => db.invoiceDocument.count())).toBe(0)
  expect(await mine.do((db) => db.invoiceProfile.count())).toBe(1)
})

test('an issued invoice cannot be changed or deleted, not even by the system', async () => {
  const shop = await givenInvoicingShop()
  const { id } = await givenInvoice(shop)

  const attempts: ((db: SystemDb) => Promise<unknown>)[] = [
    (db) => db.invoice.updateMany({ where: { id }, data: { buyerName: 'Khác' } }),
    (db) => db.invoice.deleteMany({ where: { id } }),
    (db) => db.invoiceDocument.deleteMany({ where: { invoiceId: id } }),
    (db) => db.invoiceSeries.updateMany({ where: { shopId: shop.id }, data: { nextNumber: 1 } }),
  ]
  for (const attempt of attempts) await expect(asSystem('test', attempt)).rejects.toThrow()
})

test('issuing is told to the province’s figures once, with the total and the day', async () => {
  const shop = await givenInvoicingShop()
  const invoice = await givenInvoice(shop)
  await issue(shop, invoice.orderId)

  const events = await asSystem('test', (db) =>
    db.domainEvent.findMany({ where: { type: 'invoice.issued', shopId: shop.id } }),
  )

  expect(events.map((event) => event.payload)).toEqual([
    { invoiceId: invoice.id, orderId: invoice.orderId, total: '400000', day: '2026-11-22' },
  ])
})

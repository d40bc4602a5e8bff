import { expect, test } from 'vitest'
import { inMarket } from '#app/db/doors.server.ts'
import { dueWithoutInvoice } from '#app/domain/invoice/due-orders.server.ts'
import { findInvoiceMonths, findInvoices } from '#app/domain/invoice/invoice-list.server.ts'
import { findInvoiceOfOrder } from '#app/domain/invoice/invoice-rows.server.ts'
import {
  findInvoiceByLookup,
  findInvoiceDocument,
  findInvoiceProfile,
  readDocument,
  suggestedProfile,
} from '#app/domain/invoice/invoice-views.server.ts'
import { issueInvoice } from '#app/domain/invoice/issue-invoice.server.ts'
import { setUpInvoicing } from '#app/domain/invoice/set-up-invoicing.server.ts'
import { fixedClock } from '#app/lib/time.ts'
import { issueInvoiceHandler } from '#jobs/handlers/issue-invoice.server.ts'
import {
  givenCashOrder,
  givenDueOrder,
  givenInvoice,
  givenInvoicingShop,
  invoiceNoon,
  issuing,
  yenHoaProfile,
} from '#tests/support/given-invoices.ts'
import { outboxOf } from '#tests/support/order-facts.ts'

test('a month’s book shows its invoices newest first, with totals', async () => {
  const shop = await givenInvoicingShop()
  await givenInvoice(shop)
  await givenInvoice(shop)

  const month = await shop.do((db) => findInvoices(db, { month: '2026-11', q: '' }))

  expect(month.rows.map((row) => row.number)).toEqual([2, 1])
  expect(month.rows[1]).toMatchObject({ symbol: '1K26TYY', day: '2026-11-22' })
  expect(month.totals).toMatchObject({
    count: 2,
    beforeVat: { amount: 740_740n },
    vat: { amount: 59_260n },
    total: { amount: 800_000n },
  })
  expect(month.nextCursor).toBeNull()
  expect(await shop.do((db) => findInvoiceMonths(db))).toEqual(['2026-11'])
  expect((await shop.do((db) => findInvoices(db, { month: '2026-10', q: '' }))).totals.count).toBe(
    0,
  )
})

test('an invoice is found by number, order code, tax code, or name without diacritics', async () => {
  const shop = await givenInvoicingShop()
  await givenInvoice(shop)
  const order = await givenDueOrder(shop)
  const buyer = { name: 'Công ty Tràng An 100%', taxCode: '0101243150', address: 'Hà Nội' }
  await shop.do((db) => issueInvoice(db, { orderId: order.id, buyer }, issuing))

  for (const q of [order.code.toLowerCase(), '0101243150', 'trang an', '100']) {
    const { rows } = await shop.do((db) => findInvoices(db, { month: '2026-11', q }))
    expect(
      rows.map((row) => row.number),
      q,
    ).toEqual([2])
  }
  // The other order's code may contain a 2 as well.
  const second = await shop.do((db) => findInvoices(db, { month: '2026-11', q: '2' }))
  expect(second.rows.map((row) => row.number)).toContain(2)
  const signs = await shop.do((db) => findInvoices(db, { month: '2026-11', q: '%_' }))
  expect(signs.rows).toHaveLength(2)
})

test('pages of a long month follow one another without loss', async () => {
  const shop = await givenInvoicingShop()
  for (let count = 0; count < 3; count += 1) await givenInvoice(shop)
  const [newest] = (await shop.do((db) => findInvoices(db, { month: '2026-11', q: '' }))).rows

  const rest = await shop.do((db) =>
    findInvoices(db, { month: '2026-11', q: '' }, newest?.id ?? null),
  )

  expect(rest.rows.map((row) => row.number)).toEqual([2, 1])
  expect(rest.totals.count).toBe(3)
})

test('whoever has the look-up code reads that one invoice and no other', async () => {
  const shop = await givenInvoicingShop()
  const [first, second] = [await givenInvoice(shop), await givenInvoice(shop)]
  const { lookupCode } = first

  const read = await inMarket({ invoiceLookup: lookupCode }, async (db) => ({
    found: await findInvoiceByLookup(db, { lookupCode, shopId: null }),
    other: await findInvoiceByLookup(db, { lookupCode: second.lookupCode, shopId: null }),
    onAnotherSite: await findInvoiceByLookup(db, { lookupCode, shopId: first.orderId }),
    all: await db.invoice.count(),
    orders: await db.order.count(),
  }))

  expect(read.found && readDocument(read.found).content.number).toBe(1)
  expect(read).toMatchObject({ other: null, onAnotherSite: null, all: 1, orders: 0 })
})

test('the buyer finds the invoice of the own order, a stranger does not', async () => {
  const shop = await givenInvoicingShop()
  const order = await givenDueOrder(shop)
  const issued = await shop.do((db) => issueInvoice(db, { orderId: order.id }, issuing))

  const { buyerKeyHash } = order
  const own = await inMarket({ buyerKeyHash }, (db) => findInvoiceOfOrder(db, order.id))
  const stranger = await inMarket({ buyerKeyHash: 'x' }, (db) => findInvoiceOfOrder(db, order.id))

  expect(own?.lookupCode).toBe(issued.lookupCode)
  expect(issued.lookupCode).toMatch(/^[0-9A-Z]{24}$/)
  expect(stranger).toBeNull()
})

test('another shop’s invoice is no invoice', async () => {
  const [mine, theirs] = [await givenInvoicingShop(), await givenInvoicingShop()]
  const invoice = await givenInvoice(theirs)

  expect(await mine.do((db) => findInvoiceDocument(db, invoice.id))).toBeNull()
  expect((await theirs.do((db) => findInvoiceDocument(db, invoice.id)))?.id).toBe(invoice.id)
})

test('the private key is never stored as it is', async () => {
  const shop = await givenInvoicingShop()

  const { privateKeyEncrypted } = await shop.do((db) => db.invoiceProfile.findFirstOrThrow())

  expect(Buffer.from(privateKeyEncrypted).subarray(0, 2).toString('hex')).not.toBe('3082')
  expect(privateKeyEncrypted.length).toBeGreaterThan(1_000)
})

test('a new address keeps the key; a new tax code makes a new certificate, and old invoices still prove', async () => {
  const shop = await givenInvoicingShop()
  const first = await givenInvoice(shop)
  const before = await shop.do((db) => db.invoiceProfile.findFirstOrThrow())

  await shop.do((db) => setUpInvoicing(db, { ...yenHoaProfile, address: 'Thôn Tây' }, issuing))
  const moved = await shop.do((db) => db.invoiceProfile.findFirstOrThrow())
  await shop.do((db) => setUpInvoicing(db, { ...yenHoaProfile, taxCode: '0100109106' }, issuing))
  const renamed = await shop.do((db) => findInvoiceProfile(db, invoiceNoon.now()))

  expect(moved).toMatchObject({ address: 'Thôn Tây', certificatePem: before.certificatePem })
  expect(renamed?.certificate.taxCode).toBe('0100109106')
  const document = await shop.do((db) => findInvoiceDocument(db, first.id))
  expect(document && readDocument(document).signer.taxCode).toBe('0102671977')
})

test('an expired certificate is told, refuses to sign, and is renewed by saving again', async () => {
  const shop = await givenInvoicingShop()
  const order = await givenDueOrder(shop)
  const later = { ...issuing, clock: fixedClock('2030-01-05T03:00:00Z') }

  const issue = () => shop.do((db) => issueInvoice(db, { orderId: order.id }, later))
  await expect(issue()).rejects.toMatchObject({ code: 'invoice.certificate-expired' })
  expect((await shop.do((db) => findInvoiceProfile(db, later.clock.now())))?.certificateHolds).toBe(
    false,
  )

  await shop.do((db) => setUpInvoicing(db, yenHoaProfile, later))
  expect(await issue()).toMatchObject({ symbol: 'K30TYY', number: 1 })
})

test('setting up asks for the invoices that waited for it, not for those of other orders', async () => {
  const shop = await givenInvoicingShop(null)
  const [due] = [await givenDueOrder(shop), await givenCashOrder(shop)]
  expect((await shop.do((db) => dueWithoutInvoice(db))).map((order) => order.orderId)).toEqual([
    due.id,
  ])
  const asked = await outboxOf(shop.id, 'issue-invoice')

  await shop.do((db) => setUpInvoicing(db, yenHoaProfile, issuing))

  expect(await outboxOf(shop.id, 'issue-invoice')).toBe(asked + 1)
})

test('what the shop already told us fills the form the first time', async () => {
  const shop = await givenInvoicingShop(null)

  const suggested = await shop.do((db) => suggestedProfile(db))

  expect(suggested).toMatchObject({ sellerName: 'Hợp tác xã Yên Hòa', taxCode: '' })
  expect(suggested.address).toMatch(/^Xóm 3, .+, .*Ninh Bình$/)
})

test('the job may run twice and issues one invoice', async () => {
  const shop = await givenInvoicingShop(null)
  const order = await givenDueOrder(shop)
  const { env } = await import('#app/env.server.ts')
  const { parseKeyring } = await import('#app/lib/secret-box.ts')
  const keyring = parseKeyring(env.KEYRING)
  await shop.do((db) => setUpInvoicing(db, yenHoaProfile, { ...issuing, keyring }))
  const job = { jobId: order.id, attempt: 1, clock: invoiceNoon }

  await issueInvoiceHandler.run({ shopId: shop.id, orderId: order.id }, job)
  await issueInvoiceHandler.run({ shopId: shop.id, orderId: order.id }, job)

  expect(await shop.do((db) => db.invoice.count())).toBe(1)
})

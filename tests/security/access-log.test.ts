// Every look of staff at a shopper's name, telephone and address leaves a row that says who looked, at what and why.
import { expect, test } from 'vitest'
import { asSystem } from '#app/db/doors.server.ts'
import { askRoute } from '#tests/support/ask-route.ts'
import { givenDueOrder, givenInvoicingShop } from '#tests/support/given-invoices.ts'
import { givenMember, givenSessionCookie, givenShop } from '#tests/support/given-people.ts'

const looksAt = (subjectId: string) =>
  asSystem('test: access log', (db) =>
    db.accessLog.findMany({
      where: { subjectId },
      select: { actorAccountId: true, subjectKind: true, purpose: true },
    }),
  )

test("a look at an order's buyer leaves a row, and a refused look leaves none", async () => {
  const shop = await givenInvoicingShop()
  const order = await givenDueOrder(shop)
  const staff = await givenMember(shop, 'staff')
  const stranger = (await givenShop()).owner
  const look = async (account: { id: string }) =>
    askRoute({
      file: 'routes/seller/order.tsx',
      path: `/seller/${shop.slug}/orders/${order.id}`,
      params: { shop: shop.slug, orderId: order.id },
      cookie: await givenSessionCookie(account),
    })

  expect((await look(stranger)).status).toBe(404)
  expect(await looksAt(order.id)).toEqual([])
  expect((await look(staff)).status).toBe(200)

  expect(await looksAt(order.id)).toEqual([
    { actorAccountId: staff.id, subjectKind: 'order', purpose: 'fulfil' },
  ])
})

// What the doors of shoppers and of the checkout may do with promotions, and no more.
import { expect, test } from 'vitest'

import { inCheckout, inMarket } from '#app/db/doors.server.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { givenPromotion } from '#tests/support/given-promotions.ts'

test('the checkout may hold the row of a promotion and change nothing of it', async () => {
  const shop = await givenShop()
  const { id } = await givenPromotion(shop)

  const changing = inCheckout(
    '01900000-0000-7000-8000-0000000000ff',
    {},
    (db) => db.$executeRaw`UPDATE promotion SET revision = 99 WHERE id = ${id}::uuid`,
  )

  await expect(changing).rejects.toThrow(/row-level security/)
})

test('a shopper reads how often a code was used, and not by whom', async () => {
  const reading = inMarket({}, (db) => db.$queryRaw`SELECT customer_key FROM promotion_use`)

  await expect(reading).rejects.toThrow(/permission denied/)
})

// What a shop promises, as an outside app asks for it.
import { expect, test } from 'vitest'

import { inShop } from '#app/db/doors.server.ts'
import { savePolicy } from '#app/domain/site/save-policy.server.ts'
import { policyKinds } from '#app/domain/site/site.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'
import { ask, askerOf, askWell, marketAsker } from '#tests/support/given-storefront.ts'

const document = `query Policies { shop {
  refundPolicy { title body handle url } shippingPolicy { body } termsOfService { body } } }`

test('each promise comes under the name that Hydrogen knows, and nothing of the seller is markup', async () => {
  const shop = await givenShopRow()
  const body = 'Đổi trong <3 ngày>\n\nHoàn tiền'
  await inShop(shop.id, (db) =>
    savePolicy(db, { shopId: shop.id, actorId: newId(), kind: 'returns', body }, systemClock),
  )

  const answer = await ask(askerOf(shop), document)

  expect(answer).not.toHaveProperty('errors')
  expect(answer.data.shop).toEqual({
    refundPolicy: {
      title: 'Đổi trả và hoàn tiền',
      body: '<p>Đổi trong &lt;3 ngày&gt;</p><p>Hoàn tiền</p>',
      handle: 'refund-policy',
      url: `http://${shop.slug}.localhost:3000/policies#returns`,
    },
    shippingPolicy: null,
    termsOfService: null,
  })
})

test('a policy is found by its handle as Hydrogen looks for it', async () => {
  const shop = await givenShopRow()
  for (const kind of policyKinds)
    await inShop(shop.id, (db) =>
      savePolicy(db, { shopId: shop.id, actorId: newId(), kind, body: 'Một lời hứa' }, systemClock),
    )
  const names = ['refundPolicy', 'shippingPolicy', 'privacyPolicy', 'termsOfService'] as const
  const list = `{ shop { ${names.map((name) => `${name} { handle }`).join(' ')} } }`

  const { shop: told } = await askWell(askerOf(shop), list)

  // "refund-policy" → "refundPolicy"
  const fieldOf = (handle: string) =>
    handle.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  expect(names.map((name) => fieldOf(told[name].handle))).toEqual(names)
})

test('the market promises nothing in the name of its shops', async () => {
  const answer = await ask(marketAsker, document)

  expect(answer.data.shop.refundPolicy).toBeNull()
})

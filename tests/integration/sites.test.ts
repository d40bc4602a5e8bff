// Whose host is this, asked of the database.
import { expect, test } from 'vitest'

import { asSystem } from '#app/db/doors.server.ts'
import { env } from '#app/env.server.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { forgetSites, readSite, requireMarket, requireShop } from '#app/routes/site.server.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'

const on = (host: string) => new Request(`http://${host}/`)

test('a shop has the host of its slug, and the market its own', async () => {
  const shop = await givenShopRow()

  const site = await readSite(on(`${shop.slug}.${env.marketHost}`))
  const market = await readSite(on(env.marketHost))

  expect(site).toMatchObject({ kind: 'shop', shop: { id: shop.id, name: shop.name } })
  expect(market).toMatchObject({ kind: 'market', shop: null })
})

test('a host that nobody has is no page, and the page says where the market is', async () => {
  await expect(readSite(on(`khong-ai.${env.marketHost}`))).rejects.toMatchObject({
    init: { status: 404 },
    data: { unknownHost: `khong-ai.${env.marketHost}`, marketOrigin: env.marketOrigin },
  })
})

test('a suspended shop has no host', async () => {
  const shop = await givenShopRow()
  await asSystem('test', (db) =>
    db.shop.update({ where: { id: shop.id }, data: { status: 'suspended' } }),
  )

  await expect(readSite(on(`${shop.slug}.${env.marketHost}`))).rejects.toMatchObject({
    init: { status: 404 },
  })
})

test("a shop's own domain leads to it once it is verified, never before", async () => {
  const shop = await givenShopRow()
  const host = `${newId()}.example.vn`
  await asSystem('test', (db) => db.shopDomain.create({ data: { host, shopId: shop.id } }))

  await expect(readSite(on(host))).rejects.toMatchObject({ init: { status: 404 } })

  forgetSites()
  await asSystem('test', (db) =>
    db.shopDomain.update({ where: { host }, data: { verifiedAt: systemClock.now() } }),
  )

  await expect(readSite(on(host))).resolves.toMatchObject({ shop: { id: shop.id } })
})

test('pages of the market do not exist on a shop’s host, nor the other way round', async () => {
  const shop = await givenShopRow()
  const shopHost = on(`${shop.slug}.${env.marketHost}`)

  await expect(requireMarket(shopHost)).rejects.toMatchObject({ init: { status: 404 } })
  await expect(requireShop(on(env.marketHost))).rejects.toMatchObject({ init: { status: 404 } })
})

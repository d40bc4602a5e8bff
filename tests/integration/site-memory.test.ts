// What a web process remembers of a host goes when the shop changes, whichever process changed it.
import { expect, test } from 'vitest'

import { asSystem, inShop } from '#app/db/doors.server.ts'
import { env } from '#app/env.server.ts'
import { readSite } from '#app/routes/site.server.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'
import { givenListening } from '#tests/support/listening.ts'

const nameAt = async (host: string) => {
  try {
    return (await readSite(new Request(`http://${host}/`))).shop?.name
  } catch (thrown) {
    return (thrown as { init?: { status?: number } }).init?.status
  }
}

test('a shop’s new name, its closing and its first domain are known at once', async () => {
  const drops = await givenListening()
  const shop = await givenShopRow({ name: 'Tên cũ' })
  const [host, domain] = [`${shop.slug}.${env.marketHost}`, `${shop.slug}.example`]
  expect(await nameAt(host)).toBe('Tên cũ')
  expect(await nameAt(domain)).toBe(404)

  await inShop(shop.id, (db) =>
    db.shop.update({ where: { id: shop.id }, data: { name: 'Tên mới' } }),
  )
  await expect.poll(() => nameAt(host), { timeout: 10_000 }).toBe('Tên mới')

  await asSystem('test: a proven domain', (db) =>
    db.shopDomain.create({ data: { shopId: shop.id, host: domain, verifiedAt: new Date(0) } }),
  )
  await expect.poll(() => nameAt(domain), { timeout: 10_000 }).toBe('Tên mới')

  await asSystem('test: a closed shop', (db) =>
    db.shop.update({ where: { id: shop.id }, data: { status: 'suspended' } }),
  )
  await expect.poll(() => nameAt(host), { timeout: 10_000 }).toBe(404)
  await drops.close()
})

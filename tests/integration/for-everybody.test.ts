// A visitor with a cart gets a page of their own, whose goods are remembered: until the shop changes, and no longer.
import { expect, test } from 'vitest'

import { inShop, type ShopDb } from '#app/db/doors.server.ts'
import { productForm } from '#app/domain/catalog/product.forms.ts'
import { updateProduct } from '#app/domain/catalog/update-product.server.ts'
import { cartGid } from '#app/routes/buyer.server.ts'
import { newId, randomKey } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { lookAt } from '#tests/support/ask-route.ts'
import { givenProduct, type GivenProduct } from '#tests/support/given-catalog.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { givenListening } from '#tests/support/listening.ts'
import { recordSql } from '#tests/bench/record-sql.ts'

const readsProduct = /FROM product p JOIN shop/

async function given() {
  const drops = await givenListening()
  const shop = await givenShop()
  const goods = await givenProduct(shop, { title: 'Mắm tép' })
  const rename = (title: string) => inShop(shop.id, (db) => renamed(db, goods, title))
  return { drops, rename, see: () => seen(shop.slug, goods) }
}

/** What a visitor sees, and whether the product was read for it. */
async function seen(slug: string, { handle }: GivenProduct) {
  const cookie = `nieu_cart=${encodeURIComponent(cartGid(newId(), randomKey()))}`
  const request = new Request(`http://${slug}.localhost:3000/products/${handle}`, {
    headers: { cookie },
  })
  const recorder = recordSql()
  const { answer } = await lookAt({
    file: 'routes/storefront/product.tsx',
    request,
    params: { handle },
  })
  const asked = recorder.take().flat()
  recorder.stop()
  const { product } = answer as { product: { title: string } }
  return {
    title: product.title,
    wasRead: asked.some(({ query }) => readsProduct.test(query.text)),
  }
}

// As a seller saves it; no worker runs here, so the event alone has to tell.
async function renamed(db: ShopDb, { id }: GivenProduct, title: string): Promise<void> {
  const product = await db.product.findFirstOrThrow({
    where: { id },
    select: { description: true, category: true, vatClass: true },
  })
  const words = productForm.parse({ ...product, title })
  await updateProduct(db, { productId: id, ...words }, systemClock)
}

test('one visitor reads a product for all, in one language', async () => {
  const { drops, see } = await given()

  await expect(see()).resolves.toEqual({ title: 'Mắm tép', wasRead: true })
  await expect(see()).resolves.toEqual({ title: 'Mắm tép', wasRead: false })
  await drops.close()
})

test('what a seller saved is on the next visitor’s page', async () => {
  const { drops, rename, see } = await given()
  await see()

  await rename('Mắm tép Gia Viễn')

  await expect.poll(async () => (await see()).title, { timeout: 10_000 }).toBe('Mắm tép Gia Viễn')
  await drops.close()
})

test('what another shop changes is nobody’s reason to read again', async () => {
  const { drops, see } = await given()
  const other = await given()
  await see()
  await other.see()

  await other.rename('Mắm cáy')

  await expect.poll(async () => (await other.see()).title, { timeout: 10_000 }).toBe('Mắm cáy')
  await expect(see()).resolves.toEqual({ title: 'Mắm tép', wasRead: false })
  await Promise.all([drops.close(), other.drops.close()])
})

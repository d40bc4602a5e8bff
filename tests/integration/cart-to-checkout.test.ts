// What an outside storefront wrote on a cart stands on the page that its checkout link leads to.
import { expect, test } from 'vitest'

import { asSystem, inMarket } from '#app/db/doors.server.ts'
import { mergeCarts } from '#app/domain/cart/account-cart.server.ts'
import { findCartNotes } from '#app/domain/cart/cart-notes.server.ts'
import { createCart } from '#app/domain/cart/create-cart.server.ts'
import { offerDelivery } from '#app/domain/shipping/offer-delivery.server.ts'
import { idFromGid, toGid } from '#app/lib/gid.ts'
import { systemClock } from '#app/lib/time.ts'
import { parseCartGid, rememberCart } from '#app/routes/buyer.server.ts'
import { readCheckout } from '#app/routes/checkout/read-checkout.server.ts'
import { readSite } from '#app/routes/site.server.ts'
import { givenListings } from '#tests/support/given-catalog.ts'
import { givenBuyer, givenGoods } from '#tests/support/given-orders.ts'
import { givenAccount, givenShop } from '#tests/support/given-people.ts'
import { ask, marketAsker } from '#tests/support/given-storefront.ts'
import { cartDelivery, cartHandler } from '#tests/support/hydrogen-documents.ts'

const home = {
  firstName: 'Lan',
  lastName: 'Nguyễn Thị',
  address1: 'Xóm 5',
  city: 'yen khanh',
  provinceCode: 'Ninh Bình',
  phone: '+84 912 345 678',
}

async function givenWrittenCart(words: object = {}) {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 5)
  await givenListings(shop)
  await asSystem('test', async (db) => {
    const has = await db.deliveryMethod.count({ where: { shopId: shop.id } })
    if (has === 0) await offerDelivery(db, shop.id)
  })
  const input = {
    lines: [{ merchandiseId: toGid('ProductVariant', goods.variantId), quantity: 2 }],
    note: 'Gọi trước khi giao',
    buyerIdentity: { email: 'lan@vidu.vn', countryCode: 'VN' },
    delivery: {
      addresses: [{ address: { deliveryAddress: { ...home, ...words } }, selected: true }],
    },
  }
  const { data, errors } = await ask(marketAsker, cartHandler.create, { input })
  expect(errors).toBeUndefined()
  const { id, checkoutUrl } = data.cartCreate.cart
  const selectedDeliveryOptions = [
    {
      deliveryGroupId: toGid('CartDeliveryGroup', shop.id),
      deliveryOptionHandle: 'pickup',
    },
  ]
  const chosen = await ask(marketAsker, cartDelivery.choose, {
    cartId: id,
    selectedDeliveryOptions,
  })
  expect(chosen.data.cartSelectedDeliveryOptionsUpdate.userErrors).toEqual([])
  return { shop, gid: id, checkoutUrl }
}

async function openCheckout(gid: string) {
  const plain = new Request('http://localhost:3000/checkout')
  const buyer = parseCartGid(gid)
  if (!buyer) throw new Error(`${gid} is no cart`)
  const [cookie = ''] = rememberCart(plain, buyer).split(';')
  const request = new Request(plain, { headers: { cookie } })
  return readCheckout(request, await readSite(request))
}

test('address, way, note and e-mail address are filled in', async () => {
  const { shop, gid } = await givenWrittenCart()

  const page = await openCheckout(gid)

  expect(page?.address).toEqual({
    id: null,
    recipient: 'Nguyễn Thị Lan',
    phone: '+84 912 345 678',
    provinceCode: '37',
    communeCode: '14560',
    communeText: 'Xã Yên Khánh',
    addressLine: 'Xóm 5',
  })
  expect(page?.wish).toEqual({
    email: 'lan@vidu.vn',
    phone: null,
    note: 'Gọi trước khi giao',
    delivery: { [shop.id]: 'pickup' },
  })
})

test('a commune that the words do not settle stands there as it was written', async () => {
  const { gid } = await givenWrittenCart({ city: 'Xóm Mới' })

  expect((await openCheckout(gid))?.address).toMatchObject({
    communeCode: '',
    communeText: 'Xóm Mới',
  })
})

test('an address abroad fills nothing', async () => {
  const { shop, gid } = await givenWrittenCart()
  const addresses = [
    { address: { deliveryAddress: { ...home, countryCode: 'FR' } }, selected: true },
  ]
  await ask(marketAsker, cartDelivery.replace, { cartId: gid, addresses })

  const page = await openCheckout(gid)
  expect(page?.address).toBeNull()
  expect(page?.wish.delivery).toEqual({ [shop.id]: 'pickup' })
})

test("signing in brings what the cart says to the account's cart", async () => {
  const { gid, shop } = await givenWrittenCart()
  const account = await givenAccount()
  const own = givenBuyer()
  const kept = await inMarket({ ...own.buyer, accountId: account.id }, (db) =>
    createCart(
      db,
      { originShopId: null, buyerKeyHash: own.buyerKeyHash, accountId: account.id },
      systemClock,
    ),
  )
  const cartId = idFromGid(gid, 'Cart')
  const buyer = parseCartGid(gid)?.buyer
  const merged = await inMarket({ ...buyer, accountId: account.id }, (db) =>
    mergeCarts(db, { cartId, accountId: account.id }, systemClock),
  )
  const notes = await inMarket({ accountId: account.id }, (db) =>
    findCartNotes(db, { cartId: kept, originShopId: null }),
  )

  expect(merged?.cartId).toBe(kept)
  expect(notes?.addresses).toMatchObject([{ address1: 'Xóm 5', isSelected: true }])
  expect(notes?.choices).toEqual({ [shop.id]: 'pickup' })
})

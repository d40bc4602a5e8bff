// One account, one cart: merging at sign-in, the same cart on another device, and a cart that came by a link.
import { expect, test } from 'vitest'

import { asSystem, inMarket } from '#app/db/doors.server.ts'
import { findCartIdOf, mergeCarts } from '#app/domain/cart/account-cart.server.ts'
import { addCode } from '#app/domain/cart/cart-codes.server.ts'
import { createCart } from '#app/domain/cart/create-cart.server.ts'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { randomKey } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { cartGid, parseCartGid, readBuyer, rememberCart } from '#app/routes/buyer.server.ts'
import { openLinkedCart } from '#app/routes/cart/linked-cart.server.ts'
import {
  givenBuyer,
  givenCart,
  givenGoods,
  orderFor,
  submit,
  type GivenBuyer,
} from '#tests/support/given-orders.ts'
import { givenAccount, givenShop } from '#tests/support/given-people.ts'
import { givenPromotion } from '#tests/support/given-promotions.ts'

type Lines = Parameters<typeof givenCart>[1]

async function givenAccountCart(account: { id: string }, lines: Lines): Promise<string> {
  const { buyer, buyerKeyHash } = givenBuyer()
  return inMarket({ ...buyer, accountId: account.id }, async (db) => {
    const facts = { originShopId: null, buyerKeyHash, accountId: account.id }
    const cartId = await createCart(db, facts, systemClock)
    await addToCart(db, { cartId, originShopId: null, lines }, systemClock)
    return cartId
  })
}

const merge = (buyer: GivenBuyer | null, account: { id: string }, cartId: string | null) =>
  inMarket({ ...buyer?.buyer, accountId: account.id }, (db) =>
    mergeCarts(db, { cartId, accountId: account.id }, systemClock),
  )
const linesOf = (cartId: string) =>
  asSystem('test looks at a cart', async (db) => {
    const lines = await db.cartLine.findMany({ where: { cartId }, orderBy: { createdAt: 'asc' } })
    return Object.fromEntries(lines.map((line) => [line.variantId, line.quantity]))
  })

test("signing in adds the browser's pieces, codes and words to the account's cart", async () => {
  const shop = await givenShop()
  const [fish, tea] = [await givenGoods(shop, 50), await givenGoods(shop, 50)]
  const account = await givenAccount()
  await givenPromotion(shop, { code: 'GOPGIO' })
  const kept = await givenAccountCart(account, [{ variantId: fish.variantId, quantity: 2 }])
  const guest = givenBuyer()
  const cart = await givenCart(guest, [
    { variantId: fish.variantId, quantity: 1 },
    { variantId: tea.variantId, quantity: 4 },
  ])
  await inMarket(guest.buyer, (db) =>
    addCode(db, { cartId: cart.id, originShopId: null, code: 'gopgio' }, systemClock),
  )

  const merged = await merge(guest, account, cart.id)

  expect(merged).toEqual({ cartId: kept, movedLines: 2 })
  expect(await linesOf(kept)).toEqual({ [fish.variantId]: 3, [tea.variantId]: 4 })
  const rows = await asSystem('test looks at carts', (db) =>
    db.cart.findMany({
      where: { id: { in: [kept, cart.id] } },
      select: { id: true, discountCodes: true },
    }),
  )
  expect(rows).toEqual([{ id: kept, discountCodes: ['GOPGIO'] }])
})

test('without a cart of its own the account takes the one of the browser', async () => {
  const shop = await givenShop()
  const fish = await givenGoods(shop, 50)
  const [account, guest] = [await givenAccount(), givenBuyer()]
  const cart = await givenCart(guest, [{ variantId: fish.variantId, quantity: 1 }])

  expect(await merge(guest, account, cart.id)).toEqual({ cartId: cart.id, movedLines: 0 })
  const onAnotherDevice = await inMarket({ accountId: account.id }, (db) =>
    findCartIdOf(db, { cartId: null, originShopId: null, accountId: account.id }),
  )
  expect(onAnotherDevice).toBe(cart.id)
})

test("what another account left in this browser's cart stays theirs", async () => {
  const shop = await givenShop()
  const fish = await givenGoods(shop, 50)
  const [first, second, browser] = [await givenAccount(), await givenAccount(), givenBuyer()]
  const cart = await givenCart(browser, [{ variantId: fish.variantId, quantity: 1 }])
  await merge(browser, first, cart.id)

  expect(await merge(browser, second, cart.id)).toBeNull()
  expect(await linesOf(cart.id)).toEqual({ [fish.variantId]: 1 })
})

test("a cart of a shop's host is not the market's, and is not merged", async () => {
  const shop = await givenShop()
  const fish = await givenGoods(shop, 50)
  const [account, guest] = [await givenAccount(), givenBuyer()]
  const cart = await givenCart(guest, [{ variantId: fish.variantId, quantity: 1 }], shop.id)

  expect(await merge(guest, account, cart.id)).toBeNull()
})

const linkTo = (gid: string, cookie = '') => {
  const url = new URL('http://localhost:3000/checkout')
  url.searchParams.set('cart', gid)
  return new Request(url, { headers: { cookie } })
}
const followed = (request: Request): Response => {
  try {
    openLinkedCart(request)
  } catch (thrown) {
    return thrown as Response
  }
  throw new Error('the link led nowhere')
}
const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? ''

test('a link opens the cart without a cookie, and its sender cannot read the order that comes of it', async () => {
  const shop = await givenShop()
  const fish = await givenGoods(shop, 50)
  const sender = givenBuyer()
  const cart = await givenCart(sender, [{ variantId: fish.variantId, quantity: 1 }])

  const answer = followed(linkTo(cartGid(cart.id, sender.key)))
  const visitor = readBuyer(
    new Request('http://localhost:3000/', { headers: { cookie: cookieOf(answer) } }),
  )

  expect(answer.headers.get('location')).toBe('/checkout')
  expect(visitor).toMatchObject({ cartId: cart.id, buyer: sender.buyer })
  expect(visitor?.keyHash).not.toBe(sender.buyerKeyHash)
  const order = await orderFor(sender, cart, { buyerKeyHash: visitor?.keyHash ?? '' })
  const { code } = await submit(sender, order)
  const seenBy = (buyerKeyHash: string) =>
    inMarket({ buyerKeyHash }, (db) => db.orderGroup.count({ where: { code } }))
  expect(await seenBy(sender.buyerKeyHash)).toBe(0)
  expect(await seenBy(visitor?.keyHash ?? '')).toBe(1)
})

test('whoever has orders here keeps their key when they follow a link', () => {
  const own = randomKey()
  const link = parseCartGid(cartGid('01900000-0000-7000-8000-0000000000aa', randomKey()))
  const cookie = rememberCart(linkTo(''), {
    cartId: '01900000-0000-7000-8000-0000000000bb',
    key: own,
  })

  const answer = followed(
    linkTo(cartGid(link?.cartId ?? '', link?.cartKey ?? ''), cookie.split(';')[0]),
  )
  const after = readBuyer(
    new Request('http://localhost:3000/', { headers: { cookie: cookieOf(answer) } }),
  )

  expect(after).toMatchObject({ cartId: link?.cartId, key: own, cartKey: link?.cartKey })
})

// A customer's addresses, orders and cart, seen with their token and by nobody else.
import { beforeAll, expect, test } from 'vitest'

import { toGid } from '#app/lib/gid.ts'
import { newId } from '#app/lib/ids.ts'
import { customerDocuments as documents } from '#tests/support/customer-documents.ts'
import { givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import {
  givenAccount,
  givenPassword,
  givenShop,
  type GivenAccount,
  type GivenShop,
} from '#tests/support/given-people.ts'
import { ask, askerOf, askWell, type Data } from '#tests/support/given-storefront.ts'
import { cartDelivery, cartHandler } from '#tests/support/hydrogen-documents.ts'

let shop: GivenShop
beforeAll(async () => {
  shop = await givenShop()
})

const asker = (at: GivenShop) => ({ ...askerOf(at.shop), address: newId() })
const send = (document: string, variables: Record<string, unknown>, at = shop) =>
  askWell(asker(at), document, variables)
const enter = async ({ email }: GivenAccount, at = shop) =>
  (await send(documents.signIn, { input: { email, password: givenPassword } }, at))
    .customerAccessTokenCreate.customerAccessToken.accessToken

const home = {
  firstName: 'Lan',
  lastName: 'Nguyễn Thị',
  address1: 'Xóm 5',
  city: 'Yên Khánh',
  province: 'Ninh Bình',
  country: 'Vietnam',
  phone: '0912 345 678',
}
const add = async (token: string, facts: object = {}) =>
  (await send(documents.addAddress, { token, address: { ...home, ...facts } }))
    .customerAddressCreate
const book = async (token: string) => (await send(documents.who, { token })).customer

test('addresses are put in, changed, made the usual one and taken out', async () => {
  const token = await enter(await givenAccount())
  const first = (await add(token)).customerAddress
  const second = (await add(token, { address1: 'Xóm 6' })).customerAddress
  const { id } = second
  const changed = (
    await send(documents.changeAddress, { token, id, address: { ...home, address1: 'Xóm 7' } })
  ).customerAddressUpdate
  await send(documents.chooseAddress, { token, id })
  const removed = (await send(documents.removeAddress, { token, id: first.id }))
    .customerAddressDelete
  const again = (await send(documents.removeAddress, { token, id: first.id })).customerAddressDelete

  expect(first).toMatchObject({
    name: 'Nguyễn Thị Lan',
    city: 'Xã Yên Khánh',
    provinceCode: '37',
    countryCodeV2: 'VN',
    phone: '+84912345678',
  })
  expect(changed.customerAddress.address1).toBe('Xóm 7')
  expect(removed.deletedCustomerAddressId).toBe(first.id)
  expect(again.customerUserErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  const { defaultAddress, addresses } = await book(token)
  expect(defaultAddress.id).toBe(id)
  expect(addresses.nodes.map((one) => one.id)).toEqual([id])
})

test.each([
  [{ city: '' }, 'BLANK address.city'],
  [{ city: 'Xã Không Có' }, 'INVALID address.city'],
  [{ province: 'Atlantis' }, 'INVALID address.province'],
  [{ country: 'France' }, 'INVALID address.country'],
  [{ phone: '12' }, 'INVALID address.phone'],
  [{ firstName: '', lastName: '' }, 'BLANK address.lastName'],
])('an address with %j is no place for a parcel', async (facts, told) => {
  const token = await enter(await givenAccount())
  const { customerAddress, customerUserErrors } = await add(token, facts)

  expect(customerAddress).toBeNull()
  expect(customerUserErrors.map(({ code, field }) => `${code} ${field.join('.')}`)).toEqual([told])
})

test("nobody reaches another's address", async () => {
  const [mine, theirs] = [await enter(await givenAccount()), await enter(await givenAccount())]
  const { id } = (await add(theirs)).customerAddress
  const tries = [
    (await send(documents.changeAddress, { token: mine, id, address: home })).customerAddressUpdate,
    (await send(documents.removeAddress, { token: mine, id })).customerAddressDelete,
    (await send(documents.chooseAddress, { token: mine, id })).customerDefaultAddressUpdate,
  ]

  for (const { customerUserErrors } of tries)
    expect(customerUserErrors).toMatchObject([{ code: 'NOT_FOUND' }])
  expect((await book(theirs)).addresses.nodes).toHaveLength(1)
})

test("orders of this shop are shown, by time or worth, in windows, and no other shop's", async () => {
  const account = await givenAccount()
  const [fish, elsewhere] = [
    await givenGoods(shop, 50, { price: 100_000n }),
    await givenGoods(await givenShop(), 5),
  ]
  const facts = { accountId: account.id, email: 'lan@vidu.vn' }
  for (const quantity of [2, 3, 1])
    await givenOrder([{ variantId: fish.variantId, quantity }], facts)
  await givenOrder([{ variantId: elsewhere.variantId, quantity: 1 }], facts)
  const token = await enter(account)
  const page = async (args: object) =>
    (await send(documents.orders, { token, ...args })).customer.orders
  const totals = ({ nodes }: Data['customer']['orders']) =>
    nodes.map(({ subtotalPrice }) => subtotalPrice.amount)

  const all = await page({ first: 10 })
  const newest = await page({ first: 2, sortKey: 'PROCESSED_AT', reverse: true })
  const rest = await page({
    first: 2,
    after: newest.pageInfo.endCursor,
    sortKey: 'PROCESSED_AT',
    reverse: true,
  })
  const dear = await page({ first: 10, sortKey: 'TOTAL_PRICE', reverse: true })
  const cheap = await page({ last: 1, sortKey: 'TOTAL_PRICE', reverse: true })

  expect(totals(all)).toEqual(['200000.0', '300000.0', '100000.0'])
  expect(all.nodes.map(({ orderNumber }) => orderNumber)).toEqual([1, 2, 3])
  expect(all.totalCount).toBe('3')
  expect(totals(newest)).toEqual(['100000.0', '300000.0'])
  expect(newest.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
  expect(totals(rest)).toEqual(['200000.0'])
  expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
  expect(totals(dear)).toEqual(['300000.0', '200000.0', '100000.0'])
  expect(totals(cheap)).toEqual(['100000.0'])
  expect(all.nodes[0]).toMatchObject({
    name: expect.stringMatching(/^[2-9A-Z]{6,}$/) as string,
    financialStatus: 'PENDING',
    fulfillmentStatus: 'UNFULFILLED',
    statusUrl: expect.stringMatching(/^http:\/\/localhost:3000\/orders\/[2-9A-Z]+$/) as string,
    email: 'lan@vidu.vn',
    edited: false,
    shippingAddress: { name: 'Nguyễn Thị Lan', city: 'Xã Yên Khánh' },
    totalRefunded: { amount: '0.0' },
    successfulFulfillments: [],
    lineItems: {
      nodes: [{ quantity: 2, currentQuantity: 2, variant: { id: expect.any(String) as string } }],
    },
  })
  expect(await ask(asker(shop), documents.orders, { token, first: 1, after: 'x' })).toMatchObject({
    errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
  })
})

test('a cart learns who its customer is, takes an address of their book, and tells no more', async () => {
  const account = await givenAccount()
  const token = await enter(account)
  const { customerAddress } = await add(token)
  const goods = await givenGoods(shop, 5)
  const lines = [{ merchandiseId: toGid('ProductVariant', goods.variantId) }]
  const { cart } = (
    await send(cartHandler.create, {
      input: { lines, buyerIdentity: { customerAccessToken: token } },
    })
  ).cartCreate
  const bind = async (customerAccessToken: string | null) =>
    (
      await send(documents.bindCart, {
        cartId: cart.id,
        buyerIdentity: { customerAccessToken },
      })
    ).cartBuyerIdentityUpdate
  const addresses = [{ address: { copyFromCustomerAddressId: customerAddress.id }, selected: true }]
  const foreign = (await send(cartDelivery.add, { cartId: cart.id, addresses }))
    .cartDeliveryAddressesAdd
  const bound = await bind(token)
  const peek = await ask(asker(shop), documents.cartCustomersOrders, { cartId: cart.id })
  const wrong = await bind('x'.repeat(32))
  const left = await bind(null)

  expect(bound.cart.buyerIdentity.customer).toMatchObject({
    id: toGid('Customer', account.id),
    email: account.email,
    firstName: 'Hoa',
  })
  expect(foreign.userErrors).toMatchObject([{ code: 'INVALID_DELIVERY_ADDRESS_ID' }])
  expect(peek.errors?.[0]?.extensions?.code).toBe('ACCESS_DENIED')
  expect(wrong.userErrors).toMatchObject([
    { code: 'INVALID', field: ['buyerIdentity', 'customerAccessToken'] },
  ])
  expect(left.cart.buyerIdentity.customer).toBeNull()

  const created = (
    await send(cartHandler.create, {
      input: { lines, buyerIdentity: { customerAccessToken: token }, delivery: { addresses } },
    })
  ).cartCreate
  const read = (await send(cartDelivery.read, { cartId: created.cart.id })).cart
  expect(read.delivery.addresses[0]!.address).toMatchObject({ address1: 'Xóm 5' })
  const { cart: withBook } = (
    await send(documents.bindWithBook, {
      cartId: created.cart.id,
      buyerIdentity: { customerAccessToken: token },
    })
  ).cartBuyerIdentityUpdate
  expect(withBook.buyerIdentity.customer.addresses.nodes).toMatchObject([{ city: 'Xã Yên Khánh' }])
})

// What an owner sets up, and what a shopper then pays: zones, weights, pick-up points, a fee that was seen.
import { expect, test } from 'vitest'

import { inMarket } from '#app/db/doors.server.ts'
import { findDeliveryMethods } from '#app/domain/shipping/delivery-views.server.ts'
import { offerTo } from '#app/domain/shipping/delivery.ts'
import { methodForm } from '#app/domain/shipping/delivery.forms.ts'
import { saveMethod, type SaveMethod } from '#app/domain/shipping/save-method.server.ts'
import { saveWeights } from '#app/domain/shipping/save-weights.server.ts'
import { removeZone, saveZone } from '#app/domain/shipping/save-zone.server.ts'
import { nestForm } from '#app/lib/form-values.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenBuyer, givenCart, givenGoods, orderFor, submit } from '#tests/support/given-orders.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { ordersOf } from '#tests/support/order-facts.ts'

const zoneOf = (
  shop: GivenShop,
  name: string,
  { communeCodes = [], provinceCodes = [] }: { communeCodes?: string[]; provinceCodes?: string[] },
) =>
  shop.do((db) =>
    saveZone(
      db,
      {
        shopId: shop.id,
        zoneId: null,
        name,
        provinceCodes,
        communeCodes,
        actorId: shop.owner.id,
      },
      systemClock,
    ),
  )

const restOf = (shop: GivenShop) =>
  shop.do((db) => db.deliveryZone.findFirstOrThrow({ where: { isRest: true } }))

const rate = { isOn: 'on' as const, freeFromTotal: null, includedGrams: null, feePerKg: 0n }
const priced = (fee: bigint) => ({ ...rate, fee, mostGrams: null, daysMin: 1, daysMax: 2 })

const methodOf = (shop: GivenShop, facts: Partial<SaveMethod> = {}) =>
  shop.do((db) =>
    saveMethod(
      db,
      {
        shopId: shop.id,
        code: 'standard',
        kind: 'own',
        name: 'Giao tận nơi',
        nameEn: '',
        carrier: null,
        daysMin: 0,
        daysMax: 1,
        openingHours: '',
        isActive: true,
        rates: {},
        pickUpAt: null,
        actorId: shop.owner.id,
        ...facts,
      },
      systemClock,
    ),
  )

const offer = async (shop: GivenShop, place: { provinceCode: string; communeCode: string }) => {
  const methods = await inMarket({}, (db) => findDeliveryMethods(db, [shop.id]))
  const standard = methods.get(shop.id)?.find((one) => one.code === 'standard')
  return standard ? offerTo(standard, place, 700) : null
}
const near = { provinceCode: '37', communeCode: '14560' }
const far = { provinceCode: '01', communeCode: '00004' }

test('a commune, its province and the rest of the country have each their price', async () => {
  const shop = await givenShop()
  const rest = await restOf(shop)
  const village = await zoneOf(shop, 'Trong xã', { communeCodes: ['14560'] })
  const province = await zoneOf(shop, 'Nội tỉnh', { provinceCodes: ['37'] })

  await methodOf(shop, {
    rates: { [rest.id]: priced(40_000n), [village]: priced(5_000n), [province]: priced(20_000n) },
  })

  expect((await offer(shop, near))?.fee).toBe(5_000n)
  expect((await offer(shop, { ...near, communeCode: '14701' }))?.fee).toBe(20_000n)
  expect((await offer(shop, far))?.fee).toBe(40_000n)
})

test('a way without a price for the rest does not go there', async () => {
  const shop = await givenShop()
  const village = await zoneOf(shop, 'Trong xã', { communeCodes: ['14560'] })

  await methodOf(shop, { rates: { [village]: priced(5_000n) } })

  expect(await offer(shop, far)).toBeNull()
  await expect(methodOf(shop, { rates: {} })).rejects.toMatchObject({ code: 'delivery.no-rate' })
})

test('a place is in one zone only, and a removed zone leaves its places to the rest', async () => {
  const shop = await givenShop()
  const rest = await restOf(shop)
  const village = await zoneOf(shop, 'Trong xã', { communeCodes: ['14560'] })
  await methodOf(shop, {
    rates: { [rest.id]: priced(40_000n), [village]: priced(5_000n) },
  })

  await expect(zoneOf(shop, 'Quanh đây', { communeCodes: ['14560'] })).rejects.toMatchObject({
    code: 'delivery.place-taken',
    detail: { zone: 'Trong xã' },
  })
  const remove = (typed: string) =>
    shop.do((db) =>
      removeZone(
        db,
        { shopId: shop.id, zoneId: village, typed, actorId: shop.owner.id },
        systemClock,
      ),
    )
  await expect(remove('trong xã')).rejects.toMatchObject({ code: 'delivery.not-the-name' })
  await remove('Trong xã')

  expect((await offer(shop, near))?.fee).toBe(40_000n)
})

test('there is always one way left to choose, and a way keeps its code', async () => {
  const shop = await givenShop()
  const rest = await restOf(shop)
  const rates = { [rest.id]: priced(40_000n) }

  const code = await methodOf(shop, { code: null, name: 'Giao hoả tốc', rates })
  await methodOf(shop, { rates, isActive: false })
  await methodOf(shop, { code: 'pickup', kind: 'pickup', isActive: false })

  expect(code).toBe('own')
  await expect(methodOf(shop, { code, rates, isActive: false })).rejects.toMatchObject({
    code: 'delivery.last-method',
  })
})

test('an order pays the fee of its address and its weight, and no fee that was not seen', async () => {
  const shop = await givenShop()
  const rest = await restOf(shop)
  await methodOf(shop, {
    rates: {
      [rest.id]: { ...priced(40_000n), includedGrams: 1000, feePerKg: 6_000n },
    },
  })
  const goods = await givenGoods(shop, 10)
  await shop.do((db) =>
    saveWeights(
      db,
      {
        shopId: shop.id,
        weights: [{ variantId: goods.variantId, grams: 900 }],
        actorId: shop.owner.id,
      },
      systemClock,
    ),
  )
  const buyer = givenBuyer()
  const cart = await givenCart(buyer, [{ variantId: goods.variantId, quantity: 3 }])
  const seen = (fee: string) => orderFor(buyer, cart, { seenFee: { [shop.id]: { standard: fee } } })

  for (const fee of ['', '40000'])
    await expect(submit(buyer, await seen(fee))).rejects.toMatchObject({
      code: 'checkout.delivery-fee',
    })
  const order = await seen('52000')
  await submit(buyer, order)

  expect((await ordersOf(order.checkoutId))[0]).toMatchObject({ deliveryFee: 52_000n })
})

test("another shop's zone is no zone for a price", async () => {
  const [mine, theirs] = [await givenShop(), await givenShop()]
  const foreign = await zoneOf(theirs, 'Trong xã', { communeCodes: ['14560'] })

  const pricing = methodOf(mine, { rates: { [foreign]: priced(1n) } })

  await expect(pricing).rejects.toMatchObject({ code: 'delivery.zone-not-found' })
})

test('a form reads money and weights as people type them, and forgets zones that are not ticked', () => {
  const zone = '019f0000-0000-7000-8000-000000000001'
  const other = '019f0000-0000-7000-8000-000000000002'
  const fields = (id: string, more: Record<string, string>) =>
    Object.entries({ fee: '30.000', daysMin: '2', daysMax: '5', ...more }).map(
      ([name, value]) => [`rates.${id}.${name}`, value] as [string, string],
    )
  const typed = (more: Record<string, string>) =>
    methodForm.safeParse(
      nestForm([
        ['kind', 'own'],
        ['name', 'Giao nhanh'],
        ['daysMin', '0'],
        ['daysMax', '1'],
        ...fields(zone, { isOn: 'on', ...more }),
        ...fields(other, { fee: 'x' }),
      ]),
    )

  expect(typed({ includedGrams: '1,5', freeFromTotal: '500.000 đ' }).data?.rates).toEqual({
    [zone]: {
      isOn: 'on',
      fee: 30_000n,
      freeFromTotal: 500_000n,
      includedGrams: 1500,
      feePerKg: 0n,
      mostGrams: null,
      daysMin: 2,
      daysMax: 5,
    },
  })
  const wrongs: Record<string, string>[] = [
    { fee: '-1' },
    { fee: '30,5k' },
    { includedGrams: '0' },
    { daysMax: '1' },
    { feePerKg: '99999999999' },
  ]
  for (const wrong of wrongs) expect(typed(wrong).success, JSON.stringify(wrong)).toBe(false)
})

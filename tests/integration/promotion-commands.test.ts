// Making, changing and pausing promotions; the lists that their owners see.
import { expect, test } from 'vitest'

import { asSystem, inShop } from '#app/db/doors.server.ts'
import { promotionForm, type PromotionForm } from '#app/domain/promotion/promotion.forms.ts'
import { findPromotion, findPromotionList } from '#app/domain/promotion/promotion-views.server.ts'
import {
  changeMarketPromotion,
  createMarketPromotion,
} from '#app/domain/promotion/save-market-promotion.server.ts'
import {
  changePromotion,
  createPromotion,
  switchPromotion,
} from '#app/domain/promotion/save-promotion.server.ts'
import { newId, shortCode } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenProduct } from '#tests/support/given-catalog.ts'
import { givenAccount, givenShop } from '#tests/support/given-people.ts'

const newCode = () => `C${shortCode(10)}`
const form = (facts: object = {}): PromotionForm =>
  promotionForm.parse({
    title: 'Giảm 10%',
    kind: 'percent',
    percent: '10',
    startsOn: '2026-01-01',
    ...facts,
  })

type Shop = Awaited<ReturnType<typeof givenShop>>
const create = (shop: Shop, facts: object = {}) =>
  inShop(shop.id, (db) =>
    createPromotion(
      db,
      { shopId: shop.id, actorId: shop.owner.id, form: form(facts) },
      systemClock,
    ),
  )
const auditOf = (shop: Shop) =>
  asSystem(
    'test looks at the history',
    (db) =>
      db.$queryRaw<{ action: string; after: { title?: string } | null }[]>`
      SELECT action, after FROM audit_log WHERE shop_id = ${shop.id}::uuid AND subject_kind = 'promotion' ORDER BY at, id`,
  )

test('a promotion is made, changed and paused, and the history says so', async () => {
  const shop = await givenShop()
  const { id } = await create(shop)
  const which = { shopId: shop.id, actorId: shop.owner.id, promotionId: id }

  await inShop(shop.id, async (db) => {
    await changePromotion(
      db,
      { ...which, form: form({ percent: '20', title: 'Giảm 20%' }) },
      systemClock,
    )
    await switchPromotion(db, { ...which, isPaused: true }, systemClock)
    await switchPromotion(db, { ...which, isPaused: true }, systemClock)
  })

  const found = await inShop(shop.id, (db) => findPromotion(db, 'shop', { id, clock: systemClock }))
  expect(found).toMatchObject({ title: 'Giảm 20%', standing: 'paused', benefit: { bps: 2000n } })
  expect((await auditOf(shop)).map(({ action }) => action)).toEqual([
    'promotion.created',
    'promotion.changed',
    'promotion.paused',
  ])
})

test('a code belongs to one promotion of a shop, and another shop may have it too', async () => {
  const [shop, other] = [await givenShop(), await givenShop()]
  const code = newCode()
  await create(shop, { code })
  const { id } = await create(shop)

  await expect(create(shop, { code })).rejects.toMatchObject({ code: 'promotion.code-taken' })
  const changing = inShop(shop.id, (db) =>
    changePromotion(
      db,
      { shopId: shop.id, actorId: shop.owner.id, promotionId: id, form: form({ code }) },
      systemClock,
    ),
  )
  await expect(changing).rejects.toMatchObject({ code: 'promotion.code-taken' })
  await expect(create(other, { code })).resolves.toBeTruthy()
})

test('more than the law allows needs a ground, which is kept', async () => {
  const shop = await givenShop()

  await expect(create(shop, { percent: '60' })).rejects.toMatchObject({
    code: 'promotion.too-generous',
    detail: { percent: 60, limit: 50 },
  })
  const { id } = await create(shop, { percent: '60', legalGround: 'fresh-food' })

  const found = await inShop(shop.id, (db) => findPromotion(db, 'shop', { id, clock: systemClock }))
  expect(found?.form.legalGround).toBe('fresh-food')
})

test("another shop's product cannot be chosen, and its promotion cannot be changed", async () => {
  const [shop, other] = [await givenShop(), await givenShop()]
  const [mine, theirs] = [await givenProduct(shop), await givenProduct(other)]

  await expect(create(shop, { productIds: [mine.id, theirs.id] })).rejects.toMatchObject({
    code: 'promotion.no-such-product',
  })
  const { id } = await create(other)
  const pausing = inShop(shop.id, (db) =>
    switchPromotion(
      db,
      { shopId: shop.id, actorId: shop.owner.id, promotionId: id, isPaused: true },
      systemClock,
    ),
  )
  await expect(pausing).rejects.toMatchObject({ code: 'promotion.not-found' })
})

test('what was typed comes back into the form: the last day included, products and gifts', async () => {
  const shop = await givenShop()
  const [pot, tea] = [await givenProduct(shop), await givenProduct(shop)]
  const typed = {
    kind: 'bundle',
    buyPieces: '2',
    getPieces: '1',
    productIds: [pot.id],
    giftProductIds: [tea.id],
    endsOn: '2026-12-31',
    usesLimit: '100',
    budget: '1.000.000',
  }

  const { id } = await create(shop, typed)

  const found = await inShop(shop.id, (db) => findPromotion(db, 'shop', { id, clock: systemClock }))
  expect(found?.form).toEqual(form(typed))
})

test('the list is found by name without marks, by code, by time, and page by page', async () => {
  const shop = await givenShop()
  const code = newCode()
  await create(shop, { title: 'Mừng mùa gặt', code })
  await create(shop, { title: 'Tết đến', startsOn: '2099-01-01' })
  await create(shop, { title: 'Đã qua', endsOn: '2026-01-02' })
  const list = async (filter: object) => {
    const whole = { show: null, text: '', after: null, ...filter }
    const { promotions } = await inShop(shop.id, (db) =>
      findPromotionList(db, 'shop', { filter: whole, clock: systemClock }),
    )
    return promotions.map(({ title }) => title)
  }

  expect(await list({ text: 'mua gat' })).toEqual(['Mừng mùa gặt'])
  expect(await list({ text: 'da qua' })).toEqual(['Đã qua'])
  expect(await list({ text: code.toLowerCase() })).toEqual(['Mừng mùa gặt'])
  expect(await list({ show: 'running' })).toEqual(['Mừng mùa gặt'])
  expect(await list({ show: 'coming' })).toEqual(['Tết đến'])
  expect(await list({ show: 'ended' })).toEqual(['Đã qua'])
  for (let at = 0; at < 30; at += 1) await create(shop, { title: `Thứ ${at}` })
  const first = await inShop(shop.id, (db) =>
    findPromotionList(db, 'shop', {
      filter: { show: null, text: '', after: null },
      clock: systemClock,
    }),
  )
  expect(first.promotions).toHaveLength(30)
  expect(await list({ after: first.nextCursor })).toEqual(['Đã qua', 'Tết đến', 'Mừng mùa gặt'])
})

test('an operator makes one for the market, and their log says so', async () => {
  const operator = await givenAccount({ isOperator: true })
  const code = newCode()
  const accountId = operator.id

  const { id } = await asSystem('test', (db) =>
    createMarketPromotion(db, { accountId, form: form({ code }) }, systemClock),
  )
  await asSystem('test', (db) =>
    changeMarketPromotion(
      db,
      { accountId, promotionId: id, form: form({ code, percent: '5' }) },
      systemClock,
    ),
  )

  const [found, acts] = await asSystem('test', async (db) => [
    await findPromotion(db, 'market', { id, clock: systemClock }),
    await db.operatorAction.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } }),
  ])
  expect(found).toMatchObject({ code, benefit: { bps: 500n } })
  expect(acts.map(({ action }) => action)).toEqual(['promotion.created', 'promotion.changed'])
  await expect(
    asSystem('test', (db) =>
      changeMarketPromotion(db, { accountId, promotionId: newId(), form: form() }, systemClock),
    ),
  ).rejects.toMatchObject({ code: 'promotion.not-found' })
})

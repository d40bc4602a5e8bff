// Who received the goods says how they were; everybody reads it, the shop answers, the operator may hide it.
import { expect, test } from 'vitest'

import { inMarket, inShop } from '#app/db/doors.server.ts'
import { deliverOrder } from '#app/domain/order/deliver-order.server.ts'
import { handOverOrder } from '#app/domain/order/hand-over-order.server.ts'
import { answerReview, reportReview } from '#app/domain/review/answer-review.server.ts'
import { moderateReview } from '#app/domain/review/moderate-review.server.ts'
import {
  findOwnReviews,
  findRating,
  listPublished,
  listShopReviews,
} from '#app/domain/review/review-views.server.ts'
import { writeReviews, type WrittenReview } from '#app/domain/review/write-reviews.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenAccount, givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { ordersOf } from '#tests/support/order-facts.ts'

const photo = {
  storageKey: 'shops/x/photos/y.webp',
  contentType: 'image/webp',
  width: 800,
  height: 600,
  byteSize: 1000,
  sha256: '0'.repeat(64),
}

async function givenReceived(shop: GivenShop, goods: { variantId: string }, isDelivered = true) {
  const placed = await givenOrder([{ variantId: goods.variantId, quantity: 1 }])
  const [order] = await ordersOf(placed.checkoutId)
  if (!order) throw new Error('nothing was ordered')
  if (isDelivered) {
    await shop.do((db) => handOverOrder(db, order.id, systemClock))
    await shop.do((db) => deliverOrder(db, order.id, systemClock))
  }
  return { orderId: order.id, buyer: placed.buyer.buyer }
}

async function givenSale() {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 20)
  return { shop, goods, ...(await givenReceived(shop, goods)) }
}

const write = (shop: GivenShop, orderId: string, review: Partial<WrittenReview>) => {
  const said = { productId: null, rating: 5, body: 'Ngon', photos: [], ...review }
  return shop.do((db) => writeReviews(db, { orderId, reviews: [said] }, systemClock))
}

test('stars and words of those who bought are counted and read by everybody', async () => {
  const { shop, goods, orderId } = await givenSale()
  const second = await givenReceived(shop, goods)
  await write(shop, orderId, { productId: goods.id, rating: 5, photos: [photo] })
  await write(shop, second.orderId, { productId: goods.id, rating: 4, body: 'Hơi mặn' })
  await write(shop, orderId, { rating: 3, body: 'Giao chậm' })
  const about = { shopId: shop.id, productId: goods.id }

  const seen = await inMarket({}, async (db) => ({
    product: await findRating(db, about),
    shop: await findRating(db, { shopId: shop.id, productId: null }),
    list: await listPublished(db, about),
  }))

  expect(seen.product).toEqual({ count: 2, average: 4.5, perStar: [0, 0, 0, 1, 1] })
  expect(seen.shop).toMatchObject({ count: 1, average: 3 })
  expect(seen.list.reviews).toMatchObject([
    { rating: 4, body: 'Hơi mặn', authorName: 'Lan N.', photos: [] },
    { rating: 5, photos: [{ width: 800 }] },
  ])
})

test('nobody reviews what has not arrived, or what they did not buy', async () => {
  const { shop, goods, orderId } = await givenSale()
  const other = await givenGoods(shop, 1, { title: 'Trà hoa vàng' })
  const onItsWay = await givenReceived(shop, goods, false)

  await expect(write(shop, onItsWay.orderId, {})).rejects.toMatchObject({
    code: 'review.not-delivered',
  })
  await expect(write(shop, orderId, { productId: other.id })).rejects.toMatchObject({
    code: 'review.not-bought',
  })
})

test('a review is changed in its place until the shop has answered', async () => {
  const { shop, goods, orderId, buyer } = await givenSale()
  const productId = goods.id
  await Promise.allSettled([
    write(shop, orderId, { productId, rating: 2 }),
    write(shop, orderId, { productId, rating: 4 }),
  ])
  await write(shop, orderId, { productId, rating: 1, body: 'Nhạt' })
  const own = await inMarket(buyer, (db) => findOwnReviews(db, orderId))
  const reviewId = own[productId]?.id ?? ''
  const actorId = shop.owner.id
  await shop.do((db) => answerReview(db, { reviewId, answer: 'Cảm ơn chị', actorId }, systemClock))

  expect(own[productId]).toMatchObject({ rating: 1, body: 'Nhạt' })
  await expect(write(shop, orderId, { productId, rating: 5 })).rejects.toMatchObject({
    code: 'review.answered',
  })
  const { reviews } = await shop.do((db) => listShopReviews(db, { filter: null, after: null }))
  expect(reviews).toMatchObject([{ rating: 1, answer: 'Cảm ơn chị' }])
})

test('an advertisement waits for the operator, and its author still sees it', async () => {
  const { shop, orderId, buyer } = await givenSale()
  await write(shop, orderId, { body: 'Mua ở www.khac.vn rẻ hơn' })
  const stars = () => inMarket({}, (db) => findRating(db, { shopId: shop.id, productId: null }))
  const before = await stars()
  const own = await inMarket(buyer, (db) => findOwnReviews(db, orderId))
  const operatorId = (await givenAccount({ isOperator: true })).id
  await inShop(shop.id, (db) =>
    moderateReview(db, { reviewId: own['']?.id ?? '', operatorId, isShown: true }, systemClock),
  )

  expect(before.count).toBe(0)
  expect(own['']).toMatchObject({ status: 'waiting' })
  expect((await stars()).count).toBe(1)
})

test('what the operator hides stays hidden however it is rewritten', async () => {
  const { shop, orderId, buyer } = await givenSale()
  await write(shop, orderId, { body: 'Lời lẽ khó nghe' })
  const read = () => inMarket(buyer, (db) => findOwnReviews(db, orderId))
  const reviewId = (await read())['']?.id ?? ''
  await shop.do((db) => reportReview(db, { reviewId, reason: 'Xúc phạm' }, systemClock))
  const operatorId = (await givenAccount({ isOperator: true })).id
  const hide = { reviewId, operatorId, isShown: false, reason: 'Xúc phạm người khác' } as const
  await inShop(shop.id, (db) => moderateReview(db, hide, systemClock))

  await write(shop, orderId, { body: 'Rất tốt' })

  expect((await read())['']).toMatchObject({ status: 'hidden', body: 'Rất tốt', isReported: false })
  expect(await inMarket({}, (db) => findOwnReviews(db, orderId))).toEqual({})
})

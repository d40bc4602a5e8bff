// Which buyers say what. Pure: the same random source gives the same words.
import { addSeconds } from '#app/lib/time.ts'
import { shownName } from '#app/domain/review/review.ts'
import {
  answersToBad,
  answersToGood,
  reviewWords,
  shopReviewWords,
} from './data/words-of-buyers.ts'
import type { Random } from './random.ts'

export type Delivered = {
  orderId: string
  recipient: string
  deliveredAt: Date
  productId: string
  category: string
}

export type PlannedReview = {
  orderId: string
  productId: string | null
  rating: number
  body: string
  authorName: string
  writtenAt: Date
  answer: string
  answeredAt: Date | null
}

const day = 86_400

/** A third of the buyers rate what they bought, one in ten the shop; most are content. */
export function planReviews(
  orders: readonly Delivered[],
  now: Date,
  random: Random,
): PlannedReview[] {
  return orders.flatMap((order) => {
    const reviews: PlannedReview[] = []
    if (random.isLucky(0.33)) reviews.push(about(order, order.productId, random))
    if (random.isLucky(0.1)) reviews.push(about(order, null, random))
    return reviews.filter(({ writtenAt }) => writtenAt < now)
  })
}

function about(order: Delivered, productId: string | null, random: Random): PlannedReview {
  const rating = ratingOf(random)
  const isEaten = ['food', 'drink', 'herb'].includes(order.category)
  const words = productId
    ? reviewWords[isEaten ? 'eaten' : 'used'][rating]
    : shopReviewWords[rating]
  const writtenAt = addSeconds(order.deliveredAt, random.between(2 * 3600, 6 * day))
  const isAnswered = random.isLucky(rating < 4 ? 0.7 : 0.35)
  return {
    orderId: order.orderId,
    productId,
    rating,
    body: random.pick(words),
    authorName: shownName(order.recipient),
    writtenAt,
    answer: isAnswered ? random.pick(rating < 4 ? answersToBad : answersToGood) : '',
    answeredAt: isAnswered ? addSeconds(writtenAt, random.between(1800, day)) : null,
  }
}

function ratingOf(random: Random): 1 | 2 | 3 | 4 | 5 {
  const chance = random.next()
  if (chance < 0.62) return 5
  if (chance < 0.86) return 4
  if (chance < 0.95) return 3
  return chance < 0.98 ? 2 : 1
}

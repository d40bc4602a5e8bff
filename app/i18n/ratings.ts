// Words of reviews for those who read them: stars, counts, who bought.
import { formatAmount } from '#app/lib/quantity.ts'

import { defineText } from './text.ts'

export const ratingsText = defineText({
  vi: {
    title: 'Đánh giá của người đã mua',
    titleOf: (product: string) => `Đánh giá ${product}`,
    none: 'Chưa có đánh giá nào. Người đã nhận hàng sẽ là người đầu tiên.',
    average: (average: number, count: number) =>
      `${formatAmount(average, 'vi')} sao, ${count} đánh giá`,
    short: (average: number, count: number) => `${formatAmount(average, 'vi')} (${count})`,
    stars: (rating: number) => `${rating} sao`,
    counts: (rating: number, count: number) => `${rating} sao: ${count} đánh giá`,
    all: (count: number) => `Xem cả ${count} đánh giá`,
    shopAnswers: 'Cửa hàng trả lời',
    bought: 'Đã mua và nhận hàng',
  },
  en: {
    title: 'Reviews of those who bought it',
    titleOf: (product: string) => `Reviews of ${product}`,
    none: 'No reviews yet. Whoever received it may be the first.',
    average: (average: number, count: number) =>
      `${formatAmount(average, 'en')} stars, ${count} reviews`,
    short: (average: number, count: number) => `${formatAmount(average, 'en')} (${count})`,
    stars: (rating: number) => `${rating} stars`,
    counts: (rating: number, count: number) => `${rating} stars: ${count} reviews`,
    all: (count: number) => `See all ${count} reviews`,
    shopAnswers: 'The shop answers',
    bought: 'Bought and received it',
  },
})

// Words of where and when goods can be picked up, as the Storefront API says them.
import { defineText } from './text.ts'

export const pickUpText = defineText({
  vi: {
    ready: (days: number) => (days === 0 ? 'Lấy được trong ngày' : `Lấy được sau ${days} ngày`),
    country: 'Việt Nam',
  },
  en: {
    ready: (days: number) =>
      days === 0 ? 'Ready the same day' : days === 1 ? 'Ready in 1 day' : `Ready in ${days} days`,
    country: 'Vietnam',
  },
})

// What a product page and the rooms of a shop say of one harvest that can be pre-ordered.
import { defineText } from './text.ts'

export const seasonText = defineText({
  vi: {
    cardTitle: 'Đặt trước cho vụ tới',
    harvest: (from: string, to: string) => `Thu hoạch ${from} – ${to}`,
    box: (min: string, max: string) => `Mỗi suất một thùng ${min}–${max} kg`,
    perKg: (price: string) => `${price} mỗi kg`,
    depositOf: (price: string) => `cọc ${price} mỗi suất`,
    left: (left: number, all: number) => `Còn ${left} trên ${all} suất`,
    bookUntil: (day: string) => `Nhận đặt đến hết ${day}`,
    book: 'Đặt trước',
    ruleIs: 'Nếu thu hoạch không đủ',
    rules: { 'first-come': 'Ai cọc trước được trước', 'pro-rata': 'Chia đều theo số suất đã đặt' },
    delivery: (fee: string) => `Phí giao ${fee}, trả khi nhận hàng`,
    example: (kilograms: string, due: string) =>
      `Ví dụ thùng ${kilograms} kg: còn trả ${due} khi nhận.`,
  },
  en: {
    cardTitle: 'Pre-order the next harvest',
    harvest: (from: string, to: string) => `Harvest ${from} – ${to}`,
    box: (min: string, max: string) => `Each slot is one box of ${min}–${max} kg`,
    perKg: (price: string) => `${price} a kilogram`,
    depositOf: (price: string) => `${price} deposit a slot`,
    left: (left: number, all: number) => `${left} of ${all} slots left`,
    bookUntil: (day: string) => `Bookings until ${day}`,
    book: 'Pre-order',
    ruleIs: 'If the harvest is too small',
    rules: { 'first-come': 'Who paid first is served first', 'pro-rata': 'Shared by slots booked' },
    delivery: (fee: string) => `Delivery ${fee}, paid at your door`,
    example: (kilograms: string, due: string) =>
      `For a box of ${kilograms} kg: ${due} at your door.`,
  },
})

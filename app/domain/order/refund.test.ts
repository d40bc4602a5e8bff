import fc from 'fast-check'
import { expect, test } from 'vitest'

import { moneyOf, totalOf } from '#app/domain/ledger/ledger.ts'
import {
  sumRefund,
  sumRest,
  type RefundableOrder,
  type RefundAsked,
  type RefundSum,
} from './refund.ts'

const line = (over: Partial<RefundableOrder['lines'][number]> = {}) => ({
  id: 'a',
  quantity: 3,
  refundedQuantity: 0,
  total: 300_000n,
  discount: 0n,
  ...over,
})

const order = (over: Partial<RefundableOrder> = {}): RefundableOrder => ({
  paymentMethod: 'vnpay',
  total: 320_000n,
  refundedTotal: 0n,
  deliveryFee: 20_000n,
  discount: 0n,
  deliveryDiscount: 0n,
  platformDiscount: 0n,
  lines: [line()],
  cards: [],
  given: { delivery: 0n, extra: 0n, platformDiscount: 0n },
  ...over,
})

const nothing: RefundAsked = { lines: [], deliveryFee: 0n, extra: 0n }

test('two of three pots give two thirds of the goods and no delivery', () => {
  const { amount, lines } = sumRefund(order(), {
    ...nothing,
    lines: [{ orderLineId: 'a', quantity: 2 }],
  })

  expect(amount).toBe(200_000n)
  expect(lines).toEqual([{ orderLineId: 'a', quantity: 2, amount: 200_000n }])
})

test('a discounted piece gives back what was paid for it', () => {
  const discounted = order({
    total: 220_000n,
    discount: 100_000n,
    lines: [line({ discount: 100_000n })],
  })

  expect(
    sumRefund(discounted, { ...nothing, lines: [{ orderLineId: 'a', quantity: 1 }] }).amount,
  ).toBe(66_667n)
})

test('a piece whose price was lowered by weight gives only what is left of the order', () => {
  const lighter = order({
    deliveryFee: 0n,
    total: 300_000n,
    refundedTotal: 30_000n,
    given: { delivery: 0n, extra: 30_000n, platformDiscount: 0n },
  })
  const lines = [{ orderLineId: 'a', quantity: 3 }]

  const { amount, part } = sumRefund(lighter, { ...nothing, lines })

  expect(amount).toBe(270_000n)
  expect(totalOf(part)).toBe(270_000n)
})

test.each([
  ['refund.nothing-asked', nothing],
  ['refund.nothing-asked', { ...nothing, extra: -1n }],
  ['refund.too-many-pieces', { ...nothing, lines: [{ orderLineId: 'a', quantity: 4 }] }],
  ['refund.too-many-pieces', { ...nothing, lines: [{ orderLineId: 'a', quantity: 0.5 }] }],
  ['refund.too-many-pieces', { ...nothing, lines: [{ orderLineId: 'b', quantity: 1 }] }],
  ['refund.more-than-delivery', { ...nothing, deliveryFee: 20_001n }],
  ['refund.more-than-paid', { ...nothing, extra: 320_001n }],
])('%s', (code, asked) => {
  expect(() => sumRefund(order(), asked)).toThrow(expect.objectContaining({ code }) as Error)
})

// An order as the checkout writes it, then refunds of random parts of it until nothing is left.
const orders = fc
  .record({
    lines: fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 7 }),
        price: fc.bigInt({ min: 0n, max: 99_999n }),
        off: fc.integer({ min: 0, max: 100 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    deliveryFee: fc.bigInt({ min: 0n, max: 60_000n }),
    deliveryOff: fc.integer({ min: 0, max: 100 }),
    platform: fc.integer({ min: 0, max: 100 }),
    byCards: fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })),
  })
  .map(({ lines, deliveryFee, deliveryOff, platform, byCards }) => {
    const priced = lines.map(({ quantity, price, off }, at) => {
      const total = price * BigInt(quantity)
      return line({ id: `line-${at}`, quantity, total, discount: (total * BigInt(off)) / 100n })
    })
    const deliveryDiscount = (deliveryFee * BigInt(deliveryOff)) / 100n
    const discount = priced.reduce((sum, one) => sum + one.discount, deliveryDiscount)
    const subtotal = priced.reduce((sum, one) => sum + one.total, 0n)
    const total = subtotal + deliveryFee - discount
    const cards = byCards.map((share, at) => ({
      cardId: `card-${at}`,
      kind: at === 0 ? ('sold' as const) : ('given' as const),
      amount: (total * BigInt(share)) / 100n,
      returned: 0n,
    }))
    return order({
      cards,
      lines: priced,
      deliveryFee,
      deliveryDiscount,
      discount,
      platformDiscount: (discount * BigInt(platform)) / 100n,
      total,
    })
  })

type Step = { at: number; pieces: number; delivery: number; extra: number }

const steps = fc.array(
  fc.record({
    at: fc.nat({ max: 3 }),
    pieces: fc.integer({ min: 1, max: 3 }),
    delivery: fc.integer({ min: 0, max: 100 }),
    extra: fc.integer({ min: 0, max: 30 }),
  }),
  { maxLength: 6 },
)

function apply(before: RefundableOrder, asked: RefundAsked, given: RefundSum): RefundableOrder {
  return {
    ...before,
    refundedTotal: before.refundedTotal + given.amount,
    cards: before.cards.map((card) => {
      const back = given.split.cards.find(({ cardId }) => cardId === card.cardId)?.amount ?? 0n
      return { ...card, returned: card.returned + back }
    }),
    given: {
      delivery: before.given.delivery + given.delivery,
      extra: before.given.extra + given.extra,
      platformDiscount: before.given.platformDiscount + given.part.platformDiscount,
    },
    lines: before.lines.map((one) => ({
      ...one,
      refundedQuantity:
        one.refundedQuantity +
        (asked.lines.find((line) => line.orderLineId === one.id)?.quantity ?? 0),
    })),
  }
}

/** Gives back what the steps ask for, one after the other; the last gives the rest. */
function giveBack(placed: RefundableOrder, asked: Iterable<Step>): RefundSum[] {
  let now = placed
  const given: RefundSum[] = []
  const give = (wish: RefundAsked) => {
    if (wish.lines.length === 0 && wish.deliveryFee + wish.extra === 0n) return
    const sum = sumRefund(now, wish)
    given.push(sum)
    now = apply(now, wish, sum)
  }
  for (const step of asked) {
    const one = now.lines[step.at % now.lines.length]
    const left = one ? one.quantity - one.refundedQuantity : 0
    const quantity = Math.min(left, step.pieces)
    const lines = one && quantity > 0 ? [{ orderLineId: one.id, quantity }] : []
    const forDelivery = now.deliveryFee - now.deliveryDiscount - now.given.delivery
    give({ lines, deliveryFee: (forDelivery * BigInt(step.delivery)) / 100n, extra: 0n })
    give({ ...nothing, extra: ((now.total - now.refundedTotal) * BigInt(step.extra)) / 100n })
  }
  return [...given, sumRest(now)]
}

test('in whatever parts an order is given back, the parts sum to what was paid and to what was booked', () => {
  fc.assert(
    fc.property(orders, steps, (placed, asked) => {
      const given = giveBack(placed, asked)

      for (const { amount, lines, delivery, extra, part, split } of given) {
        expect(split.money + split.cardTotal).toBe(amount)
        expect(moneyOf(part)).toBe(split.money)
        expect(amount).toBeGreaterThanOrEqual(0n)
        expect(amount).toBe(totalOf(part))
        expect(amount).toBe(lines.reduce((sum, one) => sum + one.amount, delivery + extra))
      }
      const total = (figure: (sum: RefundSum) => bigint) =>
        given.reduce((sum, one) => sum + figure(one), 0n)
      expect(total((one) => one.amount)).toBe(placed.total)
      expect(total((one) => one.part.discount)).toBe(placed.discount)
      expect(total((one) => one.part.deliveryFee)).toBe(placed.deliveryFee)
      expect(total((one) => one.part.platformDiscount)).toBe(placed.platformDiscount)
      for (const { cardId, amount } of placed.cards) {
        const back = (sum: RefundSum) =>
          sum.split.cards.find((card) => card.cardId === cardId)?.amount ?? 0n
        expect(total(back)).toBe(amount)
      }
    }),
  )
})

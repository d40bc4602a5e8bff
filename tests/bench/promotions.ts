// The promotions of one cart worked out: three shops with five lines each, a dozen promotions and two codes; beside adding
// the same cart up without any.
import { applyPromotions, type Basket } from '#app/domain/promotion/apply-promotions.ts'
import { lineTotal, sumOf } from '#app/domain/promotion/benefit.ts'
import type { Benefit, Promotion } from '#app/domain/promotion/promotion.ts'
import { rate, type Bench } from './bench.ts'

const milliseconds = 2000

export const promotions: Bench = {
  name: 'promotions',
  run() {
    const ours = perSecond(() => applyPromotions(basket).parts.length)
    const floor = perSecond(() =>
      Number(
        sumOf(
          basket.parts.flatMap(({ lines }) => lines),
          lineTotal,
        ),
      ),
    )
    const dataset = `${shops.length} shops, 15 lines, ${basket.promotions.length} promotions, ${basket.codes.length} codes`
    return Promise.resolve({ ...rate(ours, floor), unit: 'evaluations/s', dataset })
  },
}

function perSecond(work: () => number): number {
  const until = performance.now() + milliseconds
  let [times, seen] = [0, 0]
  while (performance.now() < until) {
    for (let at = 0; at < 100; at += 1) seen += work()
    times += 100
  }
  if (seen === 0) throw new Error('nothing was worked out')
  return (times * 1000) / milliseconds
}

const shops = ['a', 'b', 'c']
const benefits: readonly Benefit[] = [
  { kind: 'percent', bps: 1000n, most: 50_000n },
  { kind: 'amount', amount: 20_000n },
  { kind: 'bundle', buy: 2, get: 1, bps: 10_000n, giftProductIds: [] },
]
const promotion = (facts: Partial<Promotion> & Pick<Promotion, 'id' | 'benefit'>): Promotion => ({
  shopId: null,
  title: 'Ưu đãi',
  code: null,
  productIds: [],
  minSubtotal: 0n,
  standing: 'open',
  revision: 1,
  ...facts,
})
const basket: Basket = {
  parts: shops.map((shopId, shop) => ({
    shopId,
    deliveryFee: 30_000n,
    lines: Array.from({ length: 5 }, (_, line) => ({
      lineId: `${shopId}${line}`,
      productId: `p${line}`,
      unitPrice: BigInt(45_000 + 7_000 * line + 1_000 * shop),
      quantity: 1 + ((line + shop) % 4),
    })),
  })),
  codes: ['GIAOHANG', 'CHOQUE'],
  promotions: [
    ...shops.flatMap((shopId) =>
      benefits.map((benefit, at) => promotion({ id: `${shopId}${at}`, shopId, benefit })),
    ),
    promotion({ id: 'm1', code: 'CHOQUE', benefit: { kind: 'amount', amount: 15_000n } }),
    promotion({ id: 'm2', code: 'GIAOHANG', benefit: { kind: 'delivery', most: 20_000n } }),
    promotion({
      id: 'm3',
      benefit: { kind: 'percent', bps: 300n, most: null },
      minSubtotal: 900_000n,
    }),
  ],
}

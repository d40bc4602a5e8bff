import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LocalDate } from '#app/lib/time.ts'
import { nothingMeasured, sharesOf, sumMeasured, type Measured } from './metric.ts'
import { daysOf, periodBefore, periodFor } from './period.ts'
import { deltasOf, nothingKnown, remember, type CountedEvent } from './projection.ts'

const day = (text: string) => text as LocalDate
const confirmed = (over: object = {}): CountedEvent => ({
  type: 'order.confirmed',
  payload: {
    orderId: 'o1',
    total: '185000',
    paymentMethod: 'vnpay',
    isCashless: true,
    lines: 2,
    tracedLines: 1,
    day: '2026-11-20',
    ...over,
  },
})
const invoiced: CountedEvent = {
  type: 'invoice.issued',
  payload: { invoiceId: 'i1', orderId: 'o1', total: '185000', day: '2026-11-21' },
}
const cancelled: CountedEvent = {
  type: 'order.cancelled',
  payload: {
    orderId: 'o1',
    total: '185000',
    wasConfirmed: true,
    isCashless: true,
    lines: 2,
    tracedLines: 1,
    day: '2026-11-22',
  },
}

const refunded = (refundId: string, amount: string): CountedEvent => ({
  type: 'order.refunded',
  payload: { orderId: 'o1', refundId, amount },
})

function count(events: CountedEvent[]): Map<string, Measured> {
  const days = new Map<string, Measured>()
  let history = nothingKnown
  for (const event of events) {
    for (const delta of deltasOf(event, history)) {
      const measured = days.get(delta.day) ?? nothingMeasured()
      measured[delta.measure] += delta.by
      days.set(delta.day, measured)
    }
    history = remember(event, history)
  }
  return days
}

test('a paid order counts once, with its money, its lines and its traced lines', () => {
  const counted = count([confirmed()]).get('2026-11-20')

  expect(counted).toMatchObject({
    orders: 1n,
    revenue: 185000n,
    cashless_orders: 1n,
    order_lines: 2n,
    traced_lines: 1n,
  })
})

test('an order paid on delivery is not cashless', () => {
  const counted = count([confirmed({ isCashless: false })]).get('2026-11-20')

  expect(counted).toMatchObject({ orders: 1n, cashless_orders: 0n, cashless_revenue: 0n })
})

test('the invoice counts on the day of its order, so the share cannot pass 100 %', () => {
  const days = count([confirmed(), invoiced])

  expect(days.get('2026-11-20')?.invoiced_orders).toBe(1n)
  expect(days.has('2026-11-21')).toBe(false)
})

test('a cancelled order leaves the day it was counted on as if it had never been', () => {
  const days = count([confirmed(), invoiced, cancelled])

  expect(days.get('2026-11-20')).toEqual(nothingMeasured())
  expect(days.get('2026-11-22')).toMatchObject({ cancelled_orders: 1n })
})

test('what is given back comes off the day of its order, which is still an order that was sold', () => {
  const counted = count([confirmed(), refunded('r1', '85000')])

  expect([...counted.keys()]).toEqual(['2026-11-20'])
  expect(counted.get('2026-11-20')).toMatchObject({
    ...{ orders: 1n, revenue: 100000n, cashless_orders: 1n, cashless_revenue: 100000n },
    ...{ order_lines: 2n, traced_lines: 1n },
  })
})

test('what is given back of an order that is paid at the door is not cashless', () => {
  const counted = count([confirmed({ isCashless: false }), refunded('r1', '85000')])

  expect(counted.get('2026-11-20')).toMatchObject({ revenue: 100000n, cashless_revenue: 0n })
})

test('an order that is refunded in part and cancelled later leaves nothing behind', () => {
  const days = count([confirmed(), refunded('r1', '85000'), refunded('r2', '1000'), cancelled])

  expect(days.get('2026-11-20')).toEqual(nothingMeasured())
})

test.each([
  ['cancelled', [cancelled]],
  ['refunded', [refunded('r1', '85000')]],
])('an order that was never confirmed changes nothing when it is %s', (_what, events) => {
  expect(count(events).size).toBe(0)
})

test('whatever is said twice, in whatever order, no figure is negative and no share passes 100 %', () => {
  const refunds = [refunded('r1', '100000'), refunded('r2', '85000')]
  const event = fc.constantFrom(confirmed(), invoiced, cancelled, ...refunds)
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), (events) => {
      const total = sumMeasured([...count(events).values()])

      for (const value of Object.values(total)) expect(value >= 0n).toBe(true)
      for (const share of Object.values(sharesOf(total)))
        expect(share ?? 0).toBeLessThanOrEqual(10_000)
      expect(total.orders <= 1n).toBe(true)
    }),
  )
})

test('a share of nothing is no share, not 0 %', () => {
  expect(sharesOf(nothingMeasured())).toEqual({ cashless: null, invoiced: null, tracedLines: null })
})

test('the last 7 days end today and follow the 7 days before without gap or overlap', () => {
  const period = periodFor('7', { today: day('2026-11-22'), trialStart: null })

  expect(period).toEqual({ from: '2026-11-16', to: '2026-11-22' })
  expect(periodBefore(period)).toEqual({ from: '2026-11-09', to: '2026-11-15' })
  expect(daysOf(period)).toHaveLength(7)
})

test('"this trial period" starts with the trial', () => {
  const choices = { today: day('2026-11-22'), trialStart: day('2026-10-05') }

  expect(periodFor('trial', choices).from).toBe('2026-10-05')
  expect(periodFor('trial', { ...choices, trialStart: null }).from).toBe('2026-08-25')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { fromIso, localDate } from '#app/lib/time.ts'
import {
  askable,
  lastDayToAsk,
  mayAct,
  mayAskOn,
  mayDispute,
  needsPhoto,
  returnParties,
  returnReasons,
  returnStatuses,
} from './return.ts'

const acts = ['withdraw', 'approve', 'refuse', 'receive', 'dispute', 'decide'] as const

test('what has ended is nobody’s to change', () => {
  for (const status of ['refunded', 'closed'] as const)
    for (const party of returnParties)
      expect(acts.filter((act) => mayAct(act, party, status))).toEqual([])
})

test('a shop cannot decide its own dispute, nor a shopper approve', () => {
  expect(acts.filter((act) => mayAct(act, 'shop', 'disputed'))).toEqual([])
  expect(acts.filter((act) => mayAct(act, 'shopper', 'requested'))).toEqual(['withdraw', 'dispute'])
  expect(returnStatuses.filter((status) => mayAct('decide', 'operator', status))).toEqual([
    'disputed',
  ])
})

test('the last day counts to its end in Viet Nam, the next does not', () => {
  // 23:30 in Hà Nội on 1 November.
  const delivered = fromIso('2026-11-01T16:30:00Z')

  expect(lastDayToAsk(delivered, 7)).toBe('2026-11-08')
  expect(mayAskOn(localDate(fromIso('2026-11-08T16:59:00Z')), delivered, 7)).toBe(true)
  expect(mayAskOn(localDate(fromIso('2026-11-08T17:00:00Z')), delivered, 7)).toBe(false)
  expect(mayAskOn(localDate(delivered), null, 7)).toBe(false)
})

test('the operator is asked after a refusal, after silence, or when an approved case is left lying', () => {
  const due = fromIso('2026-11-10T00:00:00Z')
  const late = fromIso('2026-11-10T00:00:01Z')
  const facts = { answerDueAt: due, answeredAt: null }

  expect(mayDispute({ ...facts, status: 'requested' }, due, 7)).toBe(false)
  expect(mayDispute({ ...facts, status: 'requested' }, late, 7)).toBe(true)
  expect(mayDispute({ ...facts, status: 'refused', answeredAt: due }, due, 7)).toBe(true)
  const approved = { ...facts, status: 'approved', answeredAt: due } as const
  expect(mayDispute(approved, fromIso('2026-11-17T10:00:00Z'), 7)).toBe(false)
  expect(mayDispute(approved, fromIso('2026-11-18T10:00:00Z'), 7)).toBe(true)
})

test('damage is shown, a change of mind cannot be', () => {
  expect(returnReasons.filter((reason) => !needsPhoto(reason))).toEqual(['missing', 'changed-mind'])
})

test('never more pieces are asked for than were bought and not given back', () => {
  const amounts = fc.record({
    quantity: fc.nat({ max: 20 }),
    refundedQuantity: fc.nat({ max: 25 }),
    asked: fc.nat({ max: 25 }),
  })
  fc.assert(
    fc.property(amounts, ({ quantity, refundedQuantity, asked }) => {
      const left = askable([{ id: 'a', quantity, refundedQuantity }], new Map([['a', asked]])).get(
        'a',
      )

      expect(left).toBeGreaterThanOrEqual(0)
      expect((left ?? 0) + refundedQuantity + asked).toBeGreaterThanOrEqual(
        Math.min(quantity, asked),
      )
      if (left) expect(left + refundedQuantity + asked).toBe(quantity)
    }),
  )
})

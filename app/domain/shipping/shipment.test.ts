import fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  canMove,
  codOf,
  hasLeft,
  isEnded,
  piecesLeft,
  shipmentStatuses,
  type ShippableLine,
} from './shipment.ts'

test('a parcel never moves back, and what has ended stays ended', () => {
  const order = new Map(shipmentStatuses.map((status, at) => [status, at]))
  for (const from of shipmentStatuses) {
    for (const to of shipmentStatuses) {
      if (!canMove(from, to)) continue
      expect(isEnded(from), `${from} to ${to}`).toBe(false)
      expect(order.get(to)! > order.get(from)!, `${from} to ${to}`).toBe(true)
      if (to === 'cancelled') expect(hasLeft(from)).toBe(false)
    }
  }
})

const line = fc.record({
  quantity: fc.integer({ min: 1, max: 9 }),
  paid: fc.bigInt(0n, 10_000_000n),
})

test('however an order is split into parcels, they collect exactly what is due', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 5 }),
      fc.bigInt(0n, 100_000n),
      fc.array(fc.array(fc.nat({ max: 9 }), { maxLength: 5 }), { maxLength: 6 }),
      (drawn, deliveryFee, cuts) => {
        const lines: ShippableLine[] = drawn.map((one, at) => ({
          id: String(at),
          refundedQuantity: 0,
          weightGrams: null,
          ...one,
        }))
        const due = lines.reduce((sum, one) => sum + one.paid, deliveryFee)
        const packed: { orderLineId: string; quantity: number }[] = []
        let asked = 0n
        let isFirst = true
        for (const cut of [...cuts, lines.map(() => 99)]) {
          const left = piecesLeft(lines, packed)
          const pieces = lines
            .map(({ id }, at) => ({
              orderLineId: id,
              quantity: Math.min(cut[at] ?? 0, left.get(id) ?? 0),
            }))
            .filter((one) => one.quantity > 0)
          if (pieces.length === 0) continue
          packed.push(...pieces)
          const isLast = [...piecesLeft(lines, packed).values()].every((n) => n === 0)
          const cod = codOf({ due, asked, pieces, lines, deliveryFee, isFirst, isLast })

          expect(cod >= 0n).toBe(true)
          asked += cod
          isFirst = false
        }
        expect(asked).toBe(due)
      },
    ),
  )
})

test('an order that is paid collects nothing at the door', () => {
  const question = { due: 0n, asked: 0n, pieces: [], lines: [], deliveryFee: 30_000n }

  expect(codOf({ ...question, isFirst: true, isLast: true })).toBe(0n)
  expect(codOf({ ...question, isFirst: true, isLast: false })).toBe(0n)
})

test('a piece that was taken off the order is not left to be packed', () => {
  const lines = [{ id: 'a', quantity: 4, refundedQuantity: 1, paid: 0n, weightGrams: null }]

  expect(piecesLeft(lines, [{ orderLineId: 'a', quantity: 2 }]).get('a')).toBe(1)
  expect(piecesLeft(lines, [{ orderLineId: 'a', quantity: 4 }]).get('a')).toBe(0)
})

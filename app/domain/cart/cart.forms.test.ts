import { expect, test } from 'vitest'

import { addToCartForm, cartLineForm } from './cart.forms.ts'
import { maxPieces } from './cart.ts'

const id = '01a207e9-3f5f-7e82-ba68-6fba5439a6d0'
const added = (quantity?: string) => addToCartForm.safeParse({ variantId: id, quantity })
const changed = (quantity?: string) => cartLineForm.safeParse({ lineId: id, quantity })

test.each(['-1', '1.5', '1,5', '1e2', '0x10', 'hai', '', ' ', '1000000', `${maxPieces + 1}`])(
  '"%s" is no number of pieces, neither to add nor to change to',
  (typed) => {
    expect(added(typed).success).toBe(false)
    expect(changed(typed).success).toBe(false)
  },
)

test('nothing said is one piece to add, and nothing to change to', () => {
  expect(added().data?.quantity).toBe(1)
  expect(changed().success).toBe(false)
})

test('none takes a line out, and cannot be added', () => {
  expect(changed('0').data?.quantity).toBe(0)
  expect(added('0').success).toBe(false)
  expect(added(` ${maxPieces} `).data?.quantity).toBe(maxPieces)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { needsLook, shownName, summaryOf } from './review.ts'

test('a name is shortened so that nobody can be looked up by it', () => {
  expect(shownName('Nguyễn Thị Lan')).toBe('Lan N.')
  expect(shownName('  Đỗ   Minh ')).toBe('Minh Đ.')
  expect(shownName('Hoa')).toBe('Hoa')
  expect(shownName('')).toBe('')
})

test.each([
  ['xem thêm ở www.quangcao.com nhé', true],
  ['Gọi 0912 345 678 để mua rẻ hơn', true],
  ['zalo +84 912345678', true],
  ['Mắm ngon, hộp 500 g, mua 2 hũ giá 170.000 rất đáng', false],
  ['Giao ngày 20/11, mở ra còn hạn đến 20.05.2027', false],
  ['Tuyệt vời.Sẽ mua lại', false],
])('“%s” waits for a look: %s', (body, waits) => {
  expect(needsLook(body)).toBe(waits)
})

test('four and a half is between four and five, and nobody means nothing', () => {
  expect(summaryOf([0, 0, 0, 1, 1])).toEqual({ count: 2, average: 4.5, perStar: [0, 0, 0, 1, 1] })
  expect(summaryOf([0, 0, 0, 0, 0])).toMatchObject({ count: 0, average: 0 })
  // 4.25 is shown as 4.3
  expect(summaryOf([0, 0, 0, 3, 1]).average).toBe(4.3)
})

test('the average lies between the worst and the best, to a tenth', () => {
  const stars = fc.array(fc.nat({ max: 1000 }), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(stars, (perStar) => {
      const { count, average } = summaryOf(perStar)
      if (count === 0) return
      const given = perStar.flatMap((one, at) => (one > 0 ? [at + 1] : []))

      expect(average).toBeGreaterThanOrEqual(Math.min(...given))
      expect(average).toBeLessThanOrEqual(Math.max(...given))
      expect(average * 10).toBeCloseTo(Math.round(average * 10), 9)
    }),
  )
})

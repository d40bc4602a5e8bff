import fc from 'fast-check'
import { expect, test } from 'vitest'

import { crops, pictureFor, pictureQuery } from './picture-request.ts'

const original = { width: 1600, height: 2000 }
const every = 'image/avif,image/webp,image/apng,*/*;q=0.8'

test.each([
  [{ width: 400 }, { width: 400, height: 500, crop: null }],
  [{ height: 500 }, { width: 400, height: 500, crop: null }],
  [
    { width: 400, height: 400 },
    { width: 320, height: 400, crop: null },
  ],
  [
    { width: 400, height: 400, crop: 'center' },
    { width: 400, height: 400, crop: 'center' },
  ],
  [
    { width: 3200, height: 3200, crop: 'top' },
    { width: 1600, height: 1600, crop: 'top' },
  ],
  [{ width: 4096 }, { width: 1600, height: 2000, crop: null }],
  [{ crop: 'center' }, { width: 1600, height: 2000, crop: null }],
] as const)('%j of a 1600 × 2000 photo is %j', (query, picture) => {
  expect(pictureFor(query, original, every)).toMatchObject(picture)
})

test('no picture is larger than the photo or than asked for', () => {
  const edge = fc.option(fc.integer({ min: 1, max: 4096 }), { nil: undefined })
  const photo = fc.record({
    width: fc.integer({ min: 200, max: 2560 }),
    height: fc.integer({ min: 200, max: 2560 }),
  })
  const crop = fc.option(fc.constantFrom(...crops), { nil: undefined })
  fc.assert(
    fc.property(fc.record({ width: edge, height: edge, crop }), photo, (query, of) => {
      const made = pictureFor(query, of, every)

      expect(made.width).toBeLessThanOrEqual(Math.min(of.width, query.width ?? Infinity))
      expect(made.height).toBeLessThanOrEqual(Math.min(of.height, query.height ?? Infinity))
      expect(Math.min(made.width, made.height)).toBeGreaterThanOrEqual(1)
    }),
  )
})

test.each([
  [{ width: 400 }, every, 'avif'],
  [{ width: 1600 }, every, 'webp'],
  [{ width: 400 }, 'image/webp,*/*', 'webp'],
  [{ width: 400 }, '*/*', 'jpeg'],
  [{ width: 400, format: 'png' }, every, 'png'],
] as const)('%j for a browser that takes %s is %s', (query, accept, format) => {
  expect(pictureFor(query, original, accept).format).toBe(format)
})

test.each([
  { width: '0' },
  { width: '4097' },
  { width: '-1' },
  { width: '1e3' },
  { width: '99999999' },
  { height: 'big' },
  { height: '' },
  { crop: 'middle' },
  { format: 'svg' },
  { width: '12.5' },
])('%j is refused', (query) => {
  expect(pictureQuery.safeParse(query).success).toBe(false)
})

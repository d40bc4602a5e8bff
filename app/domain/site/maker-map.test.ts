import fc from 'fast-check'
import { expect, test } from 'vitest'

import { edgesOf, frameAround, mapSize, placed, scaleOf } from './maker-map.ts'

const point = fc.record({
  latitude: fc.double({ min: 8.2, max: 23.4, noNaN: true }),
  longitude: fc.double({ min: 102.1, max: 109.5, noNaN: true }),
})

test('every place of a shop lies well inside its map, wherever in the country', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
      const frame = frameAround(points)
      for (const { x, y } of points.map((one) => placed(frame, one))) {
        expect(x).toBeGreaterThan(mapSize.width * 0.15)
        expect(x).toBeLessThan(mapSize.width * 0.85)
        expect(y).toBeGreaterThan(mapSize.height * 0.15)
        expect(y).toBeLessThan(mapSize.height * 0.85)
      }
    }),
  )
})

test('north is up and east is right, and a kilometre is as long across as down', () => {
  const yenHoa = { latitude: 20.19, longitude: 106.07 }
  const frame = frameAround([yenHoa])
  const here = placed(frame, yenHoa)
  const kmNorth = placed(frame, { ...yenHoa, latitude: yenHoa.latitude + 1 / 111.2 })
  const degree = 111.2 * Math.cos((yenHoa.latitude * Math.PI) / 180)
  const kmEast = placed(frame, { ...yenHoa, longitude: yenHoa.longitude + 1 / degree })

  expect(kmNorth.y).toBeLessThan(here.y)
  expect(kmEast.x - here.x).toBeCloseTo(here.y - kmNorth.y, 0)
  expect(here).toEqual({ x: mapSize.width / 2, y: mapSize.height / 2 })
})

test('one place alone shows its surroundings, with a scale of a round number', () => {
  const frame = frameAround([{ latitude: 20.19, longitude: 106.07 }])
  const { north, south } = edgesOf(frame)

  expect((north - south) * 111.2).toBeCloseTo(34, 1)
  expect(scaleOf(frame)).toEqual({ km: 5, length: 50 })
})

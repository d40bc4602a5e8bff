import { describe, expect, test } from 'vitest'

import { afterLook, isOurs, proofRecord, readHostName } from './site.ts'

test.each([
  ['yenhoa.vn', 'yenhoa.vn'],
  ['  https://www.YenHoa.vn/gio-hang?x=1 ', 'www.yenhoa.vn'],
  ['yenhoa.vn.', 'yenhoa.vn'],
  ['niêu.vn', 'xn--niu-gma.vn'],
  ['shop.yenhoa.com.vn:8080', 'shop.yenhoa.com.vn'],
])('"%s" means the host %s', (typed, host) => {
  expect(readHostName(typed)).toBe(host)
})

test.each([
  '',
  'yenhoa',
  '127.0.0.1',
  '[::1]',
  '0x7f.1',
  'may-chu.local',
  'db.internal',
  '-yenhoa.vn',
  'yen_hoa.vn',
  'a..vn',
  `${'a'.repeat(64)}.vn`,
])('"%s" is no name of the public internet', (typed) => {
  expect(readHostName(typed)).toBeNull()
})

test('what lies under the market belongs to the house, what only ends like it does not', () => {
  expect(isOurs('nieu.vn', 'nieu.vn:443')).toBe(true)
  expect(isOurs('yen-hoa.nieu.vn', 'nieu.vn')).toBe(true)
  expect(isOurs('banhnieu.vn', 'nieu.vn')).toBe(false)
})

test('the proof is a record beside the host, so that the host itself may already be in use', () => {
  expect(proofRecord('yenhoa.vn', 'abc')).toEqual({
    name: '_nieu.yenhoa.vn',
    value: 'nieu-site=abc',
  })
})

describe('what a look at a live domain means', () => {
  const noon = new Date('2026-11-23T05:00:00Z')
  const before = (days: number) => new Date(noon.getTime() - days * 86_400_000)

  test('a proof ends every count; silence neither begins nor ends one', () => {
    expect(afterLook('proven', before(6), noon)).toEqual({ missingSince: null, isOver: false })
    expect(afterLook('unreachable', null, noon)).toEqual({ missingSince: null, isOver: false })
    expect(afterLook('unreachable', before(9), noon)).toEqual({
      missingSince: before(9),
      isOver: false,
    })
  })

  test.each(['missing', 'wrong'] as const)('%s: seven whole days are given', (outcome) => {
    expect(afterLook(outcome, null, noon)).toEqual({ missingSince: noon, isOver: false })
    expect(afterLook(outcome, before(6.9), noon).isOver).toBe(false)
    expect(afterLook(outcome, before(7), noon).isOver).toBe(true)
  })
})

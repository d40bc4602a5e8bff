import { expect, test } from 'vitest'

import { isOurs, proofRecord, readHostName } from './site.ts'

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

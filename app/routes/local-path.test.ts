import { expect, test } from 'vitest'

import { localPath } from './local-path.ts'

test('a page of ours is gone back to, with its question', () => {
  expect(localPath('/search?q=c%C3%A1')).toBe('/search?q=c%C3%A1')
})

test.each([
  '//evil.vn',
  'https://evil.vn',
  '/\\evil.vn',
  'javascript:alert(1)',
  '',
  '/\t/evil.vn',
  '///evil.vn',
])('nobody is led to another host: %s', (path) => {
  expect(localPath(path)).toBe('/')
})

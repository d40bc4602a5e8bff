import { expect, test } from 'vitest'
import { deviceName } from './device-name.ts'

test('a telephone is recognised by its browser and its kind', () => {
  const chrome =
    'Mozilla/5.0 (Linux; Android 15; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36'
  const safari =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1'

  expect(deviceName(chrome)).toBe('Chrome, Android')
  expect(deviceName(safari)).toBe('Safari, iPhone')
})

test('a program says nothing worth showing', () => {
  expect(deviceName('curl/8.0')).toBeNull()
  expect(deviceName(null)).toBeNull()
})

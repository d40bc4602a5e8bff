import { expect, test } from 'vitest'
import { passwordFault } from './password.ts'

test('a sentence of four words will do, with or without marks', () => {
  expect(passwordFault('cá chạch kho niêu')).toBeNull()
  expect(passwordFault('bon gio sang ra ao')).toBeNull()
})

test('nine letters are too few and a page is too much', () => {
  expect(passwordFault('cakhonieu')).toBe('too-short')
  expect(passwordFault('à'.repeat(200))).toBe('too-long')
})

test('a letter with its marks counts once', () => {
  expect(passwordFault('ớợờởỡắặằẳ')).toBe('too-short')
})

test('the first guesses are refused, also when dressed up with capitals and marks', () => {
  expect(passwordFault('1234567890')).toBe('too-common')
  expect(passwordFault('Mật Khẩu 123')).toBe('too-common')
  expect(passwordFault('aaaaaaaaaaaa')).toBe('too-common')
})

test("one's own address or name with a year behind it is refused", () => {
  expect(passwordFault('nguyenvanan26', ['nguyenvanan@vidu.vn'])).toBe('like-you')
  expect(passwordFault('Bùi Thị Hoa 90', ['hoa@vidu.vn', 'Bùi Thị Hoa'])).toBe('like-you')
  expect(passwordFault('ao nhà Hoa có ba cá', ['hoa@vidu.vn', 'Bùi Thị Hoa'])).toBeNull()
})

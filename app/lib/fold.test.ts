import { expect, test } from 'vitest'

import { foldVietnamese, slugify } from './fold.ts'

test('marks fall away whichever way they were typed', () => {
  expect(foldVietnamese('Chạch sụn kho niêu ĐẤT')).toBe('chach sun kho nieu dat')
  expect(foldVietnamese('Chạch'.normalize('NFD'))).toBe('chach')
  expect(slugify('Mắm tép – Gia Viễn (hũ 500 g)')).toBe('mam-tep-gia-vien-hu-500-g')
})

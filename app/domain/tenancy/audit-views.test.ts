import { expect, test } from 'vitest'

import { changesBetween } from './audit-views.server.ts'

test('only what differs is shown, from what to what', () => {
  const changes = changesBetween({ name: 'Yên Hòa', phone: '1' }, { name: 'Yên Hòa', phone: '2' })

  expect(changes).toEqual([{ field: 'phone', before: '1', after: '2' }])
})

test('a thing that appears or goes has one side', () => {
  expect(changesBetween(null, { role: 'staff' })).toEqual([
    { field: 'role', before: null, after: 'staff' },
  ])
  expect(changesBetween({ body: 'đổi trả trong 3 ngày' }, { body: '' })).toEqual([
    { field: 'body', before: 'đổi trả trong 3 ngày', after: null },
  ])
})

test('lists and figures are shown as they were written', () => {
  expect(changesBetween({ topics: ['order.placed'] }, { topics: [] })).toEqual([
    { field: 'topics', before: '["order.placed"]', after: '[]' },
  ])
})

// Where news leads there is a room, and whoever may hear of it may enter: a bell that rings at a closed door is worse
// than none.
import { expect, test } from 'vitest'

import { isNewsKind, newsKinds, placeOf } from '#app/domain/notification/notification.ts'
import { listRoutes } from '#tests/support/route-table.ts'

const someId = '01900000-0000-7000-8000-000000000001'
const rooms = listRoutes().map(({ path }) => path)

const isRoom = (place: string) =>
  rooms.some((path) => {
    const pattern = path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')
    return new RegExp(`^${pattern}$`).test(`/seller/yen-hoa/${place}`)
  })

test.each(Object.keys(newsKinds).filter(isNewsKind))('%s leads to a room', (kind) => {
  expect(isRoom(placeOf(kind, someId))).toBe(true)
  expect(isRoom('khong-co-phong-nay')).toBe(false)
})

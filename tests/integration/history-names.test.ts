// The shop's history says what was changed by the name that people know it by.
import { expect, test } from 'vitest'

import { findAuditLines } from '#app/domain/tenancy/audit-views.server.ts'
import { recordAudit, type AuditEntry } from '#app/domain/tenancy/audit.server.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenPage } from '#tests/support/given-content.ts'
import { givenGoods } from '#tests/support/given-orders.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'

type Subject = Pick<AuditEntry, 'subjectKind' | 'subjectId'>

const everything = { action: null, actorId: null, from: null, to: null, after: null }

async function namesOf(shop: GivenShop, subjects: readonly Subject[]) {
  const entry = { shopId: shop.id, actorId: shop.owner.id, action: 'stock.adjusted' } as const
  await shop.do(async (db) => {
    for (const subject of subjects) await recordAudit(db, { ...entry, ...subject }, systemClock)
  })
  const { lines } = await shop.do((db) => findAuditLines(db, everything))
  return subjects.map(
    ({ subjectId }) => lines.find((line) => line.subjectId === subjectId)?.subjectName,
  )
}

test('goods, lots and pages by their names; what is gone, another shop’s or no thing of the shop has none', async () => {
  const [shop, other] = [await givenShop(), await givenShop()]
  const goods = await givenGoods(shop, 3, { title: 'Mắm tép' })
  const page = await givenPage(shop)
  const theirs = await givenGoods(other, 3)

  const names = await namesOf(shop, [
    { subjectKind: 'product', subjectId: goods.id },
    { subjectKind: 'lot', subjectId: goods.lot.id },
    { subjectKind: 'page', subjectId: page.id },
    { subjectKind: 'lot', subjectId: theirs.lot.id },
    { subjectKind: 'order', subjectId: newId() },
    { subjectKind: 'product', subjectId: 'không phải mã' },
    { subjectKind: 'domain', subjectId: 'mamtep.vn' },
  ])

  expect(names).toEqual(['Mắm tép', goods.lot.code, 'Giới thiệu', null, null, null, null])
})

// A member who was removed by a slip of the thumb comes back with one press, for a quarter of an hour.
import { expect, test } from 'vitest'

import { restoreMember } from '#app/domain/tenancy/restore-member.server.ts'
import { removeMember } from '#app/domain/tenancy/team.server.ts'
import { addSeconds, fixedClock } from '#app/lib/time.ts'
import { givenAccount, givenMember, givenShop } from '#tests/support/given-people.ts'

const noon = fixedClock('2026-11-22T05:00:00Z')

const removed = async () => {
  const shop = await givenShop({}, noon)
  const staff = await givenMember(shop, 'staff')
  const by = { shopId: shop.id, accountId: staff.id, actorId: shop.owner.id }
  await shop.do((db) => removeMember(db, by, noon))
  const roles = () => shop.do((db) => db.shopMember.findMany({ where: { accountId: staff.id } }))
  return { shop, by, roles }
}

test('a removal is taken back with one press, in the old role, however often it is pressed', async () => {
  const { shop, by, roles } = await removed()

  await shop.do((db) => restoreMember(db, by, noon))
  await shop.do((db) => restoreMember(db, by, noon))

  expect((await roles()).map(({ role }) => role)).toEqual(['staff'])
})

test('a removal is final after a quarter of an hour, and nobody is let in who was never there', async () => {
  const { shop, by } = await removed()
  const later = { now: () => addSeconds(noon.now(), 16 * 60) }
  const stranger = await givenAccount()

  const late = () => shop.do((db) => restoreMember(db, by, later))
  const strange = () => shop.do((db) => restoreMember(db, { ...by, accountId: stranger.id }, noon))

  await expect(late()).rejects.toMatchObject({ code: 'team.too-late-to-undo' })
  await expect(strange()).rejects.toMatchObject({ code: 'team.too-late-to-undo' })
})

import { expect, test } from 'vitest'

import { checks } from '#app/domain/invariant/look-invariants.server.ts'
import { changeTheme } from '#app/domain/site/edit-draft.server.ts'
import { findLookEditor } from '#app/domain/site/look-views.server.ts'
import { publishLook, restoreLook } from '#app/domain/site/publish-look.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { brokenBy } from '#tests/support/planted-fault.ts'

async function givenPublished() {
  const shop = await givenShop()
  const actorId = shop.owner.id
  const theme = {
    accentColor: '#2c6a3a',
    headingColor: null,
    size: 'normal',
    fonts: 'plain',
    corners: 'soft',
  } as const
  await shop.do((db) => changeTheme(db, { actorId, theme, sign: null }, systemClock))
  const revision = (await shop.do(findLookEditor))?.revision ?? 0
  await shop.do((db) => publishLook(db, { actorId, revision }, systemClock))
  return shop
}

/** A shop's own row goes by its name. */
async function brokenOf(shop: { id: string; slug: string }, sql?: string) {
  const found = await brokenBy(checks, sql === undefined ? null : { sql, id: shop.id })
  return found.filter(({ row }) => row.includes(shop.slug) || row.includes(shop.id))
}

test('a look that was published and brought back breaks nothing', async () => {
  const shop = await givenPublished()
  await shop.do((db) => restoreLook(db, { actorId: shop.owner.id, version: 1 }, systemClock))

  expect(await brokenOf(shop)).toEqual([])
})

test('a colour that was changed past the look is named', async () => {
  const shop = await givenPublished()

  const [broken] = await brokenOf(
    shop,
    `UPDATE shop SET accent_color = '#123456' WHERE id = $1::uuid`,
  )

  expect(broken?.because).toContain('it has #123456')
})

test('a version that is missing is named', async () => {
  const shop = await givenPublished()

  const [broken] = await brokenOf(
    shop,
    `INSERT INTO shop_look_version (shop_id, version, look, published_by, published_at)
     SELECT shop_id, version + 5, look, published_by, published_at FROM shop_look_version
     WHERE shop_id = $1::uuid AND version = 2`,
  )

  expect(broken?.because).toBe('3 versions, the last is 7')
})

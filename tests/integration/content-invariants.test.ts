// Each kind of broken row of what shops write is found and named.
import { expect, test } from 'vitest'

import { addEntry } from '#app/domain/content/menu-entries.server.ts'
import { createMenu } from '#app/domain/content/save-menu.server.ts'
import { addRedirect } from '#app/domain/content/redirects.server.ts'
import { checks } from '#app/domain/invariant/content-invariants.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { authorOf } from '#tests/support/given-content.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { brokenOfShop } from '#tests/support/planted-fault.ts'

/** A menu of three levels, and a redirect. */
async function given(): Promise<string> {
  const shop = await givenShop()
  await shop.do(async (db) => {
    const { id: menuId } = await createMenu(db, { title: 'Trình đơn' }, systemClock)
    const add = async (title: string, parentId: string | null) => {
      const target = { kind: 'home' } as const
      const entry = { shopId: shop.id, menuId, parentId, title, target, url: '' }
      return (await addEntry(db, entry, systemClock)).id
    }
    await add('Ba', await add('Hai', await add('Một', null)))
    await addRedirect(db, { ...authorOf(shop), path: '/a', target: '/b' }, systemClock)
  })
  return shop.id
}

test('nothing is wrong with what the commands made', async () => {
  expect(await brokenOfShop(checks, await given(), null)).toEqual([])
})

test.each([
  [
    'a redirect that leads to another',
    `INSERT INTO url_redirect (shop_id, path, target, is_by_hand) VALUES ($1::uuid, '/z', '/A/?x=1', true)`,
    '/z leads to /A/?x=1, which leads to /b',
  ],
  [
    'an entry on the fourth level',
    `INSERT INTO menu_item (shop_id, menu_id, parent_id, position, title, kind)
     SELECT shop_id, menu_id, id, 0, 'Bốn', 'home' FROM menu_item WHERE shop_id = $1::uuid AND title = 'Ba'`,
    'not within 3 levels',
  ],
  [
    'entries that hang below each other',
    `UPDATE menu_item i SET parent_id = (SELECT id FROM menu_item WHERE shop_id = i.shop_id AND title = 'Ba')
     WHERE shop_id = $1::uuid AND title = 'Một'`,
    'not within 3 levels',
  ],
])('%s is found', async (_what, sql, because) => {
  const id = await given()
  const broken = await brokenOfShop(checks, id, { sql, id })

  expect(broken.join('\n')).toContain(because)
})

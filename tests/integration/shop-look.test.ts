// A shop's look: tried as a draft, shown at once, brought back; never seen by another shop before it is shown.
import { describe, expect, test } from 'vitest'

import { inMarket, inShop } from '#app/db/doors.server.ts'
import {
  addSection,
  changeSection,
  changeTheme,
  discardDraft,
  moveSection,
  removeSection,
  undoDraft,
} from '#app/domain/site/edit-draft.server.ts'
import { findLiveLook } from '#app/domain/site/look-rows.server.ts'
import { findLookEditor, findLookVersions } from '#app/domain/site/look-views.server.ts'
import type { LookTheme } from '#app/domain/site/look.ts'
import { publishLook, restoreLook } from '#app/domain/site/publish-look.server.ts'
import { findAuditLines } from '#app/domain/tenancy/audit-views.server.ts'
import { findShopBySlug } from '#app/domain/tenancy/shop-fronts.server.ts'
import { fixedClock } from '#app/lib/time.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'

const noon = fixedClock('2026-11-23T05:00:00Z')
const green = {
  accentColor: '#2c6a3a',
  headingColor: null,
  size: 'large',
  fonts: 'bookish',
  corners: 'round',
} as const satisfies Omit<LookTheme, 'signMediaId'>

const editorOf = async (shop: GivenShop) => {
  const editor = await shop.do(findLookEditor)
  if (!editor) throw new Error('the shop is gone')
  return editor
}
const by = (shop: GivenShop) => ({ actorId: shop.owner.id })
const paint = (shop: GivenShop, theme = green as Omit<LookTheme, 'signMediaId'>) =>
  shop.do((db) => changeTheme(db, { ...by(shop), theme, sign: null }, noon))
const publish = async (shop: GivenShop) => {
  const { revision } = await editorOf(shop)
  await shop.do((db) => publishLook(db, { ...by(shop), revision }, noon))
}
const seenBy = async (shop: GivenShop) => {
  const front = await inMarket({}, (db) => findShopBySlug(db, shop.slug))
  if (!front) throw new Error('the shop is closed')
  return { front, ...(await inMarket({}, (db) => findLiveLook(db, front))) }
}
const partsOf = async (shop: GivenShop) =>
  (await editorOf(shop)).look.sections.map(({ kind }) => kind)

describe('trying', () => {
  test('shoppers see nothing of a draft until it is published, then all of it', async () => {
    const shop = await givenShop({}, noon)
    await paint(shop)
    await shop.do((db) => addSection(db, { ...by(shop), id: 'm1', kind: 'map' }, noon))
    const before = await seenBy(shop)

    await publish(shop)

    expect([before.front.accentColor, before.look.theme.fonts]).toEqual(['#8F3F20', 'plain'])
    const { front, look } = await seenBy(shop)
    expect(front.accentColor).toBe('#2c6a3a')
    expect(look.theme).toEqual({ ...green, signMediaId: null })
    expect(look.sections.at(-1)).toMatchObject({ id: 'm1', kind: 'map' })
    expect((await editorOf(shop)).isChanged).toBe(false)
  })

  test('every change can be taken back, and taken back again', async () => {
    const shop = await givenShop({}, noon)
    const at = (id: string) => ({ ...by(shop), id })
    await shop.do((db) => removeSection(db, at('story'), noon))
    const without = await partsOf(shop)

    await shop.do((db) => undoDraft(db, by(shop), noon))
    const back = await partsOf(shop)
    await shop.do((db) => undoDraft(db, by(shop), noon))

    expect(back).toContain('story')
    expect(without).not.toContain('story')
    expect(await partsOf(shop)).toEqual(without)
    await shop.do((db) => moveSection(db, { ...at('goods'), to: 'up' }, noon))
    expect((await partsOf(shop)).slice(0, 2)).toEqual(['goods', 'hero'])
  })

  test('dropping the draft shows what is live, and undo brings the draft back', async () => {
    const shop = await givenShop({}, noon)
    await paint(shop)

    await shop.do((db) => discardDraft(db, by(shop), noon))
    expect((await editorOf(shop)).isChanged).toBe(false)
    await shop.do((db) => undoDraft(db, by(shop), noon))

    expect((await editorOf(shop)).look.theme.accentColor).toBe('#2c6a3a')
  })

  test('two who add parts at once both find theirs; a part twice is one part', async () => {
    const shop = await givenShop({}, noon)
    const add = (id: string) =>
      shop.do((db) => addSection(db, { ...by(shop), id, kind: 'reviews' }, noon))

    await Promise.all([add('r1'), add('r2'), add('r1')])

    const ids = (await editorOf(shop)).look.sections.map(({ id }) => id)
    expect(ids.filter((id) => id.startsWith('r')).toSorted()).toEqual(['r1', 'r2'])
  })

  test('a part that somebody removed meanwhile cannot be changed, and nothing is written', async () => {
    const shop = await givenShop({}, noon)
    await shop.do((db) => removeSection(db, { ...by(shop), id: 'story' }, noon))
    const before = await editorOf(shop)
    const section = {
      id: 'story',
      kind: 'story',
      title: 'Chuyện nhà',
      body: '',
      photoSide: 'left',
      photo: null,
      dropsPhoto: false,
    } as const

    const changing = shop.do((db) => changeSection(db, { ...by(shop), section, photo: null }, noon))

    await expect(changing).rejects.toMatchObject({ code: 'look.section-gone' })
    expect(await editorOf(shop)).toEqual(before)
  })
})

describe('publishing', () => {
  test('nobody publishes what they have not seen', async () => {
    const shop = await givenShop({}, noon)
    await paint(shop)
    const seen = (await editorOf(shop)).revision
    await paint(shop, { ...green, accentColor: '#27456b' })

    const publishing = shop.do((db) => publishLook(db, { ...by(shop), revision: seen }, noon))

    await expect(publishing).rejects.toMatchObject({ code: 'look.changed-meanwhile' })
    expect((await seenBy(shop)).front.accentColor).toBe('#8F3F20')
  })

  test('of two who publish the same draft at once, one publishes and the other hears that it is done', async () => {
    const shop = await givenShop({}, noon)
    await paint(shop)

    const both = await Promise.allSettled([publish(shop), publish(shop)])

    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await shop.do(findLookVersions)).toHaveLength(2)
  })

  test('the look of before the first publishing can be brought back, and so can the later one', async () => {
    const shop = await givenShop({}, noon)
    await paint(shop)
    await publish(shop)
    const restore = (version: number) =>
      shop.do((db) => restoreLook(db, { ...by(shop), version }, noon))

    await restore(1)
    const old = await seenBy(shop)
    await restore(2)

    expect([old.version, old.front.accentColor]).toEqual([1, '#8f3f20'])
    expect((await seenBy(shop)).front.accentColor).toBe('#2c6a3a')
    const versions = await shop.do(findLookVersions)
    expect(versions.map(({ version, isLive }) => [version, isLive])).toEqual([
      [2, true],
      [1, false],
    ])
    await expect(restore(9)).rejects.toMatchObject({ code: 'look.no-such-version' })
    const { lines } = await shop.do((db) =>
      findAuditLines(db, { action: null, actorId: null, from: null, to: null, after: null }),
    )
    const published = ['look.restored', 'look.restored', 'look.published', 'shop.opened']
    expect(lines.map(({ action }) => action)).toEqual(published)
  })

  test('publishing what is live already is refused', async () => {
    const shop = await givenShop({}, noon)
    await paint(shop)
    await publish(shop)

    await expect(publish(shop)).rejects.toMatchObject({ code: 'look.nothing-to-publish' })
  })
})

test('a new sign is what shoppers see above the shop', async () => {
  const shop = await givenShop({}, noon)
  const sign = {
    storageKey: `shops/${shop.id}/photos/x.webp`,
    contentType: 'image/webp' as const,
    width: 400,
    height: 400,
    byteSize: 10,
    sha256: 'a'.repeat(64),
  }
  await shop.do((db) => changeTheme(db, { ...by(shop), theme: green, sign }, noon))
  expect((await seenBy(shop)).front.signMediaId).toBeNull()

  await publish(shop)

  const { front } = await seenBy(shop)
  expect(front.signMediaId).not.toBeNull()
  expect(front.theme.signMediaId).toBe(front.signMediaId)
})

describe('walls', () => {
  test('shoppers read the live look only: no draft, no earlier version', async () => {
    const shop = await givenShop({}, noon)
    await paint(shop)
    await publish(shop)
    await paint(shop, { ...green, accentColor: '#27456b' })

    const versions = await inMarket(
      {},
      (db) =>
        db.$queryRaw<
          { version: number }[]
        >`SELECT version FROM shop_look_version WHERE shop_id = ${shop.id}::uuid`,
    )
    const draft = inMarket({}, (db) => db.$queryRaw`SELECT look FROM shop_look_draft`)

    expect(versions).toEqual([{ version: 2 }])
    await expect(draft).rejects.toThrow('permission denied')
  })

  test('another shop finds neither draft nor version, and a version cannot be rewritten', async () => {
    const [mine, other] = [await givenShop({}, noon), await givenShop({}, noon)]
    await paint(mine)
    await publish(mine)

    const seen = await inShop(other.id, (db) => db.shopLookVersion.count())
    const rewriting = mine.do(
      (db) => db.$executeRaw`UPDATE shop_look_version SET version = version + 9`,
    )

    expect(seen).toBe(0)
    await expect(rewriting).rejects.toThrow('append-only')
  })
})

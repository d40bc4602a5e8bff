// A shop's promises, look and domains, as its people change them and shoppers see them.
import { describe, expect, test } from 'vitest'

import { asSystem, inMarket } from '#app/db/doors.server.ts'
import { claimDomain, findDomains, removeDomain } from '#app/domain/site/domains.server.ts'
import { proveDomain } from '#app/domain/site/prove-domain.server.ts'
import { savePolicy } from '#app/domain/site/save-policy.server.ts'
import { findPolicies } from '#app/domain/site/site-views.server.ts'
import { findAuditLines } from '#app/domain/tenancy/audit-views.server.ts'
import { findShopByDomain } from '#app/domain/tenancy/shop-fronts.server.ts'
import { shortCode } from '#app/lib/ids.ts'
import { attempt } from '#app/lib/refusal.ts'
import { fixedClock } from '#app/lib/time.ts'
import type { NameSystem, TxtAnswer } from '#plugins/dns/port.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'

const noon = fixedClock('2026-11-23T05:00:00Z')
const someHost = () => `${shortCode(10).toLowerCase()}.example.vn`
const everyLine = { action: null, actorId: null, from: null, to: null, after: null }

const historyOf = async (shop: GivenShop) =>
  (await shop.do((db) => findAuditLines(db, everyLine))).lines.map((line) => line.action)
const frontAt = (host: string) => inMarket({}, (db) => findShopByDomain(db, host))

describe('promises', () => {
  const save = (shop: GivenShop, body: string) =>
    shop.do((db) =>
      savePolicy(db, { shopId: shop.id, actorId: shop.owner.id, kind: 'returns', body }, noon),
    )
  const seenBy = (shop: GivenShop) => inMarket({}, (db) => findPolicies(db, shop.id))

  test('a promise is read by shoppers once published, and the old words stay in the history', async () => {
    const shop = await givenShop({}, noon)

    await save(shop, 'Đổi trong 3 ngày')
    await save(shop, 'Đổi trong 7 ngày')

    expect((await seenBy(shop)).map(({ body }) => body)).toEqual(['Đổi trong 7 ngày'])
    const [last] = (await shop.do((db) => findAuditLines(db, everyLine))).lines
    expect(last?.changes).toEqual([
      { field: 'body', before: 'Đổi trong 3 ngày', after: 'Đổi trong 7 ngày' },
    ])
  })

  test('an empty text takes it down; the same text again is no change', async () => {
    const shop = await givenShop({}, noon)
    await save(shop, 'Đổi trong 3 ngày')

    await save(shop, 'Đổi trong 3 ngày')
    await save(shop, '')

    expect(await seenBy(shop)).toEqual([])
    expect(await historyOf(shop)).toEqual(['policy.changed', 'policy.changed', 'shop.opened'])
  })

  test('nobody reads the promises of a shop that is closed', async () => {
    const shop = await givenShop({}, noon)
    await save(shop, 'Đổi trong 3 ngày')
    await asSystem('test', (db) =>
      db.shop.update({ where: { id: shop.id }, data: { status: 'suspended' } }),
    )

    expect(await seenBy(shop)).toEqual([])
  })
})

describe('domains', () => {
  const claim = (shop: GivenShop, typed: string) =>
    shop.do((db) => {
      const by = { shopId: shop.id, actorId: shop.owner.id, marketHost: 'nieu.vn' }
      return claimDomain(db, { ...by, typed }, noon)
    })
  const prove = (shop: GivenShop, host: string, answer: TxtAnswer) => {
    const names: NameSystem = { findTexts: () => Promise.resolve(answer) }
    return proveDomain({ shopId: shop.id, actorId: shop.owner.id, host }, { names, clock: noon })
  }
  const proofOf = async (shop: GivenShop, host: string): Promise<TxtAnswer> => {
    const domain = (await shop.do(findDomains)).find((one) => one.host === host)
    return { kind: 'found', texts: ['v=spf1 -all', `nieu-site=${domain?.token}`] }
  }

  test('a claimed host leads nowhere until its DNS says so, then to the shop', async () => {
    const shop = await givenShop({}, noon)
    const host = someHost()
    await claim(shop, `https://${host.toUpperCase()}/`)
    expect(await prove(shop, host, { kind: 'none' })).toBe('missing')
    expect(await prove(shop, host, { kind: 'unreachable' })).toBe('unreachable')
    expect(await prove(shop, host, { kind: 'found', texts: ['nieu-site=khac'] })).toBe('wrong')
    expect(await frontAt(host)).toBeNull()

    const outcome = await prove(shop, host, await proofOf(shop, host))

    expect(outcome).toBe('proven')
    expect((await frontAt(host))?.id).toBe(shop.id)
  })

  test('a claim keeps nobody out: whoever proves the host last has it', async () => {
    const [old, next] = [await givenShop({}, noon), await givenShop({}, noon)]
    const host = someHost()
    for (const shop of [old, next]) await claim(shop, host)
    await prove(old, host, await proofOf(old, host))

    await prove(next, host, await proofOf(next, host))

    expect((await frontAt(host))?.id).toBe(next.id)
    expect((await historyOf(old))[0]).toBe('domain.lost')
    expect((await old.do(findDomains))[0]).toMatchObject({ isLive: false, outcome: 'wrong' })
    const told = await old.do((db) => db.notification.findMany({ select: { kind: true } }))
    expect(told).toEqual([{ kind: 'domain.lost' }])
  })

  test("another shop's record proves nothing for this one", async () => {
    const [mine, theirs] = [await givenShop({}, noon), await givenShop({}, noon)]
    const host = someHost()
    for (const shop of [mine, theirs]) await claim(shop, host)

    expect(await prove(mine, host, await proofOf(theirs, host))).toBe('wrong')
  })

  test('a host goes only when its name is typed again, and then at once', async () => {
    const shop = await givenShop({}, noon)
    const host = someHost()
    await claim(shop, host)
    await prove(shop, host, await proofOf(shop, host))
    const remove = (typed: string) =>
      shop.do((db) =>
        removeDomain(db, { shopId: shop.id, actorId: shop.owner.id, host, typed }, noon),
      )

    await expect(remove('khac.vn')).rejects.toMatchObject({ code: 'domain.name-differs' })
    await remove(host)

    expect(await frontAt(host)).toBeNull()
    expect(await shop.do(findDomains)).toEqual([])
  })

  test('refused: no name, a name of the house, the same twice, more than five', async () => {
    const shop = await givenShop({}, noon)
    const hosts = Array.from({ length: 5 }, someHost)
    const codeOf = async (typed: string) => {
      const outcome = await attempt(() => claim(shop, typed))
      return outcome.ok ? 'taken' : outcome.refusal.code
    }

    expect(await codeOf('127.0.0.1')).toBe('domain.not-a-name')
    expect(await codeOf('khac.nieu.vn')).toBe('domain.ours')
    for (const host of hosts.slice(0, 4)) expect(await codeOf(host)).toBe('taken')
    expect(await codeOf(hosts[0] ?? '')).toBe('domain.already-here')
    expect(await codeOf(hosts[4] ?? '')).toBe('taken')
    expect(await codeOf(someHost())).toBe('domain.too-many')
  })

  test('a shop cannot write itself a host past the proof', async () => {
    const shop = await givenShop({}, noon)
    const cheat = shop.do((db) =>
      db.shopDomain.create({ data: { host: someHost(), shopId: shop.id, verifiedAt: noon.now() } }),
    )

    await expect(cheat).rejects.toThrow('permission denied')
  })
})

test('the history is read page by page, newest first, each line once', async () => {
  const shop = await givenShop({}, noon)
  for (let index = 0; index < 45; index += 1) {
    const body = `Đổi trong ${index} ngày`
    const at = fixedClock(`2026-11-23T05:00:${String(index).padStart(2, '0')}Z`)
    await shop.do((db) =>
      savePolicy(db, { shopId: shop.id, actorId: shop.owner.id, kind: 'returns', body }, at),
    )
  }

  const first = await shop.do((db) => findAuditLines(db, everyLine))
  const second = await shop.do((db) =>
    findAuditLines(db, { ...everyLine, after: first.nextCursor }),
  )

  const seen = [...first.lines, ...second.lines]
  expect([first.lines.length, second.nextCursor]).toEqual([40, null])
  expect(new Set(seen.map(({ id }) => id)).size).toBe(46)
  const times = seen.map(({ at }) => at.getTime())
  expect(times).toEqual(times.toSorted((a, b) => b - a))
})

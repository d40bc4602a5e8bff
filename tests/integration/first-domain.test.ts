// A shop's own domains after they were proven: which is first, and what becomes of one whose proof is gone.
import { describe, expect, test } from 'vitest'

import type { RootData } from '#app/components/root-data.ts'
import { asSystem, inMarket } from '#app/db/doors.server.ts'
import { claimDomain, findDomains } from '#app/domain/site/domains.server.ts'
import { endFirst, makeFirst } from '#app/domain/site/first-domain.server.ts'
import { proveDomain } from '#app/domain/site/prove-domain.server.ts'
import { recheckDomains } from '#app/domain/site/recheck-domains.server.ts'
import { findShopBySlug } from '#app/domain/tenancy/shop-fronts.server.ts'
import { env } from '#app/env.server.ts'
import { shortCode } from '#app/lib/ids.ts'
import { addSeconds, fixedClock } from '#app/lib/time.ts'
import { readRoot } from '#app/routes/root-data.server.ts'
import { forgetSites } from '#app/routes/site.server.ts'
import type { NameSystem, TxtAnswer } from '#plugins/dns/port.ts'
import { answerOf, lookAt } from '#tests/support/ask-route.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'

const noon = fixedClock('2026-11-23T05:00:00Z')
const daysLater = (days: number) => ({ now: () => addSeconds(noon.now(), days * 86_400) })

// One zone for all tests: a host that nobody wrote down has no record.
const zone = new Map<string, TxtAnswer>()
const names: NameSystem = {
  findTexts: (name) => Promise.resolve(zone.get(name) ?? { kind: 'none' }),
}

async function givenDomain(shop: GivenShop): Promise<string> {
  const host = `${shortCode(10).toLowerCase()}.example.vn`
  const by = { shopId: shop.id, actorId: shop.owner.id }
  await shop.do((db) => claimDomain(db, { ...by, typed: host, marketHost: 'nieu.vn' }, noon))
  const domain = (await shop.do(findDomains)).find((one) => one.host === host)
  zone.set(`_nieu.${host}`, { kind: 'found', texts: [`nieu-site=${domain?.token}`] })
  await proveDomain({ ...by, host }, { names, clock: noon })
  return host
}

const first = (shop: GivenShop, host: string, command = makeFirst) =>
  shop.do((db) => command(db, { shopId: shop.id, actorId: shop.owner.id, host }, noon))
const homeOf = async ({ slug }: GivenShop) =>
  (await inMarket({}, (db) => findShopBySlug(db, slug)))?.primaryHost
const newsOf = (shop: GivenShop) =>
  shop.do(async (db) =>
    (await db.notification.findMany({ orderBy: { createdAt: 'asc' } })).map(({ kind }) => kind),
  )

describe('the first address', () => {
  test('is the one that the shop chose last, until it is at home under its name again', async () => {
    const shop = await givenShop({}, noon)
    const [one, two] = [await givenDomain(shop), await givenDomain(shop)]
    const homes = [await homeOf(shop)]

    await first(shop, one)
    homes.push(await homeOf(shop))
    await first(shop, two)
    homes.push(await homeOf(shop))
    await first(shop, one, endFirst)
    homes.push(await homeOf(shop))
    await first(shop, two, endFirst)
    homes.push(await homeOf(shop))

    expect(homes).toEqual([null, one, two, two, null])
  })

  test('is where a look at any page of the other hosts ends, path and question kept; what is sent is taken where it is', async () => {
    const shop = await givenShop({}, noon)
    const [one, two] = [await givenDomain(shop), await givenDomain(shop)]
    await first(shop, one)
    forgetSites()
    const port = new URL(env.marketOrigin).port
    const at = (host: string) => `http://${host}:${port}/products/ca-kho?to=37`
    const ask = async (url: string, method = 'GET') => {
      const answer: unknown = await readRoot(new Request(url, { method })).catch(
        (thrown: unknown) => thrown,
      )
      return answer instanceof Response
        ? [answer.status, answer.headers.get('location')]
        : (answer as RootData).site.shop?.id
    }
    const underMarket = `${shop.slug}.${env.marketHost.replace(/:\d+$/, '')}`

    expect(await ask(at(underMarket))).toEqual([301, at(one)])
    expect(await ask(at(two), 'HEAD')).toEqual([301, at(one)])
    expect(await ask(at(one))).toBe(shop.id)
    expect(await ask(at(underMarket), 'POST')).toBe(shop.id)
  })

  test('two who choose at once leave one first address', async () => {
    const shop = await givenShop({}, noon)
    const hosts = [await givenDomain(shop), await givenDomain(shop), await givenDomain(shop)]

    await Promise.all(hosts.map((host) => first(shop, host)))

    expect((await shop.do(findDomains)).filter(({ isFirst }) => isFirst)).toHaveLength(1)
  })

  test('is never a host that is not proven, nor another shop’s', async () => {
    const [shop, other] = [await givenShop({}, noon), await givenShop({}, noon)]
    const theirs = await givenDomain(other)
    await first(other, theirs)

    for (const host of [theirs, 'khong-co.example.vn']) {
      await expect(first(shop, host)).rejects.toMatchObject({ code: 'domain.not-live' })
    }
    await first(shop, theirs, endFirst)

    expect(await homeOf(other)).toBe(theirs)
  })

  test('goes with the domain, and is not the new owner’s', async () => {
    const [old, next] = [await givenShop({}, noon), await givenShop({}, noon)]
    const host = await givenDomain(old)
    await first(old, host)
    const by = { shopId: next.id, actorId: next.owner.id }
    await next.do((db) => claimDomain(db, { ...by, typed: host, marketHost: 'nieu.vn' }, noon))
    const [claim] = await next.do(findDomains)
    zone.set(`_nieu.${host}`, { kind: 'found', texts: [`nieu-site=${claim?.token}`] })

    await proveDomain({ ...by, host }, { names, clock: noon })

    expect([await homeOf(old), await homeOf(next)]).toEqual([null, null])
  })
})

describe('a domain is looked at again', () => {
  const recheck = (days: number) =>
    recheckDomains({ names, clock: daysLater(days), atOnce: 10_000 })
  const isLive = async (shop: GivenShop) => (await shop.do(findDomains))[0]?.isLive

  test('without its proof the shop is told once, and after seven days it leads there no more', async () => {
    const shop = await givenShop({}, noon)
    const host = await givenDomain(shop)
    await first(shop, host)
    zone.set(`_nieu.${host}`, { kind: 'none' })

    await recheck(1)
    const afterOne = await shop.do(findDomains)
    await recheck(4)
    const live = [await isLive(shop)]
    await recheck(8.1)
    live.push(await isLive(shop))

    expect(afterOne[0]).toMatchObject({ isLive: true, outcome: 'missing' })
    expect(afterOne[0]?.endsAt).toEqual(daysLater(8).now())
    expect(live).toEqual([true, false])
    expect(await homeOf(shop)).toBeNull()
    expect(await newsOf(shop)).toEqual(['domain.unproven', 'domain.lapsed'])
  })

  test('a proof that comes back in time ends the count', async () => {
    const shop = await givenShop({}, noon)
    const host = await givenDomain(shop)
    const proof = zone.get(`_nieu.${host}`)
    zone.set(`_nieu.${host}`, { kind: 'found', texts: ['nieu-site=khac'] })
    await recheck(1)
    if (proof) zone.set(`_nieu.${host}`, proof)
    await recheck(3)
    zone.set(`_nieu.${host}`, { kind: 'none' })

    await recheck(9)

    expect(await isLive(shop)).toBe(true)
  })

  test('name servers that do not answer take no shop off the web', async () => {
    const shop = await givenShop({}, noon)
    const host = await givenDomain(shop)
    zone.set(`_nieu.${host}`, { kind: 'unreachable' })

    for (const days of [1, 5, 9, 20]) await recheck(days)

    expect(await isLive(shop)).toBe(true)
    expect(await newsOf(shop)).toEqual([])
  })
})

describe('a proxy asks whose host it is', () => {
  async function answer(domain: string, from = '127.0.0.1', headers: Record<string, string> = {}) {
    const url = `http://127.0.0.1:3000/internal/tls-check?domain=${encodeURIComponent(domain)}`
    const request = new Request(url, { headers })
    const file = 'routes/internal/tls-check.ts'
    return answerOf((await lookAt({ file, request, clientAddress: from })).answer).status
  }
  const market = env.marketHost.replace(/:\d+$/, '')

  test('ours are the market, an open shop and a proven domain', async () => {
    const shop = await givenShop({}, noon)
    const host = await givenDomain(shop)
    const closed = await givenShop({}, noon)
    await asSystem('test', (db) =>
      db.shop.update({ where: { id: closed.id }, data: { status: 'suspended' } }),
    )
    forgetSites()

    const asked = [
      market,
      `${shop.slug}.${market}`,
      host,
      host.toUpperCase(),
      `${closed.slug}.${market}`,
      `a.${host}`,
      `khong-ai.${market}`,
      `${host}/x`,
      '',
    ]

    const answers = await Promise.all(asked.map((one) => answer(one)))
    expect(answers).toEqual([200, 200, 200, 200, 404, 404, 404, 404, 404])
  })

  test('nobody outside is answered, also through our own proxy', async () => {
    const outside = [
      await answer(market, '203.0.113.9'),
      await answer(market, '127.0.0.1', { 'x-forwarded-for': '203.0.113.9' }),
      await answer(market, '2001:db8::1'),
    ]

    expect(outside).toEqual([404, 404, 404])
    expect(await answer(market, '::ffff:10.0.0.7')).toBe(200)
  })
})

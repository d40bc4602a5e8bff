import { describe, expect, test } from 'vitest'

import { createPageCache, type StoredPage } from './page-cache.ts'

function pageOf(text: string, tags: readonly string[]): StoredPage {
  const body = Buffer.from(text)
  return {
    tags,
    etag: `"${text}"`,
    heads: { br: [], gzip: [], identity: [] },
    unchanged: [],
    bodies: { br: body, gzip: body, identity: body },
  }
}

function given(maxBytes = 1_000_000) {
  const time = { now: 0 }
  const cache = createPageCache({ maxBytes, maxAgeMs: 60_000, now: () => time.now })
  cache.switchTo(true)
  const keep = (key: string, tags: readonly string[]) =>
    cache.store(key, pageOf(key, tags), cache.startRender())
  return { time, cache, keep }
}

describe('the page cache', () => {
  test('a page is shown again until one of its tags is dropped', () => {
    const { cache, keep } = given()
    keep('/a', ['shop:1', 'market'])
    keep('/b', ['shop:2', 'market'])

    cache.drop('shop:1')

    expect(cache.find('/a')).toBeUndefined()
    expect(cache.find('/b')?.page.etag).toBe('"/b"')
  })

  test('a page rendered while its shop changed is not kept', () => {
    const { cache } = given()
    const startedAt = cache.startRender()

    cache.drop('shop:1')

    expect(cache.store('/a', pageOf('old', ['shop:1']), startedAt)).toBe(false)
    expect(cache.store('/b', pageOf('other', ['shop:2']), startedAt)).toBe(true)
  })

  test('no page outlives its age, even when no drop is ever heard', () => {
    const { cache, keep, time } = given()
    keep('/a', ['shop:1'])

    time.now = 61_000

    expect(cache.find('/a')).toBeUndefined()
    expect(cache.figures()).toMatchObject({ pages: 0, bytes: 0 })
  })

  test('while drops cannot be heard nothing is shown and nothing is kept', () => {
    const { cache, keep } = given()
    keep('/a', ['shop:1'])

    cache.switchTo(false)

    expect(cache.find('/a')).toBeUndefined()
    expect(keep('/b', [])).toBe(false)
  })

  test('switching on again does not bring back what was rendered before', () => {
    const { cache } = given()
    const startedAt = cache.startRender()

    cache.switchTo(false)
    cache.switchTo(true)

    expect(cache.store('/a', pageOf('old', []), startedAt)).toBe(false)
  })

  test('ten thousand pages do not take more memory than was allowed', () => {
    const { cache, keep } = given(100_000)

    for (let n = 0; n < 10_000; n += 1) keep(`/search?q=${n}`, ['market'])

    expect(cache.figures().bytes).toBeLessThanOrEqual(100_000)
    expect(cache.find('/search?q=9999')).toBeDefined()
  })

  test('forgetting which tags were dropped long ago still keeps old renders out', () => {
    const { cache } = given()
    const startedAt = cache.startRender()

    cache.drop('shop:1')
    for (let n = 0; n < 10_001; n += 1) cache.drop(`other:${n}`)

    expect(cache.store('/a', pageOf('old', ['shop:1']), startedAt)).toBe(false)
  })

  test('past its age a page is sent for a second more, and said to be stale', () => {
    const { cache, keep, time } = given()
    keep('/a', ['shop:1'])

    time.now = 60_000

    expect(cache.find('/a')).toMatchObject({ isStale: true })
  })

  test('a gentle drop leaves a page as good as new for half a second, and to be sent for another', () => {
    const { cache, keep, time } = given()
    keep('/', ['market'])

    cache.dropGently('market')

    const seen = [499, 500, 999, 1000].map((at) => {
      time.now = at
      return cache.find('/')?.isStale
    })
    expect(seen).toEqual([false, true, true, undefined])
  })

  test('gentle drops that go on for ever put the end off by nothing', () => {
    const { cache, keep, time } = given()
    keep('/', ['market'])

    for (time.now = 0; time.now < 1000; time.now += 100) cache.dropGently('market')

    expect(cache.find('/')).toBeUndefined()
  })

  test('a page that was gently dropped while it was rendered is kept, and not for long', () => {
    const { cache, time } = given()
    const startedAt = cache.startRender()

    cache.dropGently('market')

    expect(cache.store('/', pageOf('home', ['market']), startedAt)).toBe(true)
    time.now = 500
    expect(cache.find('/')).toMatchObject({ isStale: true })
  })

  test('a drop names the pages that had visitors: those are worth making again', () => {
    const { cache, keep } = given()
    keep('/visited', ['shop:1'])
    keep('/never', ['shop:1'])
    cache.find('/visited')

    expect(cache.drop('shop:1')).toEqual(['/visited'])
  })

  test('made-up addresses push out each other and not the page that people visit', () => {
    const { cache, keep } = given(100_000)
    keep('/', ['market'])

    for (let n = 0; n < 1000; n += 1) {
      cache.find('/')
      keep(`/?q=${n}`, ['market'])
    }

    expect(cache.find('/')).toBeDefined()
  })
})

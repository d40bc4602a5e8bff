// Everybody's pages: rendered once, sent to all who may have them, made again when something changes.
import { gunzipSync } from 'node:zlib'

import { afterEach, describe, expect, test } from 'vitest'

import type { Render } from '#app/server/options.ts'
import { givenHttp, type GivenHttp } from '#tests/support/given-http.ts'

const open: GivenHttp[] = []
async function given(render: Render, sharedSeconds?: number): Promise<GivenHttp> {
  const http = await givenHttp(render, sharedSeconds)
  open.push(http)
  return http
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((http) => http.stop(100)))
})

const html = (body: string) =>
  new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } })

/** A page of shop 1 that says what is true, and how often it was rendered; `gate` holds renderings up. */
function shopPage() {
  const page = { says: 'first', renders: 0, gate: Promise.resolve(), requests: [] as Request[] }
  const render: Render = async (request, { cachePage }) => {
    page.renders += 1
    page.requests.push(request)
    cachePage(['shop:1'])
    const { says } = page
    await page.gate
    return html(`<p>${says}</p>`)
  }
  return { page, render }
}

const madeAgain = async ({ ask }: GivenHttp, outcome: string) => {
  const figures = (await ask('/metrics')).text
  const [, count] =
    new RegExp(`^nieu_pages_made_again_total.*"${outcome}".* (\\d+)$`, 'm').exec(figures) ?? []
  return Number(count)
}

const closedGate = (page: { gate: Promise<void> }) => {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  page.gate = promise
  return () => {
    page.gate = Promise.resolve()
    resolve(undefined)
  }
}

describe('many ask for one page', () => {
  test('at the same time: it is rendered once', async () => {
    const { page, render } = shopPage()
    const http = await given(render)
    const openGate = closedGate(page)

    const asking = Array.from({ length: 10 }, () => http.ask('/p'))
    await expect.poll(() => page.renders).toBe(1)
    openGate()

    expect((await Promise.all(asking)).map(({ text }) => text)).toEqual(
      Array(10).fill('<p>first</p>'),
    )
    expect(page.renders).toBe(1)
  })

  test('and it turns out to be nobody else’s: each gets their own', async () => {
    const gate = Promise.withResolvers<null>()
    let renders = 0
    const http = await given(async () => {
      renders += 1
      const mine = String(renders)
      await gate.promise
      return html(mine)
    })

    const asking = [http.ask('/p'), http.ask('/p'), http.ask('/p')]
    await expect.poll(() => renders).toBe(1)
    gate.resolve(null)

    expect((await Promise.all(asking)).map(({ text }) => text).toSorted()).toEqual(['1', '2', '3'])
  })

  test('and the rendering fails: whoever waited is not told of somebody else’s fault', async () => {
    const { page, render } = shopPage()
    const gate = Promise.withResolvers<null>()
    const http = await given(async (request, context) => {
      if (page.renders > 0) return render(request, context)
      page.renders += 1
      await gate.promise
      throw new Error('broken once')
    })

    const first = http.ask('/p')
    await expect.poll(() => page.renders).toBe(1)
    const second = http.ask('/p')
    gate.resolve(null)

    expect([(await first).status, (await second).status].toSorted()).toEqual([200, 500])
  })

  test('after a change that came meanwhile: nobody who asked later sees what was before', async () => {
    const { page, render } = shopPage()
    const http = await given(render)
    const openGate = closedGate(page)
    const early = http.ask('/p')
    await expect.poll(() => page.renders).toBe(1)

    page.says = 'changed'
    http.pageCache.drop('shop:1')
    const late = http.ask('/p')
    openGate()

    expect((await early).text).toBe('<p>first</p>')
    expect((await late).text).toBe('<p>changed</p>')
    expect((await http.ask('/p')).text).toBe('<p>changed</p>')
  })
})

describe('a page is made again behind visitors’ backs', () => {
  test('when it had visitors and was dropped; the next one finds it ready', async () => {
    const { page, render } = shopPage()
    const http = await given(render)
    await http.ask('/p')
    await http.ask('/p', { headers: { 'user-agent': 'Zalo', 'accept-language': 'en' } })

    page.says = 'changed'
    http.remake(http.pageCache.drop('shop:1'))
    await expect.poll(() => http.pageCache.figures().pages).toBe(1)

    expect((await http.ask('/p')).text).toBe('<p>changed</p>')
    expect(page.renders).toBe(2)
    expect(await madeAgain(http, 'kept')).toBe(1)
    expect(page.requests.at(-1)?.headers.get('accept-language')).toBeNull()
  })

  test('when it is past its age; the one who asks is sent the old one at once', async () => {
    const { page, render } = shopPage()
    const http = await given(render)
    await http.ask('/p')
    page.says = 'changed'

    http.wait(60_000)
    const sent = await http.ask('/p')
    await expect.poll(() => page.renders).toBe(2)

    expect(sent.text).toBe('<p>first</p>')
    await expect.poll(async () => (await http.ask('/p')).text).toBe('<p>changed</p>')
    expect(page.renders).toBe(2)
  })

  test('one that nobody visited is left until somebody asks', async () => {
    const { page, render } = shopPage()
    const http = await given(render)
    await http.ask('/p')

    expect(http.pageCache.drop('shop:1')).toEqual([])
    expect(page.renders).toBe(1)
  })

  test('one that fails is rendered for the next visitor', async () => {
    const { page, render } = shopPage()
    let isBroken = false
    const http = await given((request, context) =>
      isBroken ? Promise.reject(new Error('broken')) : render(request, context),
    )
    await http.ask('/p')
    await http.ask('/p')

    isBroken = true
    http.remake(http.pageCache.drop('shop:1'))
    const during = await http.ask('/p')
    isBroken = false

    expect(during.status).toBe(500)
    expect(await madeAgain(http, 'failed')).toBe(1)
    expect((await http.ask('/p')).status).toBe(200)
    expect(page.renders).toBe(2)
  })
})

describe('what is sent', () => {
  test('the head of a page alone is asked for first: the next visitor still gets the page', async () => {
    const { render } = shopPage()
    const http = await given(render)

    const head = await http.ask('/p', { method: 'HEAD' })
    const page = await http.ask('/p')

    expect(head).toMatchObject({ status: 200, text: '' })
    expect(head.headers['content-length']).toBe(String(page.body.length))
    expect(page.text).toBe('<p>first</p>')
  })

  test('whoever cannot read Brotli gets gzip, and whoever reads neither gets neither', async () => {
    const { page, render } = shopPage()
    page.says = 'cá chạch '.repeat(500)
    const http = await given(render)
    const ask = (encoding: string) => http.ask('/p', { headers: { 'accept-encoding': encoding } })

    const [br, gzip, plain] = [await ask('gzip, br'), await ask('gzip'), await ask('br;q=0')]

    expect(br.headers['content-encoding']).toBe('br')
    expect(gunzipSync(gzip.body).toString()).toBe(plain.text)
    expect(plain.headers).not.toHaveProperty('content-encoding')
    expect(page.renders).toBe(1)
  })

  test('caches on the way may keep it, ask us every time, and never mix it up with a person’s own', async () => {
    const http = await given(shopPage().render)

    const page = await http.ask('/p')
    const { etag = '' } = page.headers
    const again = await http.ask('/p', { headers: { 'if-none-match': etag } })

    for (const { headers } of [page, again]) {
      expect(headers).toMatchObject({
        'cache-control': 'public, no-cache',
        vary: 'Cookie, Accept-Encoding',
        etag,
      })
    }
    expect(again.status).toBe(304)
  })

  test('a CDN that was allowed to may answer by itself for as long as was said', async () => {
    const http = await given(shopPage().render, 30)

    const { headers } = await http.ask('/p')

    expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=30')
  })

  test.each(['nieu_session=1', 'nieu_cart=2', 'nieu_lang=en; nieu_session=1'])(
    'whoever brings %s is neither sent everybody’s page nor leaves theirs to others',
    async (cookie) => {
      const http = await given((request, { cachePage }) => {
        cachePage(['shop:1'])
        return Promise.resolve(html(request.headers.get('cookie') ?? 'nobody'))
      })

      const own = await http.ask('/p', { headers: { cookie } })
      const next = await http.ask('/p')
      const ownAgain = await http.ask('/p', { headers: { cookie } })

      expect([own.text, next.text, ownAgain.text]).toEqual([cookie, 'nobody', cookie])
      expect(own.headers['cache-control']).toBe('private, no-store')
    },
  )
})

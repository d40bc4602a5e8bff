// What every visitor meets before the application: limits, origins, headers, kept pages, an orderly end.
import { brotliDecompressSync } from 'node:zlib'

import { afterEach, describe, expect, test } from 'vitest'

import type { Render } from '#app/server/options.ts'
import { givenHttp, type GivenHttp } from '#tests/support/given-http.ts'

const open: GivenHttp[] = []
async function given(render: Render): Promise<GivenHttp> {
  const http = await givenHttp(render)
  open.push(http)
  return http
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((http) => http.stop(100)))
})

const html = (body: string, headers: Record<string, string> = {}) =>
  new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8', ...headers } })
const echo: Render = async (request) => html(await request.text())

describe('what is sent to us', () => {
  test('a body that says it is too large is refused before it is read', async () => {
    const http = await given(echo)

    const answer = await http.ask('/upload', {
      method: 'POST',
      headers: { 'content-length': '10001' },
    })

    expect(answer.status).toBe(413)
    expect(answer.text).toContain('quá lớn')
  })

  test('a body that only turns out too large is refused too', async () => {
    const http = await given(echo)
    const chunks = Array.from({ length: 20 }, () => Buffer.alloc(1000))

    const answer = await http.ask('/upload', { method: 'POST', chunks })

    expect(answer.status).toBe(413)
  })

  test('a form of another site does not reach the application', async () => {
    const seen: string[] = []
    const http = await given((request) => {
      seen.push(request.url)
      return Promise.resolve(html(''))
    })

    const answer = await http.ask('/checkout', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
    })

    expect(answer.status).toBe(403)
    expect(seen).toEqual([])
  })

  test('a host that is no host is refused', async () => {
    const http = await given(echo)

    const answer = await http.ask('/', { headers: { host: 'a b/../c' } })

    expect(answer.status).toBe(400)
  })

  test('a program hears about a refusal in JSON', async () => {
    const http = await given(echo)

    const answer = await http.ask('/x', {
      method: 'POST',
      headers: { 'content-length': '99999', accept: 'application/json' },
    })

    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ code: 'too-large' }] })
  })
})

describe('what we answer', () => {
  test('each page has a nonce of its own, and the application knows it', async () => {
    const http = await given((_request, { nonce }) => Promise.resolve(html(nonce)))

    const [first, second] = [await http.ask('/'), await http.ask('/')]

    expect(first.headers['content-security-policy']).toContain(`'nonce-${first.text}'`)
    expect(first.text).not.toBe(second.text)
    expect(first.headers['cache-control']).toBe('private, no-store')
  })

  test('a fault shows a page with a number to name, and no stack', async () => {
    const http = await given(() => Promise.reject(new Error('secret detail')))

    const answer = await http.ask('/')

    expect(answer.status).toBe(500)
    expect(answer.text).toContain('Có lỗi ở phía chúng tôi')
    expect(answer.text).toContain(answer.headers['x-request-id'])
    expect(answer.text).not.toContain('secret detail')
  })

  test('several cookies stay several', async () => {
    const headers = new Headers([
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ])
    const http = await given(() => Promise.resolve(new Response('', { headers })))

    expect((await http.ask('/')).headers['set-cookie']).toEqual(['a=1', 'b=2'])
  })

  test('long text is compressed when the browser takes it', async () => {
    const text = 'cá chạch '.repeat(1000)
    const http = await given(() => Promise.resolve(html(text)))

    const answer = await http.ask('/', { headers: { 'accept-encoding': 'gzip, br' } })

    expect(answer.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(answer.body).toString()).toBe(text)
  })
})

describe('pages that are everybody’s', () => {
  const counting = (): { render: Render; renders: () => number } => {
    let count = 0
    const render: Render = (_request, { cachePage }) => {
      count += 1
      cachePage(['shop:1'])
      return Promise.resolve(
        html(`<p>${'x'.repeat(2000)}${count}</p><script nonce="n">go()</script>`),
      )
    }
    return { render, renders: () => count }
  }

  test('are rendered once and sent again, until their shop changes', async () => {
    const { render, renders } = counting()
    const http = await given(render)

    await http.ask('/p')
    const again = await http.ask('/p')
    http.pageCache.drop('shop:1')
    await http.ask('/p')

    expect(renders()).toBe(2)
    expect(again.headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-/)
  })

  test('are not sent again to a browser that has them', async () => {
    const http = await given(counting().render)
    const { etag = '' } = (await http.ask('/p')).headers

    const again = await http.ask('/p', { headers: { 'if-none-match': etag } })

    expect(again).toMatchObject({ status: 304, text: '' })
  })

  test.each(['nieu_session=1', 'a=b; nieu_cart=2'])(
    'are rendered anew for whoever brings %s',
    async (cookie) => {
      const { render, renders } = counting()
      const http = await given(render)
      await http.ask('/p')

      await http.ask('/p', { headers: { cookie } })

      expect(renders()).toBe(2)
    },
  )

  test('are kept apart by language and by host', async () => {
    const { render, renders } = counting()
    const http = await given(render)

    await http.ask('/p')
    await http.ask('/p', { headers: { cookie: 'nieu_lang=en' } })
    await http.ask('/p', { headers: { host: 'other.localhost' } })

    expect(renders()).toBe(3)
  })

  test('are not kept when they set a cookie', async () => {
    const http = await given((_request, { cachePage }) => {
      cachePage(['shop:1'])
      return Promise.resolve(html('mine', { 'set-cookie': 'nieu_cart=1' }))
    })

    await http.ask('/p')

    expect(http.pageCache.figures().pages).toBe(0)
  })
})

describe('the end', () => {
  test('a running request is finished, a new one is turned away', async () => {
    const gate = Promise.withResolvers<null>()
    const http = await given(async () => {
      await gate.promise
      return html('finished')
    })
    const running = http.ask('/slow')
    await expect.poll(async () => (await http.ask('/healthz')).status).toBe(200)

    const stopping = http.stop(5000)
    gate.resolve(null)

    expect((await running).text).toBe('finished')
    await stopping
    await expect(http.ask('/')).rejects.toThrow(/ECONNREFUSED/)
  })
})

// What a sender of webhooks must do and must not, against a server that listens on this machine.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { httpsWebhooks } from '#plugins/webhook/https/adapter.ts'

type Heard = { method: string; signature: string; body: string }

let server: Server
let origin: string
const heard: Heard[] = []
const config = { timeoutMs: 500, mostAnswer: 100 }
const here = httpsWebhooks({ ...config, allowsPrivate: true })
const guarded = httpsWebhooks({ ...config, allowsPrivate: false })

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const signature = String(request.headers['webhook-signature'] ?? '')
      const body = Buffer.concat(parts).toString()
      heard.push({ method: request.method ?? '', signature, body })
      if (request.url === '/slow') return
      if (request.url === '/long') return response.end('x'.repeat(100_000))
      if (request.url === '/away') return response.writeHead(302, { location: '/ok' }).end()
      response.writeHead(request.url === '/no' ? 410 : 200).end('cảm ơn')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const post = (path: string, sender = here) =>
  sender.post({
    url: `${origin}${path}`,
    headers: { 'webhook-signature': 'v1,abc' },
    body: '{"a":"đ"}',
  })

test('brings body and headers whole, and the answer back', async () => {
  const result = await post('/ok')

  expect(result).toMatchObject({ status: 200, problem: null, answer: 'cảm ơn' })
  expect(heard.at(-1)).toEqual({ method: 'POST', signature: 'v1,abc', body: '{"a":"đ"}' })
})

test('a refusal is a status, and a redirect is not followed', async () => {
  expect((await post('/no')).status).toBe(410)
  const before = heard.length
  expect((await post('/away')).status).toBe(302)
  expect(heard).toHaveLength(before + 1)
})

test('of a long answer only the beginning is read', async () => {
  expect((await post('/long')).answer).toHaveLength(100)
})

test('an answer that does not come, and a door that is closed, are told apart', async () => {
  expect(await post('/slow')).toMatchObject({ status: null, problem: 'too-slow' })
  const closed = await here.post({ url: 'http://127.0.0.1:9/', headers: {}, body: '' })
  expect(closed).toMatchObject({ status: null, problem: 'unreachable' })
})

test('machines of private networks are never reached: by address, by name, or without encryption', async () => {
  const { port } = new URL(origin)
  const before = heard.length

  for (const url of [
    `http://127.0.0.1:${port}/ok`,
    `https://127.0.0.1:${port}/ok`,
    `https://[::1]:${port}/ok`,
    `https://[::ffff:127.0.0.1]:${port}/ok`,
    `https://localhost:${port}/ok`,
    `https://2130706433:${port}/ok`,
    `https://0x7f.1:${port}/ok`,
    'https://169.254.169.254/latest/meta-data',
  ]) {
    const result = await guarded.post({ url, headers: {}, body: '' })
    expect([url, result.problem]).toEqual([url, 'private-address'])
  }
  expect(heard).toHaveLength(before)
})

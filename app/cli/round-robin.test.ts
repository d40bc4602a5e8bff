import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'

import { afterEach, expect, test } from 'vitest'

import { findFreePorts } from './ports.ts'
import { startRoundRobin } from './round-robin.ts'

const ending: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
})

type Answer = (req: IncomingMessage, res: ServerResponse) => void

async function givenWeb(answer: Answer): Promise<number> {
  const server: Server = createServer(answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  ending.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()))
  return (server.address() as AddressInfo).port
}

async function given(...answers: [Answer, ...Answer[]]): Promise<string> {
  const [first, ...others] = await Promise.all(answers.map(givenWeb))
  const port = await findFreePorts()
  const proxy = await startRoundRobin(port, [first ?? 0, ...others])
  ending.push(proxy.close)
  return `http://127.0.0.1:${port}`
}

const says =
  (text: string): Answer =>
  (_req, res) =>
    res.end(text)

test('two requests in a row never meet the same process', async () => {
  const origin = await given(says('one'), says('two'))

  const answers = []
  for (let at = 0; at < 4; at += 1) answers.push(await (await fetch(origin)).text())

  expect(answers).toEqual(['one', 'two', 'one', 'two'])
})

test('what was sent arrives: method, host, body; and who sent it is said', async () => {
  const origin = await given((req, res) => {
    const { method, url, headers } = req
    const parts: Buffer[] = []
    req.on('data', (part: Buffer) => parts.push(part))
    req.on('end', () => {
      const [host, from] = [headers.host, headers['x-forwarded-for']]
      res.writeHead(201, ['Set-Cookie', 'a=1', 'Set-Cookie', 'b=2'])
      res.end(JSON.stringify({ method, url, host, from, body: Buffer.concat(parts).toString() }))
    })
  })

  const answer = await fetch(`${origin}/cart?x=1`, { method: 'POST', body: 'cá chạch' })

  expect(answer.status).toBe(201)
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(await answer.json()).toEqual({
    method: 'POST',
    url: '/cart?x=1',
    host: new URL(origin).host,
    from: '127.0.0.1',
    body: 'cá chạch',
  })
})

test('a process that is gone is a 502 for its turn, and only for its turn', async () => {
  const origin = await given((req) => req.socket.destroy(), says('two'))

  const [first, second] = [await fetch(origin), await fetch(origin)]

  expect(first.status).toBe(502)
  expect(await second.text()).toBe('two')
})

test('a visitor who leaves ends the work of the process that answered', async () => {
  const left = Promise.withResolvers<null>()
  const origin = await given((_req, res) => {
    res.write('first words')
    res.on('close', () => left.resolve(null))
  })
  const leaving = new AbortController()
  const answer = await fetch(origin, { signal: leaving.signal })
  expect(answer.status).toBe(200)

  leaving.abort()

  await expect(left.promise).resolves.toBeNull()
})

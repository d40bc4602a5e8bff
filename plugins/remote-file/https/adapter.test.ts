import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { httpsFiles } from './adapter.ts'

let server: Server
let origin = ''
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/photo') return response.end('a photo')
    if (request.url === '/large') return response.end(Buffer.alloc(5000))
    if (request.url === '/moved') return response.writeHead(302, { location: '/photo' }).end()
    if (request.url === '/round') return response.writeHead(302, { location: '/round' }).end()
    if (request.url === '/inside')
      return response.writeHead(302, { location: 'http://169.254.169.254/keys' }).end()
    if (request.url === '/silent') return undefined
    return response.writeHead(404).end()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.closeAllConnections())

const files = (allows: (address: string) => boolean, timeoutMs = 5000) =>
  httpsFiles({ timeoutMs, mostRedirects: 3, allows })
const ownMachine = (address: string) => address === '127.0.0.1' || address === '::1'

test('a file comes whole, also from where it moved to', async () => {
  const bytes = Buffer.from('a photo')

  expect(await files(ownMachine).get(`${origin}/photo`, 1000)).toEqual({ bytes })
  expect(await files(ownMachine).get(`${origin}/moved`, 1000)).toEqual({ bytes })
})

test.each([
  ['/large', 'too-large'],
  ['/none', 'not-found'],
  ['/round', 'not-found'],
  ['/inside', 'private-address'],
])('%s is a problem: %s', async (path, problem) => {
  expect(await files(ownMachine).get(origin + path, 1000)).toEqual({ problem })
})

test('a server that does not answer is given up', async () => {
  const found = await files(ownMachine, 100).get(`${origin}/silent`, 1000)

  expect(found).toEqual({ problem: 'too-slow' })
})

test('a private address is not connected to, written out or by name', async () => {
  const nobody = files(() => false)

  expect(await nobody.get(`${origin}/photo`, 1000)).toEqual({ problem: 'private-address' })
  const named = origin.replace('127.0.0.1', 'localhost')
  expect(await nobody.get(`${named}/photo`, 1000)).toEqual({ problem: 'private-address' })
})

test('nobody there is a problem, not a fault', async () => {
  const found = await files(ownMachine).get('http://127.0.0.1:1/photo', 1000)

  expect(found).toEqual({ problem: 'unreachable' })
})

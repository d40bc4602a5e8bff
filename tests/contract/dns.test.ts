// What a name system must tell apart, tried on a name server that listens.
import { afterAll, beforeAll, expect, test } from 'vitest'

import { systemNames } from '#plugins/dns/system/adapter.ts'
import { startNameServer, type NameServer } from '#tests/support/name-server.ts'

const long = `nieu-site=${'a'.repeat(300)}`
const known: Record<string, readonly string[] | 'silent'> = {
  '_nieu.yenhoa.vn': ['v=spf1 -all', 'nieu-site=abc'],
  '_nieu.dai.vn': [long],
  '_nieu.trong.vn': [],
  '_nieu.lang.vn': 'silent',
}

let server: NameServer
let names: ReturnType<typeof systemNames>
beforeAll(async () => {
  server = await startNameServer((name) => known[name] ?? null)
  names = systemNames({ servers: [server.address], timeoutMs: 200 })
})
afterAll(() => server.close())

test('every text of a name is found, long ones in one piece', async () => {
  expect(await names.findTexts('_nieu.yenhoa.vn')).toEqual({
    kind: 'found',
    texts: ['v=spf1 -all', 'nieu-site=abc'],
  })
  expect(await names.findTexts('_nieu.dai.vn')).toEqual({ kind: 'found', texts: [long] })
})

test('no such name and no such record are both an answer', async () => {
  expect(await names.findTexts('_nieu.khong-co.vn')).toEqual({ kind: 'none' })
  expect(await names.findTexts('_nieu.trong.vn')).toEqual({ kind: 'none' })
})

test('silence is not taken for a no', async () => {
  expect(await names.findTexts('_nieu.lang.vn')).toEqual({ kind: 'unreachable' })
})

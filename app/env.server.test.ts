import fs from 'node:fs'

import { describe, expect, test } from 'vitest'

import { readEnv, sampleSecrets } from './env.server.ts'

const own = {
  SESSION_SECRET: 'x'.repeat(32),
  KEYRING: 'k1:' + Buffer.alloc(32, 7).toString('base64'),
  VNPAY_HASH_SECRET: 'OWNSECRET',
  DATABASE_URL: 'postgresql://nieu@localhost/nieu',
}

describe('the environment', () => {
  test('a laptop needs to set nothing', () => {
    const env = readEnv({})

    expect(env).toMatchObject({
      PORT: 3000,
      marketOrigin: 'http://localhost:3000',
      simulatorAllowed: true,
    })
  })

  test.each(Object.keys(sampleSecrets))('production refuses the public sample of %s', (name) => {
    const given = { ...own, NODE_ENV: 'production', [name]: undefined }

    expect(() => readEnv(given)).toThrow(name)
  })

  test('production closes the payment simulator and the development pages until they are allowed', () => {
    const closed = readEnv({ ...own, NODE_ENV: 'production' })
    const opened = readEnv({
      ...own,
      NODE_ENV: 'production',
      VNPAY_SIMULATOR: 'allow',
      DEV_PAGES: 'allow',
    })

    expect([closed.simulatorAllowed, closed.devPagesAllowed]).toEqual([false, false])
    expect([opened.simulatorAllowed, opened.devPagesAllowed]).toEqual([true, true])
  })

  test('a search server needs its address, and in production its key', () => {
    const server = { ...own, SEARCH: 'meilisearch', MEILISEARCH_URL: 'http://search.example.vn' }

    expect(() => readEnv({ SEARCH: 'meilisearch' })).toThrow('MEILISEARCH_URL is required')
    expect(readEnv(server).SEARCH).toBe('meilisearch')
    expect(() => readEnv({ ...server, NODE_ENV: 'production' })).toThrow('MEILISEARCH_KEY')
  })

  test('a wrong value is named, and its content is not repeated', () => {
    const reading = () => readEnv({ PORT: 'secret-looking' })

    expect(reading).toThrow(/PORT/)
    expect(reading).not.toThrow(/secret-looking/)
  })

  test('an empty variable counts as absent', () => {
    expect(readEnv({ PORT: '', REDIS_URL: '' }).PORT).toBe(3000)
  })
})

test('the market’s bank account is said whole or not at all', () => {
  const whole = {
    MARKET_BANK_BIN: '970422',
    MARKET_BANK_NAME: 'MBBank',
    MARKET_BANK_ACCOUNT: '0988000123456',
    MARKET_BANK_HOLDER: 'CONG TY VAN HANH CHO NIEU',
    MARKET_BANK_SECRET: 'sixteen-letters-at-least',
  }

  expect(readEnv({}).marketBank).toBeNull()
  expect(readEnv(whole).marketBank?.account.accountNumber).toBe('0988000123456')
  expect(() => readEnv({ ...whole, MARKET_BANK_HOLDER: '' })).toThrow('MARKET_BANK_HOLDER')
})

test('.env.example names every variable, and no other', () => {
  const read = (file: string) => fs.readFileSync(new URL(file, import.meta.url), 'utf8')
  const known = [...read('./env.server.ts').matchAll(/^ {4}([A-Z][A-Z0-9_]+):/gm)].map(
    ([, name]) => name,
  )
  const shown = [...read('../.env.example').matchAll(/^(?:# )?([A-Z][A-Z0-9_]+)=/gm)].map(
    ([, name]) => name,
  )

  expect(known.length).toBeGreaterThan(30)
  expect(shown.toSorted()).toEqual(known.toSorted())
})

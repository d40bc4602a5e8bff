import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { openEar, tellPagesDropped } from '#app/db/hear-drops.server.ts'
import { newId } from '#app/lib/ids.ts'
import { atAddress, readForEverybody } from './for-everybody.server.ts'

beforeEach(() => openEar(true))
afterEach(() => {
  tellPagesDropped(null)
  openEar(false)
})

const given = (shopId: string | null) => {
  const read = vi.fn(() => Promise.resolve({ price: read.mock.calls.length }))
  const key = newId()
  return { read, ask: () => readForEverybody({ shopId, key }, read) }
}

test('what everybody sees is read once', async () => {
  const { ask, read } = given(newId())

  await Promise.all([ask(), ask()])
  await ask()

  expect(read).toHaveBeenCalledOnce()
})

test.each([
  ['its shop changed', (shopId: string) => shopId, true],
  ['another shop changed', () => newId(), false],
  ['anything may have changed', () => null, true],
])('when %s, it is read again: %s', async (_what, changed, isReadAgain) => {
  const shopId = newId()
  const { ask, read } = given(shopId)
  await ask()

  tellPagesDropped(changed(shopId))
  await ask()

  expect(read).toHaveBeenCalledTimes(isReadAgain ? 2 : 1)
})

test('what shows every shop is read again after a change of any', async () => {
  const { ask } = given(null)
  await ask()

  tellPagesDropped(newId())

  await expect(ask()).resolves.toEqual({ price: 2 })
})

test('what was being read while its shop changed is not remembered', async () => {
  const shopId = newId()
  const slow = Promise.withResolvers<string>()
  const about = { shopId, key: newId() }
  const first = readForEverybody(about, () => slow.promise)

  tellPagesDropped(shopId)
  slow.resolve('the price before')
  await first

  await expect(readForEverybody(about, () => Promise.resolve('the new price'))).resolves.toBe(
    'the new price',
  )
})

test('while no change can be heard, nothing is remembered', async () => {
  const { ask, read } = given(newId())
  await ask()
  openEar(false)

  await ask()
  await ask()

  expect(read).toHaveBeenCalledTimes(3)
})

test('an address in another language, or with other parameters, is another reading', () => {
  const keys = ['/a', '/a?lang=en', '/a?to=01'].map((path) =>
    atAddress(new Request(`https://shop.example${path}`), 'product'),
  )
  const inEnglish = new Request('https://shop.example/a', { headers: { cookie: 'nieu_lang=en' } })

  expect(new Set([...keys, atAddress(inEnglish, 'product')]).size).toBe(4)
})

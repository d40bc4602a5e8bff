import { expect, test, vi } from 'vitest'

import { createShortMemory } from './short-memory.ts'

const given = (atMost = 10) => {
  const time = { ms: 0 }
  const memory = createShortMemory<string>(
    { keepMs: 1000, atMost },
    { now: () => new Date(time.ms) },
  )
  return { time, memory, ask: vi.fn((key: string) => Promise.resolve(`${key}!`)) }
}

test('the same question is asked once until the memory fades', async () => {
  const { memory, time, ask } = given()
  const once = () => memory.remember('a', () => ask('a'))

  await Promise.all([once(), once()])
  time.ms = 1000
  await once()

  expect(ask).toHaveBeenCalledTimes(2)
})

test('a failed answer is asked again', async () => {
  const { memory, ask } = given()

  await expect(memory.remember('a', () => Promise.reject(new Error('down')))).rejects.toThrow(
    'down',
  )

  await expect(memory.remember('a', () => ask('a'))).resolves.toBe('a!')
})

test('made-up hosts cannot fill the memory: the oldest goes first', async () => {
  const { memory, ask } = given(2)
  for (const key of ['a', 'b', 'c', 'a']) await memory.remember(key, () => ask(key))

  expect(ask).toHaveBeenCalledTimes(4)
})

test('some answers can be forgotten and others kept; one on its way is forgotten too', async () => {
  const { memory, ask } = given()
  const slow = Promise.withResolvers<string>()
  for (const key of ['a', 'b']) await memory.remember(key, () => ask(key))
  const before = memory.remember('c', () => slow.promise)

  memory.forget((answer) => answer === 'a!')
  slow.resolve('old')
  for (const key of ['a', 'b', 'c']) await memory.remember(key, () => ask(key))

  expect(await before).toBe('old')
  expect(ask.mock.calls.map(([key]) => key)).toEqual(['a', 'b', 'a', 'c'])
})

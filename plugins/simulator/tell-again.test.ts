import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { createTeller } from './tell-again.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A message whose answers are told in advance; the last one is heard for ever. */
function given(answers: readonly string[]) {
  const noted: string[] = []
  let sent = 0
  const message = {
    attempts: 3,
    retryMs: 100,
    send: () => Promise.resolve(answers[Math.min(sent++, answers.length - 1)] ?? ''),
    isHeard: (said: string, attempt: number) => {
      noted.push(`${attempt}: ${said}`)
      return said === 'ok'
    },
  }
  return { message, noted }
}

test('it is told until it is heard', async () => {
  const { message, noted } = given(['no', 'ok'])
  createTeller().tell(message)

  await vi.advanceTimersByTimeAsync(1_000)
  expect(noted).toEqual(['1: no', '2: ok'])
})

test('it is told no more often than agreed', async () => {
  const { message, noted } = given(['no'])
  createTeller().tell(message)

  await vi.advanceTimersByTimeAsync(1_000)
  expect(noted).toEqual(['1: no', '2: no', '3: no'])
})

test('it is told late when it is to be', async () => {
  const { message, noted } = given(['ok'])
  createTeller().tell({ ...message, delayMs: 500 })

  await vi.advanceTimersByTimeAsync(499)
  expect(noted).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(noted).toEqual(['1: ok'])
})

test('whoever is stopped tells nothing more and keeps nothing of an answer that comes after', async () => {
  const { message, noted } = given(['no'])
  const answer = Promise.withResolvers<string>()
  const teller = createTeller()
  teller.tell({ ...message, send: () => answer.promise })
  teller.tell({ ...message, delayMs: 500 })
  await vi.advanceTimersByTimeAsync(10)

  teller.stop()
  answer.resolve('no')
  teller.tell(message)

  await vi.advanceTimersByTimeAsync(1_000)
  expect(noted).toEqual([])
})

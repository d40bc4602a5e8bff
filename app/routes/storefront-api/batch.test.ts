import { expect, test } from 'vitest'

import { createBatch, takeTurns } from './batch.ts'

test('a page of fifty products asks once', async () => {
  const asked: number[][] = []
  const batch = createBatch<number, string>(
    takeTurns(),
    (keys) => {
      asked.push(keys)
      return Promise.resolve(new Map(keys.map((key) => [key, `#${key}`])))
    },
    () => 'none',
  )

  const answers = await Promise.all([1, 2, 2, 3].map((key) => batch.load(key)))
  const again = await batch.load(1)

  expect(answers).toEqual(['#1', '#2', '#2', '#3'])
  expect(again).toBe('#1')
  expect(asked).toEqual([[1, 2, 3]])
})

test('two statements never run at once, and one that fails does not stop the next', async () => {
  const turn = takeTurns()
  let running = 0
  const work = async (fails: boolean) => {
    running += 1
    expect(running).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running -= 1
    if (fails) throw new Error('no')
    return 'yes'
  }

  const outcomes = await Promise.allSettled([turn(() => work(true)), turn(() => work(false))])

  expect(outcomes.map((one) => one.status)).toEqual(['rejected', 'fulfilled'])
})

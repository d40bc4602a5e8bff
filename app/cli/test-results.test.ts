import { describe, expect, test } from 'vitest'

import { countPlaywright, countVitest, lastLine, single, sum, withExit } from './test-results.ts'

const vitest = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [],
}
const playwright = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 2 }, errors: [] }

describe('the sum of all tests', () => {
  test('every tool is counted', () => {
    const total = sum([single(true), countVitest(vitest), countPlaywright(playwright)])

    expect(total).toEqual({ passed: 9, failed: 0, skipped: 3 })
    expect(lastLine(total)).toBe('9 passed, 0 failed')
  })

  test('a file that could not be loaded is a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]

    expect(countVitest({ ...vitest, testResults }).failed).toBe(1)
  })

  test('a file with a failed test is not counted twice', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }]

    expect(countVitest({ ...vitest, numFailedTests: 1, testResults }).failed).toBe(1)
  })

  test('a tool that ends badly without a failed test has failed', () => {
    expect(withExit(countVitest(vitest), 1)).toMatchObject({ passed: 3, failed: 1 })
    expect(withExit({ passed: 3, failed: 2, skipped: 0 }, 1).failed).toBe(2)
  })

  test('a test that passes only at the second try has failed', () => {
    const stats = { ...playwright.stats, flaky: 1 }

    expect(countPlaywright({ stats, errors: [] }).failed).toBe(1)
  })

  test('a browser run that could not start has failed', () => {
    expect(countPlaywright({ ...playwright, errors: [{}] }).failed).toBe(1)
  })
})

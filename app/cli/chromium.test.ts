import { describe, expect, test } from 'vitest'

import { findChromium } from './chromium.ts'

const machine = (files: string[], env: Record<string, string> = {}) => ({
  env,
  exists: (file: string) => files.includes(file),
  ofPlaywright: '/root/.cache/ms-playwright/chrome',
})

describe('which Chromium is used', () => {
  test('the one that CHROMIUM_PATH names comes first', () => {
    const env = { CHROMIUM_PATH: '/opt/chrome' }

    expect(findChromium(machine(['/opt/chrome', '/usr/bin/chromium'], env))).toBe('/opt/chrome')
  })

  test('a CHROMIUM_PATH that leads nowhere is told, not passed over', () => {
    const env = { CHROMIUM_PATH: '/opt/chrome' }

    expect(() => findChromium(machine(['/usr/bin/chromium'], env))).toThrow('/opt/chrome')
  })

  test('the system’s comes before Playwright’s own', () => {
    const files = ['/usr/bin/chromium', '/root/.cache/ms-playwright/chrome']

    expect(findChromium(machine(files))).toBe('/usr/bin/chromium')
    expect(findChromium(machine(files.slice(1)))).toBe('/root/.cache/ms-playwright/chrome')
  })

  test('a machine without any says so', () => {
    expect(findChromium(machine([]))).toBeUndefined()
  })
})

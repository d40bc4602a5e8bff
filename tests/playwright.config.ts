// Browser tests at phone and desktop size in the system's Chromium. `npm test` starts the product and names it with
// E2E_ORIGIN; run alone (`npx playwright test -c tests/playwright.config.ts`), the config starts the demo itself.
import { existsSync } from 'node:fs'

import { defineConfig } from '@playwright/test'
import { chromium } from 'playwright'

import { findChromium } from '#app/cli/chromium.ts'

const port = Number(process.env.E2E_PORT ?? 3900)
const origin = process.env.E2E_ORIGIN ?? `http://localhost:${port}`

const executablePath = findChromium({
  env: process.env,
  exists: existsSync,
  ofPlaywright: chromium.executablePath(),
})

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
const still = ['--disable-component-update', '--no-first-run']

export default defineConfig({
  testDir: './e2e',
  outputDir: '../.data/test-results/e2e',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [
    ['list'],
    ...(process.env.E2E_REPORT ? [['json', { outputFile: process.env.E2E_REPORT }] as const] : []),
  ],
  use: {
    baseURL: origin,
    actionTimeout: 30_000,
    // A worker answers before a test's own routes can; the tests of the worker itself allow it.
    serviceWorkers: 'block',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...quiet, ...still] },
  },
  projects: [
    {
      name: 'phone',
      use: { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true },
    },
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
  ],
  ...(process.env.E2E_ORIGIN
    ? {}
    : {
        webServer: {
          command: 'node app/cli/start.mjs demo',
          cwd: '..',
          url: `${origin}/readyz`,
          env: { PORT: String(port), DATA_DIR: '.data/e2e-demo' },
          reuseExistingServer: true,
          timeout: 300_000,
          gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
        },
      }),
})

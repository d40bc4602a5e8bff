// The browser tests: the whole product on its own port and data, fresh each time, driven by a real Chromium; two web
// processes in turn, because nothing may depend on which of them answers. The invariants are checked after the seed and
// again after the last test.
import fs from 'node:fs'
import path from 'node:path'

import { root } from './build.ts'
import { checkInvariants } from './check-invariants.ts'
import { resetInstallation } from './installation.ts'
import { findFreePorts } from './ports.ts'
import { startProduct, type Product } from './product.ts'
import { runNode } from './run-node.ts'
import { ensureTools } from './test-tools.ts'
import {
  countPlaywright,
  single,
  sum,
  withExit,
  type Counts,
  type PlaywrightReport,
} from './test-results.ts'

const state: { product?: Product } = {}

/** For an early end: the product, if it runs. */
export const stopBrowserProduct = async (): Promise<void> => state.product?.stop()

export async function runBrowserTests(results: string): Promise<Counts> {
  const { chromium } = await ensureTools()
  const dataDir = path.join(root, '.data/e2e')
  resetInstallation(dataDir)
  const product = await startProduct({
    port: await findFreePorts(),
    dataDir,
    isDevelopment: false,
    webProcesses: 2,
  })
  state.product = product
  try {
    const afterSeed = await checkInvariants(product.databaseUrl, 'after the seed')
    const browser = await runPlaywright(product, { chromium, results })
    const afterBrowser = await checkInvariants(product.databaseUrl, 'after the browser tests')
    return sum([afterSeed, browser, afterBrowser])
  } finally {
    await product.stop()
  }
}

type Browser = { chromium: string; results: string }

async function runPlaywright(product: Product, { chromium, results }: Browser): Promise<Counts> {
  const report = path.join(results, 'e2e.json')
  fs.rmSync(report, { force: true })
  const exitCode = await runNode(
    ['node_modules/playwright/cli.js', 'test', '-c', 'tests/playwright.config.ts'],
    {
      E2E_ORIGIN: product.origin,
      E2E_REPORT: report,
      CHROMIUM_PATH: chromium,
    },
  )
  if (!fs.existsSync(report)) return single(false)
  return withExit(
    countPlaywright(JSON.parse(fs.readFileSync(report, 'utf8')) as PlaywrightReport),
    exitCode,
  )
}

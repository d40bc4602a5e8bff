// What `npm test` runs, in order. Each stage says how many checks passed and failed.
import fs from 'node:fs'
import path from 'node:path'

import { root } from './build.ts'
import { runNode } from './run-node.ts'
import { runBrowserTests } from './test-browser.ts'
import {
  countVitest,
  single,
  sum,
  withExit,
  type Counts,
  type VitestReport,
} from './test-results.ts'

export type Stage = { name: string; run: () => Promise<Counts> }

const results = path.join(root, '.data/test-results')

export const stages: readonly Stage[] = [
  { name: 'lint', run: () => tool('node_modules/eslint/bin/eslint.js', lintArgs) },
  {
    name: 'types',
    run: () => tool('node_modules/tsgo/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']),
  },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'integration', run: integration },
  { name: 'contract', run: () => vitest('contract') },
  { name: 'security', run: () => vitest('security') },
  { name: 'e2e', run: () => runBrowserTests(results) },
]

const lintArgs = ['.', '--max-warnings', '0', '--cache', '--cache-location', '.data/eslint/']

const tool = async (program: string, args: readonly string[]) =>
  single((await runNode([program, ...args])) === 0)

async function vitest(project: string, env: Record<string, string> = {}): Promise<Counts> {
  const report = path.join(results, `${project}.json`)
  fs.rmSync(report, { force: true })
  const args = ['run', '-c', 'tests/vitest.config.ts', '--project', project, '--passWithNoTests']
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const exitCode = await runNode(['node_modules/vitest/vitest.mjs', ...args, ...reporters], env)
  if (!fs.existsSync(report)) return single(false)
  return withExit(
    countVitest(JSON.parse(fs.readFileSync(report, 'utf8')) as VitestReport),
    exitCode,
  )
}

// The invariants are checked over every database the integration tests leave behind.
async function integration(): Promise<Counts> {
  const report = path.join(results, 'integration-invariants.json')
  fs.rmSync(report, { force: true })
  const tests = await vitest('integration', { CHECK_INVARIANTS: report })
  if (!fs.existsSync(report)) return sum([tests, single(false)])
  return sum([tests, ...(JSON.parse(fs.readFileSync(report, 'utf8')) as Counts[])])
}

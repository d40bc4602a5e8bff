// Generates the Prisma client and builds the product, each only when its sources changed.
// `npm run build` runs this file; the demo and the tests call it.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

import { Trouble } from './explain.ts'
import { withFileLock } from './file-lock.mjs'
import { compressAssets } from './compress-assets.ts'

export const root = path.join(import.meta.dirname, '../..')
const run = promisify(execFile)

export type Outcome = 'made' | 'up to date'

export const generateWhenStale = (): Promise<Outcome> =>
  whenStale(
    { mark: 'prisma/generated/.made-from', sources: ['prisma/schema', 'package-lock.json'] },
    () => runNode('generating the Prisma client', ['app/cli/prisma-generate.ts']),
  )

const buildSources = [
  'app',
  'admin',
  'jobs',
  'plugins',
  'prisma/schema',
  'package-lock.json',
  'vite.config.ts',
  'remix.config.js',
]

export const buildWhenStale = (): Promise<Outcome> =>
  whenStale({ mark: 'build/.made-from', sources: buildSources }, async () => {
    await runNode('the build', ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'])
    await compressAssets(path.join(root, 'build/client'))
  })

type Made = { mark: string; sources: readonly string[] }

async function whenStale({ mark, sources }: Made, make: () => Promise<void>): Promise<Outcome> {
  return withFileLock(path.join(root, '.data/build.lock'), async () => {
    const file = path.join(root, mark)
    const wanted = fingerprint(sources)
    if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === wanted) return 'up to date'
    fs.rmSync(file, { force: true })
    await make()
    fs.writeFileSync(file, wanted)
    return 'made'
  })
}

/** Changes when a file in one of these places does; tests do not count. Paths are from the root. */
export function fingerprint(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesOf(path.join(root, source)))
      hash.update(file).update(fs.readFileSync(file))
  }
  return hash.digest('hex')
}

function filesOf(place: string): string[] {
  if (!fs.statSync(place).isDirectory()) return [place]
  const entries = fs.readdirSync(place, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
  return files.map((entry) => path.join(entry.parentPath, entry.name)).sort()
}

async function runNode(what: string, args: string[]): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production' as const }
  try {
    await run(process.execPath, args, { cwd: root, env, maxBuffer: 64_000_000 })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    // The first lines of what went wrong name it; a bundler goes on with pages of its own state.
    throw new Trouble(`${what} failed:\n${stdout.slice(-1000)}\n${stderr.slice(0, 3000)}`, {
      cause: error,
    })
  }
}

if (import.meta.main) {
  process.stdout.write(`build/: ${await buildWhenStale()}\n`)
}

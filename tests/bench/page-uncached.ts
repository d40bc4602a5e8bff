// A product page rendered for one visitor, beside React alone rendering the same tree: once with what everybody sees of
// it remembered in the process, as for the second visitor after a change, and once with all of it read from the database.
import { execFile } from 'node:child_process'
import { Agent } from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'

import { buildWhenStale, root } from '#app/cli/build.ts'
import { askPage, readAnew } from './ask-page.ts'
import { median, rate, type Bench, type Figure } from './bench.ts'
import type { BenchDatabase } from './bench-database.ts'
import { startWeb } from './load.ts'
import { pickProductPage, type ProductPage } from './product-page.ts'

const run = promisify(execFile)
const width = 8
const seconds = 3
const rounds = 3
const ways = ['remembered', 'read anew'] as const

type Way = (typeof ways)[number]

export const pageUncached: Bench = {
  name: 'page-uncached',
  async run(database) {
    const page = await pickProductPage(database)
    await buildWhenStale()
    const web = await startWeb(database)
    const floors: number[] = []
    const seen = { remembered: [] as number[], 'read anew': [] as number[] }
    // Turn by turn, so that a busy moment of the machine meets all of them.
    for (let round = 0; round < rounds; round += 1) {
      floors.push(await bareRenders(database, page))
      for (const how of ways) {
        if (round === 0) await pagesPerSecond(web.port, page, how) // warming up
        seen[how].push(await pagesPerSecond(web.port, page, how))
      }
    }
    await web.stop()
    const size = `${width} connections, ${await database.describe()}`
    return ways.map((how): Figure => ({
      ...rate(median(seen[how]), median(floors)),
      unit: 'pages/s',
      dataset: `${page.slug}${page.path} ${how}, ${size}`,
    }))
  },
}

async function bareRenders(database: BenchDatabase, page: ProductPage): Promise<number> {
  const port = 3000 // only part of the address that is rendered
  const url = `http://${page.slug}.localhost:${port}${page.path}`
  const script = path.join(root, 'tests/bench/bare-render.ts')
  const env = database.environmentFor(port) as NodeJS.ProcessEnv
  const args = [script, url, String(seconds), String(width)]
  const { stdout } = await run(process.execPath, args, { cwd: root, env })
  return (JSON.parse(stdout) as { perSecond: number }).perSecond
}

async function pagesPerSecond(port: number, page: ProductPage, how: Way): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: width })
  const until = performance.now() + seconds * 1000
  let answers = 0
  const visitor = async () => {
    while (performance.now() < until) {
      const asked = {
        slug: page.slug,
        path: how === 'remembered' ? page.path : readAnew(page.path),
      }
      await askPage({ agent, port, ...asked, isOwn: true })
      answers += 1
    }
  }
  await Promise.all(Array.from({ length: width }, visitor))
  agent.destroy()
  return answers / seconds
}

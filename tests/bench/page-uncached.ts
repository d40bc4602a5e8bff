// A product page rendered for one visitor (routing, loaders, database, React, HTTP), beside React alone rendering
// the same tree.
import { execFile } from 'node:child_process'
import { Agent } from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'

import { buildWhenStale, root } from '#app/cli/build.ts'
import { askPage } from './ask-page.ts'
import { median, rate, type Bench } from './bench.ts'
import type { BenchDatabase } from './bench-database.ts'
import { startWeb } from './load.ts'
import { pickProductPage, type ProductPage } from './product-page.ts'

const run = promisify(execFile)
const width = 8
const seconds = 3
const rounds = 3

export const pageUncached: Bench = {
  name: 'page-uncached',
  async run(database) {
    const page = await pickProductPage(database)
    await buildWhenStale()
    const web = await startWeb(database)
    const [ours, floors]: [number[], number[]] = [[], []]
    // Turn by turn, so that a busy moment of the machine meets both.
    for (let round = 0; round < rounds; round += 1) {
      floors.push(await bareRenders(database, page))
      if (round === 0) await pagesPerSecond(web.port, page) // warming up
      ours.push(await pagesPerSecond(web.port, page))
    }
    await web.stop()
    const dataset = `${page.slug}${page.path}, ${width} connections, ${await database.describe()}`
    return { ...rate(median(ours), median(floors)), unit: 'pages/s', dataset }
  },
}

async function bareRenders(database: BenchDatabase, page: ProductPage): Promise<number> {
  const port = 3000 // only part of the address that is rendered
  const url = `http://${page.slug}.localhost:${port}${page.path}`
  const script = path.join(root, 'tests/bench/bare-render.ts')
  const env = database.environmentFor(port) as NodeJS.ProcessEnv
  const { stdout } = await run(process.execPath, [script, url, String(seconds)], { cwd: root, env })
  return (JSON.parse(stdout) as { perSecond: number }).perSecond
}

async function pagesPerSecond(port: number, { slug, path: url }: ProductPage): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: width })
  const until = performance.now() + seconds * 1000
  let answers = 0
  const visitor = async () => {
    while (performance.now() < until) {
      await askPage({ agent, port, slug, path: url, isOwn: true })
      answers += 1
    }
  }
  await Promise.all(Array.from({ length: width }, visitor))
  agent.destroy()
  return answers / seconds
}

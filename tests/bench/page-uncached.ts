// A product page rendered for one visitor (routing, loaders, database, React, HTTP), beside React alone rendering
// the same tree.
import { execFile } from 'node:child_process'
import { Agent, request } from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'

import { buildWhenStale, root } from '#app/cli/build.ts'
import { rate, type Bench } from './bench.ts'
import type { BenchDatabase } from './bench-database.ts'
import { startWeb } from './load.ts'
import { pickProductPage, type ProductPage } from './product-page.ts'

const run = promisify(execFile)
const width = 8
const seconds = 5

export const pageUncached: Bench = {
  name: 'page-uncached',
  async run(database) {
    const page = await pickProductPage(database)
    await buildWhenStale()
    const floor = await bareRenders(database, page)
    const web = await startWeb(database)
    await askFor(2, web.port, page) // warming up
    const answers = await askFor(seconds, web.port, page)
    await web.stop()
    const dataset = `${page.slug}${page.path}, ${width} connections, ${await database.describe()}`
    return { ...rate(answers / seconds, floor), unit: 'pages/s', dataset }
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

async function askFor(forSeconds: number, port: number, page: ProductPage): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: width })
  const until = performance.now() + forSeconds * 1000
  let answers = 0
  const visitor = async () => {
    while (performance.now() < until) {
      await ask(agent, port, page)
      answers += 1
    }
  }
  await Promise.all(Array.from({ length: width }, visitor))
  agent.destroy()
  return answers
}

function ask(agent: Agent, port: number, page: ProductPage): Promise<void> {
  // A cookie of ours makes the page somebody's own, so nothing is kept.
  const headers = { host: `${page.slug}.localhost:${port}`, cookie: 'nieu_visit=1' }
  return new Promise((resolve, reject) => {
    const req = request({ agent, port, host: '127.0.0.1', path: page.path, headers }, (res) => {
      if (res.statusCode !== 200)
        reject(new Error(`${page.path} answered ${res.statusCode ?? '?'}`))
      res.resume().on('end', resolve)
    })
    req.on('error', reject).end()
  })
}

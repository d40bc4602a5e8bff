// A storefront page from the page cache, beside bare node:http sending the same bytes.
import fs from 'node:fs'
import { request } from 'node:http'
import os from 'node:os'
import path from 'node:path'

import { median, rate, type Bench } from './bench.ts'
import { answersPerSecond, startBare, startWeb } from './load.ts'
import { pickProductPage } from './product-page.ts'

const load = { connections: 64, seconds: 3 }
const rounds = 3

export const pageCached: Bench = {
  name: 'page-cached',
  async run(database) {
    const page = await pickProductPage(database)
    const web = await startWeb(database)
    const head = [
      `GET ${page.path} HTTP/1.1`,
      `Host: ${page.slug}.localhost:${web.port}`,
      'Accept-Encoding: gzip, deflate, br',
      'Accept: text/html',
    ]
    const file = path.join(os.tmpdir(), `nieu-bench-${process.pid}.json`)
    const sent = await keptPage(web.port, page)
    fs.writeFileSync(file, JSON.stringify(sent))
    const bare = await startBare('bare-server.ts', [file])
    const [ours, floors]: number[][] = [[], []]
    // Turn by turn, so that a busy moment of the machine meets both.
    for (let round = 0; round <= rounds; round += 1) {
      const floor = await answersPerSecond({ ...load, port: bare.port, head })
      const our = await answersPerSecond({ ...load, port: web.port, head })
      if (round === 0) continue // warming up
      floors?.push(floor)
      ours?.push(our)
    }
    await Promise.all([web.stop(), bare.stop()])
    fs.rmSync(file)
    const bytes = `${Buffer.from(sent.body, 'base64').length} bytes of brotli, ${load.connections} connections`
    const dataset = `${page.slug}${page.path}, ${bytes}, ${await database.describe()}`
    return { ...rate(median(ours ?? []), median(floors ?? [])), unit: 'requests/s', dataset }
  },
}

type Sent = { head: string[]; body: string }

// Asked twice: the second answer is the kept one, which carries the hashes of its scripts.
async function keptPage(port: number, page: { slug: string; path: string }): Promise<Sent> {
  await ask(port, page)
  const { head, body } = await ask(port, page)
  const isKept = head.some((value) => value.includes("'sha256-"))
  if (!isKept) throw new Error('the page was not kept: is it marked as everybody’s?')
  const own = new Set(['date', 'connection', 'keep-alive'])
  const pairs = head.flatMap((name, at) =>
    at % 2 === 0 && !own.has(name.toLowerCase()) ? [name, head[at + 1] ?? ''] : [],
  )
  return { head: pairs, body: body.toString('base64') }
}

function ask(
  port: number,
  { slug, path: url }: { slug: string; path: string },
): Promise<{ head: string[]; body: Buffer }> {
  const headers = {
    host: `${slug}.localhost:${port}`,
    'accept-encoding': 'gzip, deflate, br',
    accept: 'text/html',
  }
  return new Promise((resolve, reject) => {
    const req = request({ port, host: '127.0.0.1', path: url, headers }, (res) => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part))
      res.on('end', () => resolve({ head: res.rawHeaders, body: Buffer.concat(parts) }))
    })
    req.on('error', reject).end()
  })
}

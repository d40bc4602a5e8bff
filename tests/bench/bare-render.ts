// The floor of page-uncached: React rendering the same tree with the same data, which was loaded once, from the part of
// the table of URLs that the web process asks. No loader, no database, no HTTP.
// node bare-render.ts <url> <seconds> <how many at once>; prints renders a second.
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { createRequestHandler, type EntryContext, type ServerBuild } from '@remix-run/node'

import { root } from '#app/cli/build.ts'
import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { buildBelow, createTableKeys } from '#app/server/route-tables.ts'

const [url = '', seconds = '3', width = '1'] = process.argv.slice(2)
const context = {
  nonce: 'bench',
  requestId: 'bench',
  clientAddress: '127.0.0.1',
  cachePage: () => undefined,
}

configureDatabase({ url: process.env.DATABASE_URL ?? '', poolSize: 2 })
const entry = path.join(root, 'build/server/index.js')
const build = (await import(pathToFileURL(entry).href)) as ServerBuild
const render = build.entry.module.default
const request = new Request(url)
const page = await loadOnce()
await closeDatabase()

await renderFor(2) // warming up
const renders = await renderFor(Number(seconds))
process.stdout.write(JSON.stringify({ perSecond: renders / Number(seconds) }))
process.exit(0)

async function loadOnce(): Promise<{ entry: EntryContext; handoff: Uint8Array<ArrayBuffer> }> {
  const caught: { entry?: EntryContext; handoff?: Uint8Array<ArrayBuffer> } = {}
  const catching = {
    ...build.entry.module,
    default: async (...args: Parameters<typeof render>) => {
      const [, , , found] = args
      caught.handoff = await readAll(found.serverHandoffStream)
      caught.entry = found
      return render(args[0], args[1], args[2], again(found, caught.handoff), args[4])
    },
  }
  const part = createTableKeys(build.routes)(new URL(url).pathname) ?? ''
  const mine = { ...buildBelow(build, part), entry: { module: catching } }
  const handle = createRequestHandler(mine, 'production')
  const answer = await handle(request, context)
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  if (!caught.entry || !caught.handoff) throw new Error('nothing was rendered')
  return { entry: caught.entry, handoff: caught.handoff }
}

// The data's stream can be read once, so each render gets its own.
function again(found: EntryContext, handoff: Uint8Array<ArrayBuffer>): EntryContext {
  const serverHandoffStream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(handoff)
      controller.close()
    },
  })
  return { ...found, serverHandoffStream, renderMeta: {} }
}

async function readAll(
  stream: ReadableStream<Uint8Array> | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await new Response(stream).arrayBuffer()
  return new Uint8Array(bytes)
}

async function renderFor(seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000
  let renders = 0
  const renderOnAndOn = async () => {
    while (performance.now() < until) {
      const entry = again(page.entry, page.handoff)
      const answer = await render(request, 200, new Headers(), entry, context)
      await answer.arrayBuffer()
      renders += 1
    }
  }
  await Promise.all(Array.from({ length: Number(width) }, renderOnAndOn))
  return renders
}

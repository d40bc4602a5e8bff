// The application as `npm run build` left it.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node'

import type { Render } from './options.ts'
import { buildBelow, createTableKeys } from './route-tables.ts'
import type { Application } from './start-web.ts'
import { serveBuild } from './static-files.ts'

export async function loadBuild(folder: string): Promise<Application> {
  const entry = path.join(folder, 'server/index.js')
  if (!existsSync(entry)) throw new Error('There is no build yet: run `npm run build` first')
  const build = (await import(pathToFileURL(entry).href)) as ServerBuild
  return {
    render: renderOf(build),
    files: serveBuild(path.join(folder, 'client')),
    close: async () => {
      // nothing stays open
    },
  }
}

// A handler for each first part of an address, made when it is first asked for: they are as many as the table has.
function renderOf(build: ServerBuild): Render {
  const whole = createRequestHandler(build, 'production')
  const keyOf = createTableKeys(build.routes)
  const handlers = new Map<string, RequestHandler>()
  const handlerFor = (part: string) => {
    const known = handlers.get(part)
    if (known) return known
    const handler = createRequestHandler(buildBelow(build, part), 'production')
    handlers.set(part, handler)
    return handler
  }
  return (request, context) => {
    const part = keyOf(new URL(request.url).pathname)
    return (part === null ? whole : handlerFor(part))(request, context)
  }
}

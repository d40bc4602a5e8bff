// The application as `npm run build` left it.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { createRequestHandler, type ServerBuild } from '@remix-run/node'

import { isDeskPath, withoutDesks } from './desk-routes.ts'
import type { Render } from './options.ts'
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

function renderOf(build: ServerBuild): Render {
  const whole = createRequestHandler(build, 'production')
  // What is rendered reads the routes of `assets`, and wants the module of every one of them.
  const assets = { ...build.assets, routes: withoutDesks(build.assets.routes) }
  const shoppers = { ...build, assets, routes: withoutDesks(build.routes) }
  const forShoppers = createRequestHandler(shoppers, 'production')
  return (request, context) =>
    isDeskPath(new URL(request.url).pathname)
      ? whole(request, context)
      : forShoppers(request, context)
}

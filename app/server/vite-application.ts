// The application straight from its sources, with hot reload. Vite is loaded only here: production has none.
import { createRequestHandler, type ServerBuild } from '@remix-run/node'

import type { Application } from './start-web.ts'

export async function startVite(): Promise<Application> {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true }, clearScreen: false })
  const load = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
  return {
    render: createRequestHandler(load, 'development'),
    files: vite.middlewares,
    close: () => vite.close(),
  }
}

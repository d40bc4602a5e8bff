// Bundles the page from node_modules and serves it on an origin of its own, as an agency's shop would be.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build, type Rollup } from 'vite'

export type ServedPage = { origin: string; close: () => Promise<void> }

export async function serveCartPage(): Promise<ServedPage> {
  const script = await bundle()
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0]
    const [status, type, body] =
      path === '/main.js'
        ? [200, 'text/javascript; charset=utf-8', script]
        : path === '/'
          ? [200, 'text/html; charset=utf-8', page]
          : [204, 'text/plain', '']
    response.writeHead(status, { 'content-type': type }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Cửa hàng ngoài</title>
<div id="root"></div><script type="module" src="/main.js"></script></html>`

async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    define: { 'process.env.NODE_ENV': '"production"' },
    esbuild: { jsx: 'automatic' },
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: `${import.meta.dirname}/main.tsx`, onwarn: () => undefined },
    },
  })) as Rollup.RollupOutput
  const chunk = built.output.find((one) => one.type === 'chunk' && one.isEntry)
  if (chunk?.type !== 'chunk') throw new Error('the cart page was not bundled')
  return chunk.code
}

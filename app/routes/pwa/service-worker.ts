// GET /sw.js on every host: the worker that shows kept pages when the network is away. A browser looks for a new one
// with every visit, so nothing on the way may keep it.
import source from './service-worker.js?raw'

export const loader = () =>
  new Response(source, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' },
  })

// Options of the Remix Vite plugin; vite.config.ts imports this. URLs are listed in two tables, never scanned.
import { provinceRoutes } from './admin/routes.ts'
import { shopRoutes } from './app/routes.ts'

/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  ignoredRouteFiles: ['**/*'],
  routes: (define) => ({ ...shopRoutes(define), ...provinceRoutes(define) }),
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
}

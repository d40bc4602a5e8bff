// Every URL of the province's console, joined with app/routes.ts in remix.config.js. A file is relative to app/.
import type { VitePluginConfig } from '@remix-run/dev'

type DefineRoutes = Parameters<NonNullable<VitePluginConfig['routes']>>[0]

export const provinceRoutes = (define: DefineRoutes) =>
  define((_route) => {
    // no line yet
  })

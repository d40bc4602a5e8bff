// Every URL of the province's console, joined with app/routes.ts in remix.config.js. A file is relative to app/.
import type { VitePluginConfig } from '@remix-run/dev'

type DefineRoutes = Parameters<NonNullable<VitePluginConfig['routes']>>[0]

export const provinceRoutes = (define: DefineRoutes) =>
  define((route) => {
    route('admin', '../admin/routes/choose-province.tsx')
    route('admin/:province/figures.csv', '../admin/routes/figures-csv.ts')
    route('admin/:province', '../admin/routes/layout.tsx', () => {
      route('', '../admin/routes/figures.tsx', { index: true })
      route('shops', '../admin/routes/shops.tsx')
      route('shops/:shop', '../admin/routes/shop.tsx')
      route('programme', '../admin/routes/programme.tsx')
      route('team', '../admin/routes/team.tsx')
    })
  })

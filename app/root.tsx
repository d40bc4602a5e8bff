// The document around every page: language, theme, fonts, the one stylesheet, and what is shown when a page fails.
import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url'
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url'
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url'
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react'
import type { ReactNode } from 'react'

import { FailedPage, failedTitle } from '#app/components/failed-page.tsx'
import { useNonce } from '#app/components/nonce.ts'
import { Pwa } from '#app/components/pwa/pwa.tsx'
import { RememberLanguage } from '#app/components/remember-language.tsx'
import { useRootData, type RootData } from '#app/components/root-data.ts'
import { themeAttributes, useTriedTheme } from '#app/components/theme.ts'
import { LocaleProvider, localeOf } from '#app/i18n/use-text.ts'
import { appIconPath, manifestPath } from '#app/paths.ts'
import { readRoot } from '#app/routes/root-data.server.ts'
import stylesheet from '#app/styles/app.css?url'

const font = (href: string) =>
  ({ rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous', href }) as const

export const links: LinksFunction = () => [
  font(vietnamese400),
  font(latin400),
  font(vietnamese600),
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: appIconPath('touch-180') },
  { rel: 'manifest', href: manifestPath },
]

export const meta: MetaFunction = ({ error, matches }) => [
  { title: error ? failedTitle(error, localeOf(matches)) : 'Niêu' },
]

export const loader = ({ request }: LoaderFunctionArgs): Promise<RootData> => readRoot(request)

export function Layout({ children }: { children: ReactNode }) {
  const root = useRootData()
  const nonce = useNonce()
  const tried = useTriedTheme()
  const locale = root?.locale ?? 'vi'
  return (
    <html lang={locale} {...themeAttributes(tried ?? root?.site.shop?.theme)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#fbf7ef" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#1b1613" media="(prefers-color-scheme: dark)" />
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleProvider value={locale}>{children}</LocaleProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  return (
    <>
      <RememberLanguage />
      <Pwa />
      <Outlet />
    </>
  )
}

export function ErrorBoundary() {
  return <FailedPage />
}

// What a person sees when a page cannot be shown: what happened, and where to go on. Vietnamese first; when even
// the language is unknown, English follows.
import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { House, Search } from 'lucide-react'
import type { ReactNode } from 'react'

import type { Locale } from '#app/i18n/text.ts'
import { domainsText } from '#app/i18n/domains.ts'
import { offlineText } from '#app/i18n/offline.ts'
import { uiText } from '#app/i18n/ui.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { homePath, searchPath } from '#app/paths.ts'
import { sellerHomePath } from '#app/seller-paths.ts'

import { useRootData } from './root-data.ts'
import { Brand } from './shells/brand.tsx'
import { ShopperShell } from './shells/shopper-shell.tsx'
import { ButtonLink } from './ui/button.tsx'
import type { DrawingName } from './ui/drawings.tsx'
import { EmptyState } from './ui/empty-state.tsx'

type Words = (typeof uiText)['vi']
type Failure = {
  drawing: DrawingName
  words: (t: Words, locale: Locale) => [title: string, line: string]
  home: string
}

export function FailedPage() {
  const t = useText(uiText)
  const root = useRootData()
  const { drawing, words, home } = failureOf(useRouteError())
  const [title, line] = words(t, useLocale())
  const [englishTitle, englishLine] = words(uiText.en, 'en')
  return (
    <Shell isNowhere={home !== homePath} home={home}>
      <EmptyState
        isPage
        drawing={drawing}
        title={title}
        action={
          <>
            <ButtonLink look="primary" to={home} icon={House} reloadDocument>
              {t.backHome}
            </ButtonLink>
            {home === homePath && (
              <ButtonLink to={searchPath()} icon={Search} reloadDocument>
                {t.goSearch}
              </ButtonLink>
            )}
          </>
        }
      >
        <p>{line}</p>
        {home !== homePath && <OwnersHint market={home} />}
        {!root && (
          <p lang="en" className="small">
            {englishTitle}. {englishLine}
          </p>
        )}
      </EmptyState>
    </Shell>
  )
}

// Most often it is the owner who looks, and one step of connecting the domain is still missing.
function OwnersHint({ market }: { market: string }) {
  const t = useText(domainsText)
  return (
    <p className="small">
      <a href={`${market}${sellerHomePath}`}>{t.ownerAsk}</a> {t.ownerLine}
    </p>
  )
}

type ShellProps = { isNowhere: boolean; home: string; children: ReactNode }

// On a host that nobody has, links of the frame would lead nowhere.
function Shell({ isNowhere, home, children }: ShellProps) {
  if (!isNowhere) return <ShopperShell>{children}</ShopperShell>
  return (
    <>
      <header className="top">
        <div className="top-row">
          <Brand to={home} />
        </div>
      </header>
      <main id="main" className="page">
        {children}
      </main>
    </>
  )
}

export const failedTitle = (error: unknown, locale: Locale): string =>
  failureOf(error).words(uiText[locale], locale)[0]

function failureOf(error: unknown): Failure {
  if (isNetworkAway(error)) return away
  if (!isRouteErrorResponse(error)) return fault
  const host = unknownHostOf(error.data)
  if (host) {
    return {
      drawing: 'road',
      words: (t) => [t.noHostTitle, t.noHostLine(host.unknownHost)],
      home: host.marketOrigin,
    }
  }
  if (error.status === 404)
    return { drawing: 'road', words: (t) => [t.notFoundTitle, t.notFoundLine], home: homePath }
  if (error.status === 401 || error.status === 403) {
    return { drawing: 'road', words: (t) => [t.forbiddenTitle, t.forbiddenLine], home: homePath }
  }
  if (error.status < 500)
    return { drawing: 'paper', words: (t) => [t.badTitle, t.badLine], home: homePath }
  return fault
}

// What a browser throws when a page's data cannot be fetched; on the server a loader's fault is no such thing.
const isNetworkAway = (error: unknown) =>
  typeof window !== 'undefined' &&
  error instanceof TypeError &&
  (!navigator.onLine || /fetch|network|load failed/i.test(error.message))

const away: Failure = {
  drawing: 'road',
  words: (_t, locale) => [offlineText[locale].title, offlineText[locale].line],
  home: homePath,
}

const fault: Failure = { drawing: 'pot', words: (t) => [t.faultTitle, t.faultLine], home: homePath }

function unknownHostOf(data: unknown): { unknownHost: string; marketOrigin: string } | null {
  if (typeof data !== 'object' || data === null) return null
  const { unknownHost, marketOrigin } = data as Record<string, unknown>
  return typeof unknownHost === 'string' && typeof marketOrigin === 'string'
    ? { unknownHost, marketOrigin }
    : null
}

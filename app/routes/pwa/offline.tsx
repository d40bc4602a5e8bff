// /offline: what the service worker shows when the network is away and the page asked for is not kept.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useSearchParams } from '@remix-run/react'
import { RefreshCw } from 'lucide-react'
import { useEffect, useState } from 'react'

import { findKeptPages, type KeptPage } from '#app/components/pwa/worker-messages.ts'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { offlineText } from '#app/i18n/offline.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'

import { localPath } from '../local-path.ts'
import { keepForEverybody } from '../page-tags.ts'
import { readSite } from '../site.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: offlineText[localeOf(matches)].title },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ request, context }: LoaderFunctionArgs) {
  keepForEverybody(context, await readSite(request))
  return null
}

export default function Offline() {
  const t = useText(offlineText)
  const [search] = useSearchParams()
  return (
    <ShopperShell isNarrow>
      <div className="stack">
        <EmptyState
          isPage
          drawing="road"
          title={t.title}
          action={
            <span className="needs-script">
              <Button
                type="button"
                look="primary"
                icon={RefreshCw}
                onClick={() => location.assign(localPath(search.get('from') ?? '/'))}
              >
                {t.again}
              </Button>
            </span>
          }
        >
          {t.line}
        </EmptyState>
        <KeptPages />
      </div>
    </ShopperShell>
  )
}

function KeptPages() {
  const t = useText(offlineText)
  const [pages, setPages] = useState<KeptPage[] | null>(null)
  useEffect(() => {
    if ('caches' in window) void findKeptPages().then(setPages)
  }, [])
  if (!pages) return null
  return (
    <section className="stack" aria-labelledby="kept">
      <h2 id="kept">{t.kept}</h2>
      {pages.length === 0 && <p className="soft">{t.nothingKept}</p>}
      <ul className="list">
        {pages.map(({ path, title }) => (
          <li key={path}>
            <a className="list-item" href={path}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

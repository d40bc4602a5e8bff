// A lot's public page: where a label's QR code leads.
import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { CertificateCard, MakerCard, Proof } from '#app/components/trace/lot-evidence.tsx'
import { LotHead, nameOf } from '#app/components/trace/lot-head.tsx'
import { Road } from '#app/components/trace/road.tsx'
import { UnknownCode } from '#app/components/trace/unknown-code.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { inMarket } from '#app/db/doors.server.ts'
import { lotEpc } from '#app/domain/trace/epcis.ts'
import { findTrace } from '#app/domain/trace/trace-views.server.ts'
import { traceText } from '#app/i18n/trace.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { epcisEventsPath, tracePath } from '#app/paths.ts'

import { pageMeta } from '../page-meta.ts'
import { keepForEverybody } from '../page-tags.ts'
import { readSite } from '../site.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: found, matches }) => {
  const t = traceText[localeOf(matches)]
  if (!found?.trace) return [{ title: t.unknownTitle }, { name: 'robots', content: 'noindex' }]
  const { shop, lot } = found.trace
  const description = `${t.lot} ${lot.code} · ${shop.name} · ${shop.placeName}`
  const url = found.origin + tracePath(shop.slug, lot.code)
  return pageMeta({ title: t.title(nameOf(found.trace)), description, url }, matches)
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const site = await readSite(request)
  const { shopSlug = '', lotCode = '' } = params
  const isElsewhere = site.shop !== null && site.shop.slug !== shopSlug
  const trace = isElsewhere
    ? null
    : await inMarket({}, (db) => findTrace(db, { shopSlug, lotCode }))
  const { expiresOn = null, gtin = null, code = '' } = trace?.lot ?? {}
  const answer = {
    trace,
    lotCode,
    origin: site.marketOrigin,
    isExpired: expiresOn !== null && expiresOn < localDate(systemClock.now()),
    eventsUrl: gtin && epcisEventsPath(lotEpc(gtin, code)),
  }
  if (trace) keepForEverybody(context, trace)
  return data(answer, { status: trace ? 200 : 404 })
}

export default function Trace() {
  const { trace, lotCode, isExpired, eventsUrl } = useLoaderData<typeof loader>()
  const t = useText(traceText)
  if (!trace) {
    return (
      <ShopperShell>
        <UnknownCode asked={{ lot: lotCode }} />
      </ShopperShell>
    )
  }
  return (
    <ShopperShell>
      <article className="trace">
        <LotHead trace={trace} isExpired={isExpired} />
        <section className="trace-way stack">
          <h2>{t.way}</h2>
          {trace.stops.length > 0 ? (
            <Road stops={trace.stops} shopId={trace.shop.id} />
          ) : (
            <EmptyState drawing="road" title={t.noWay} />
          )}
          <Proof trace={trace} eventsUrl={eventsUrl} />
        </section>
        <aside className="trace-aside stack">
          <MakerCard trace={trace} />
          <CertificateCard certificates={trace.certificates} />
        </aside>
      </article>
    </ShopperShell>
  )
}

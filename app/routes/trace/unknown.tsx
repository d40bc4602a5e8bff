// Where a scanned code that leads nowhere (or to several shops) is explained.
import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { SeveralShops, UnknownCode } from '#app/components/trace/unknown-code.tsx'
import { traceText } from '#app/i18n/trace.ts'
import { localeOf } from '#app/i18n/use-text.ts'

import { readCode } from '../digital-link/read-code.server.ts'
import { readSite } from '../site.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: traceText[localeOf(matches)].unknownTitle },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const site = await readSite(request)
  const search = new URL(request.url).searchParams
  const asked = { gtin: search.get('gtin') ?? undefined, lot: search.get('lot') ?? undefined }
  const isBad = search.has('problem')
  const found =
    asked.gtin && !isBad ? await readCode(site, { gtin: asked.gtin, lot: asked.lot ?? null }) : []
  const ways = found.map(({ target, shopName }) => ({ to: target, label: shopName }))
  return data(
    { asked: { ...asked, isBad }, ways },
    { status: ways.length > 1 ? 300 : isBad ? 400 : 404 },
  )
}

export default function Unknown() {
  const { asked, ways } = useLoaderData<typeof loader>()
  return (
    <ShopperShell>
      {ways.length > 1 ? <SeveralShops ways={ways} /> : <UnknownCode asked={asked} />}
    </ShopperShell>
  )
}

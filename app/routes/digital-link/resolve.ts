// GS1 Digital Link: /01/{gtin}[/10/{lot}…]. A person is sent to the page that explains the code; a program may ask for
// the list of links. A resource route: it answers with redirects and JSON only, pages are elsewhere.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { isbot } from 'isbot'

import { inMarket } from '#app/db/doors.server.ts'
import { digitalLinkPath, readDigitalLink } from '#app/domain/trace/digital-link.ts'
import { lotEpc } from '#app/domain/trace/epcis.ts'
import { linksetOf, readLinkType, type TypedLink } from '#app/domain/trace/linkset.ts'
import { recordScan } from '#app/domain/trace/record-scan.server.ts'
import { readLocale } from '#app/i18n/locale.ts'
import { traceText } from '#app/i18n/trace.ts'
import { systemClock } from '#app/lib/time.ts'
import { epcisEventsPath, unknownCodePath } from '#app/paths.ts'

import { readSite, type Site } from '../site.server.ts'
import { readCode, type CodeTarget } from './read-code.server.ts'

type Key = { gtin: string; lot: string | null }

export async function loader({ request }: LoaderFunctionArgs) {
  const site = await readSite(request)
  const url = new URL(request.url)
  const read = readDigitalLink(request.url)
  if (!read.ok) return refusal(request, site, { status: 400, problem: read.problem })
  const { gtin, lot } = read.link
  const found = await readCode(site, { gtin, lot })
  const [first] = found
  if (!first) return refusal(request, site, { status: 404, problem: 'unknown', gtin, lot })
  const links = linksOf(site, { gtin, lot }, first)
  const anchor = site.marketOrigin + digitalLinkPath({ gtin, lot })
  const headers = {
    ...open,
    Link: `<${anchor}?linkType=linkset>; rel="linkset"; type="${linksetJson}"`,
  }
  if (wantsLinkset(request)) {
    const body = linksetOf({ anchor, itemDescription: first.title }, links)
    return Response.json(body, { headers: { ...headers, 'Content-Type': linksetJson } })
  }
  const asked = url.searchParams.get('linkType')
  const link = asked === null ? links[0] : links.find(({ type }) => type === readLinkType(asked))
  if (!link) return refusal(request, site, { status: 404, problem: 'link-type', gtin, lot })
  await countScan(request, { gtin, lot }, first)
  const isShared = asked === null && found.length > 1
  const location = isShared
    ? site.marketOrigin + unknownCodePath(keyOf({ gtin, lot }))
    : passOn(link.href, url)
  return new Response(null, { status: 307, headers: { ...headers, Location: location } })
}

const linksetJson = 'application/linkset+json'
const open = { 'Access-Control-Allow-Origin': '*', Vary: 'Accept', 'Cache-Control': 'no-cache' }
const keyOf = ({ gtin, lot }: Key) => (lot ? { gtin, lot } : { gtin })

const wantsLinkset = (request: Request): boolean =>
  ['linkset', 'all'].includes(new URL(request.url).searchParams.get('linkType') ?? '') ||
  (request.headers.get('accept') ?? '').includes(linksetJson)

function linksOf(site: Site, { gtin, lot }: Key, found: CodeTarget): TypedLink[] {
  const { target, productPath, title } = found
  const html = { mediaType: 'text/html', languages: ['vi', 'en'] }
  const page: TypedLink = {
    type: lot ? 'traceability' : 'pip',
    href: site.marketOrigin + target,
    title,
    ...html,
  }
  const product: TypedLink[] =
    lot && productPath
      ? [{ type: 'pip', href: site.marketOrigin + productPath, title, ...html }]
      : []
  const events: TypedLink[] = lot
    ? [
        {
          type: 'epcis',
          href: site.marketOrigin + epcisEventsPath(lotEpc(gtin, lot)),
          title: 'EPCIS 2.0',
          mediaType: 'application/ld+json',
        },
      ]
    : []
  return [page, ...product, ...events]
}

// What stood behind the question mark goes along, but for the question about link types.
function passOn(href: string, asked: URL): string {
  const target = new URL(href)
  for (const [name, value] of asked.searchParams) {
    if (name !== 'linkType') target.searchParams.append(name, value)
  }
  return target.href
}

// Robots and previews are not people; nothing is kept about who scanned.
async function countScan(
  request: Request,
  { gtin }: Key,
  { shopId, lotId }: CodeTarget,
): Promise<void> {
  if (request.method !== 'GET' || isbot(request.headers.get('user-agent'))) return
  await inMarket({}, (db) => recordScan(db, { shopId, lotId, gtin, source: 'label' }, systemClock))
}

type Refusal = { status: 400 | 404; problem: string; gtin?: string; lot?: string | null }

// A browser is led to a page with that status; a program gets the status and a sentence at once.
function refusal(
  request: Request,
  site: Site,
  { status, problem, gtin = '', lot = null }: Refusal,
): Response {
  const isPerson = (request.headers.get('accept') ?? '').includes('text/html')
  if (isPerson) {
    const asked = status === 400 ? { problem } : keyOf({ gtin, lot })
    return new Response(null, {
      status: 302,
      headers: { Location: site.origin + unknownCodePath(asked) },
    })
  }
  const t = traceText[readLocale(request)]
  const title = problem === 'link-type' ? t.noLink : lot ? t.unknownLot(lot) : t.unknownGtin(gtin)
  const headers = { ...open, 'Content-Type': 'application/problem+json' }
  return Response.json(
    { type: `about:blank#${problem}`, status, title: status === 400 ? t.badCode : title },
    { status, headers },
  )
}

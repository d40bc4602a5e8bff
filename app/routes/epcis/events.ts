// GET /epcis/events?MATCH_anyEPCClass={lot}: the public events of one lot and of what it was made from, as an EPCIS 2.0
// query document. Read-only and thin: one parameter, no paging, no capture.
import type { LoaderFunctionArgs } from '@remix-run/node'

import { inMarket } from '#app/db/doors.server.ts'
import { readDigitalLink } from '#app/domain/trace/digital-link.ts'
import { epcisQueryDocument } from '#app/domain/trace/epcis.ts'
import { findLotWay } from '#app/domain/trace/lot-events.server.ts'
import { findNumberedLots } from '#app/domain/trace/lot-numbers.server.ts'
import { systemClock } from '#app/lib/time.ts'

import { readSite } from '../site.server.ts'

const headers = {
  'Content-Type': 'application/ld+json',
  'Access-Control-Allow-Origin': '*',
  'GS1-EPCIS-Version': '2.0.0',
  'GS1-CBV-Version': '2.0.0',
  'GS1-EPC-Format': 'Always_GS1_Digital_Link',
}

export async function loader({ request }: LoaderFunctionArgs) {
  const site = await readSite(request)
  const search = new URL(request.url).searchParams
  const unknown = [...search.keys()].filter((name) => name !== 'MATCH_anyEPCClass')
  const read = readDigitalLink(search.get('MATCH_anyEPCClass') ?? '')
  if (unknown.length > 0 || !read.ok || !read.link.lot) return badQuestion(unknown)
  const { gtin, lot } = read.link
  const events = await inMarket({}, async (db) => {
    const lots = await findNumberedLots(db, { gtin, lotCode: lot, shopId: site.shop?.id ?? null })
    const ways = []
    for (const { shopId, lotId } of lots) ways.push(await findLotWay(db, { shopId, lotId }))
    return ways.flatMap((way) => way.events.map((event) => event.body))
  })
  return Response.json(epcisQueryDocument(events, systemClock.now()), { headers })
}

function badQuestion(unknown: readonly string[]): Response {
  const title =
    unknown.length > 0
      ? `Not supported here: ${unknown.join(', ')}`
      : 'MATCH_anyEPCClass must be one lot, written as https://id.gs1.org/01/{gtin}/10/{lot}'
  const problem = { type: 'epcisException:QueryParameterException', title, status: 400 }
  const type = { ...headers, 'Content-Type': 'application/problem+json' }
  return Response.json(problem, { status: 400, headers: type })
}

// What a scanner, a browser and a program get from a label's address.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, test } from 'vitest'

import { inMarket } from '#app/db/doors.server.ts'
import { findTrace } from '#app/domain/trace/trace-views.server.ts'
import { loader as events } from '#app/routes/epcis/events.ts'
import { loader as resolve } from '#app/routes/digital-link/resolve.ts'
import { givenProduct } from '#tests/support/given-catalog.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'
import { givenLot } from '#tests/support/given-trace.ts'

const origin = 'http://localhost:3000'
const label = { slug: '', lot: '', gtin: '' }

beforeAll(async () => {
  const shop = await givenShopRow()
  const { variantId } = await givenProduct(shop, { unit: 'niêu' })
  const lot = await givenLot(shop, variantId, 4)
  const trace = await inMarket({}, (db) =>
    findTrace(db, { shopSlug: shop.slug, lotCode: lot.code }),
  )
  Object.assign(label, { slug: shop.slug, lot: lot.code, gtin: trace?.lot.gtin })
})

const ask = (loader: typeof resolve, path: string, accept = '*/*') => {
  const request = new Request(origin + path, { headers: { accept, 'user-agent': 'Mozilla/5.0' } })
  return loader({ request, params: {}, context: {} } as unknown as LoaderFunctionArgs)
}
const path = () => `/01/${label.gtin}/10/${label.lot}`

describe('the address on a label', () => {
  test('leads to the page of the lot and takes the date along', async () => {
    const answer = await ask(resolve, `${path()}?17=261222`, 'text/html')

    expect(answer.status).toBe(307)
    expect(answer.headers.get('location')).toBe(
      `${origin}/trace/${label.slug}/${label.lot}?17=261222`,
    )
    expect(answer.headers.get('link')).toContain('rel="linkset"')
  })

  test.each(['?linkType=all', '?linkType=linkset'])(
    'answers %s with the list of links',
    async (query) => {
      const answer = await ask(resolve, path() + query)
      const { linkset } = (await answer.json()) as { linkset: Record<string, { href: string }[]>[] }

      expect(answer.headers.get('content-type')).toBe('application/linkset+json')
      expect(linkset[0]?.anchor).toBe(origin + path())
      const [byDefault] = linkset[0]?.['https://ref.gs1.org/voc/defaultLink'] ?? []
      expect(linkset[0]?.['https://ref.gs1.org/voc/traceability']).toMatchObject([
        { href: byDefault?.href },
      ])
    },
  )

  test('answers a program that accepts linksets without a redirect', async () => {
    expect((await ask(resolve, path(), 'application/linkset+json')).status).toBe(200)
  })

  test.each([
    ['an unknown lot', () => `/01/${label.gtin}/10/NOPE`, 404],
    ['an unknown number', () => '/01/04006381333931', 404],
    ['a wrong check digit', () => '/01/04006381333932', 400],
    ['a link type we do not have', () => `${path()}?linkType=gs1:recallStatus`, 404],
  ])('says what is wrong with %s', async (_name, address, status) => {
    const forPrograms = await ask(resolve, address())
    const forPeople = await ask(resolve, address(), 'text/html')

    expect(forPrograms.status).toBe(status)
    expect(forPrograms.headers.get('content-type')).toBe('application/problem+json')
    expect(forPeople.headers.get('location')).toContain('/trace/unknown')
  })
})

describe('the events of a lot', () => {
  const query = (lot: string) =>
    `/epcis/events?MATCH_anyEPCClass=${encodeURIComponent(`https://id.gs1.org/01/${label.gtin}/10/${lot}`)}`

  test('are an EPCIS query document', async () => {
    const answer = await ask(events, query(label.lot))
    const document = (await answer.json()) as { epcisBody: { queryResults: { resultsBody: { eventList: { type: string }[] } } } } // prettier-ignore

    const list = document.epcisBody.queryResults.resultsBody.eventList
    expect(list.map((event) => event.type)).toEqual(['ObjectEvent', 'TransformationEvent'])
    expect(answer.headers.get('gs1-epcis-version')).toBe('2.0.0')
  })

  test('of a lot that nobody made are an empty list', async () => {
    const answer = await ask(events, query('NOPE'))

    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('"eventList":[]')
  })

  test.each(['', '?EQ_bizStep=shipping', '?MATCH_anyEPCClass=abc'])(
    '"%s" is no question we answer',
    async (search) => {
      expect((await ask(events, `/epcis/events${search}`)).status).toBe(400)
    },
  )
})

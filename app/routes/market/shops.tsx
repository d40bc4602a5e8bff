// `/shops`: every open shop of the market, by name, or those of one commune.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData, useSubmit } from '@remix-run/react'
import { z } from 'zod'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { ShopGrid } from '#app/components/shopper/shop-grid.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { inMarket } from '#app/db/doors.server.ts'
import {
  findShopPlaces,
  listShopCards,
  type ShopPlace,
} from '#app/domain/tenancy/shop-fronts.server.ts'
import { shopperText } from '#app/i18n/shopper.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { shopsPath } from '#app/paths.ts'
import { openShopPath } from '#app/seller-paths.ts'

import { readQuery } from '../forms.server.ts'
import { pageMeta } from '../page-meta.ts'
import { keepForEverybody } from '../page-tags.ts'
import { requireMarket } from '../site.server.ts'

const pageSize = 24
const shopsAsk = z.object({
  commune: z
    .string()
    .regex(/^\d{5}$/)
    .optional()
    .catch(undefined),
  after: z
    .string()
    .regex(/^[a-z0-9-]{1,63}$/)
    .optional()
    .catch(undefined),
})

export async function loader({ request, context }: LoaderFunctionArgs) {
  const site = await requireMarket(request)
  keepForEverybody(context, site)
  const { commune, after } = readQuery(request, shopsAsk)
  const page = await inMarket({}, async (db) => ({
    places: await findShopPlaces(db),
    ...(await listShopCards(db, { communeCode: commune, cursor: after, limit: pageSize })),
  }))
  return { ...page, commune, origin: site.homeOrigin }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = shopperText[localeOf(matches)]
  const url = `${data?.origin ?? ''}${shopsPath}`
  return pageMeta({ title: t.shopsTitle, description: t.shopsLead, url }, matches)
}

export default function Shops() {
  const t = useText(shopperText)
  const { shops, places, commune, nextCursor } = useLoaderData<typeof loader>()
  return (
    <ShopperShell>
      <PageHeader title={t.shopsTitle} lead={t.shopsLead} />
      <div className="stack">
        <PlaceChoice places={places} commune={commune} />
        <h2 className="visually-hidden">{t.allShops}</h2>
        {shops.length > 0 ? (
          <ShopGrid shops={shops} />
        ) : (
          <EmptyState
            drawing="field"
            title={t.shopsEmpty}
            action={<ButtonLink to={openShopPath}>{t.openShop}</ButtonLink>}
          />
        )}
        <Pagination nextCursor={nextCursor} />
      </div>
    </ShopperShell>
  )
}

function PlaceChoice({
  places,
  commune,
}: {
  places: readonly ShopPlace[]
  commune: string | undefined
}) {
  const t = useText(shopperText)
  const submit = useSubmit()
  const provinces = [...new Set(places.map((place) => place.provinceName))]
  return (
    <Form className="row place-form" onChange={(event) => submit(event.currentTarget)}>
      <label htmlFor="commune">{t.placeFilter}</label>
      <select
        id="commune"
        name="commune"
        className="input"
        defaultValue={commune ?? ''}
        key={commune}
      >
        <option value="">{t.everywhere}</option>
        {provinces.map((province) => (
          <optgroup key={province} label={province}>
            {places
              .filter((place) => place.provinceName === province)
              .map((place) => (
                <option key={place.code} value={place.code}>
                  {place.name} ({place.shops})
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <noscript>
        <Button>{t.apply}</Button>
      </noscript>
    </Form>
  )
}

// /seller/:shop/parcels: the packing table. What waits, what is packed, what is out, what comes back.
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { BenchList } from '#app/components/parcel/bench-list.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { ChipNav } from '#app/components/ui/chip-nav.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { inventoryMessages } from '#app/domain/inventory/inventory.messages.ts'
import { orderMessages } from '#app/domain/order/order.messages.ts'
import { placeName } from '#app/domain/place/place.ts'
import { countBench, listBench } from '#app/domain/shipping/bench-views.server.ts'
import { benchShelves } from '#app/domain/shipping/bench.ts'
import { stepManyOrders, type BulkOutcome } from '#app/domain/shipping/bulk-parcels.server.ts'
import { bulkActions, bulkForm } from '#app/domain/shipping/shipment.forms.ts'
import { shipmentMessages } from '#app/domain/shipping/shipment.messages.ts'
import { parcelsText } from '#app/i18n/parcels.ts'
import { fill, type Locale, type Sentence } from '#app/i18n/text.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { readForm, readQuery } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { readPlaces } from '#app/routes/places.server.ts'
import { parcelsPath } from '#app/seller-paths.ts'

const query = z.object({
  show: z.enum(benchShelves).catch('to-pack').default('to-pack'),
  after: z.uuid().nullable().catch(null).default(null),
  q: z.string().trim().max(60).catch('').default(''),
})

export const meta: MetaFunction = ({ matches }) => [{ title: parcelsText[localeOf(matches)].bench }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'order.fulfil')
  const { show: shelf, after, q: text } = readQuery(request, query)
  const found = await staff.inShop(async (db) => ({
    ...(await listBench(db, { shelf, after, text })),
    counts: await countBench(db),
  }))
  const places = await readPlaces()
  return {
    shop: { slug: staff.shop.slug, name: staff.shop.name },
    role: staff.role,
    shelf,
    text,
    ...found,
    orders: found.orders.map((order) => ({
      ...order,
      place: placeName(places, order.communeCode),
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'order.fulfil')
  const form = await readForm(request, bulkForm)
  if (form.status !== 'success') {
    return data(
      { done: 0, all: 0, refused: [{ code: '', sentence: form.errors.order ?? '' }] },
      422,
    )
  }
  const { action: step, order: orderIds } = form.value
  const asked = { shopId: staff.shop.id, action: step, orderIds, actorId: staff.account.id }
  const outcomes = await stepManyOrders(asked, systemClock)
  const refused = outcomes.filter((one) => one.refusal !== null)
  if (refused.length === 0) return redirect(donePath(parcelsPath(staff.shop.slug), step))
  const told = refused.map((one) => ({ code: one.code, sentence: sentenceOf(one, form.locale) }))
  return data({ done: outcomes.length - refused.length, all: outcomes.length, refused: told }, 409)
}

const messages: Readonly<Record<string, Sentence>> = {
  ...orderMessages,
  ...inventoryMessages,
  ...shipmentMessages,
}

function sentenceOf({ refusal }: BulkOutcome, locale: Locale): string {
  const message = refusal && messages[refusal.code]
  if (!message) throw refusal ?? new Error('nothing was refused')
  return fill(message[locale], refusal.detail)
}

export default function Bench() {
  const { shop, role, shelf, text, orders, counts, nextCursor } = useLoaderData<typeof loader>()
  const t = useText(parcelsText)
  const shelves = benchShelves.map((one) => ({
    key: one,
    to: parcelsPath(shop.slug, { show: one }),
    label: `${t.shelves[one]} ${counts[one]}`,
    isHere: one === shelf,
  }))
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.bench} lead={t.benchLead} />
        <Told />
        <ChipNav label={t.bench} chips={shelves} />
        <Form method="get" role="search" className="bench-find" key={`find:${shelf}:${text}`}>
          <input type="hidden" name="show" value={shelf} />
          <input
            type="search"
            name="q"
            className="input"
            aria-label={t.find}
            placeholder={t.find}
            defaultValue={text}
          />
          <Button>{t.findButton}</Button>
        </Form>
        {orders.length === 0 ? (
          <EmptyState drawing="parcel" title={t.empty[shelf]}>
            <p>{t.emptyLine}</p>
          </EmptyState>
        ) : (
          <BenchList key={shelf} shopSlug={shop.slug} shelf={shelf} orders={orders} />
        )}
        <Pagination nextCursor={nextCursor} />
      </div>
    </SellerShell>
  )
}

function Told() {
  const t = useText(parcelsText)
  const answer = useActionData<typeof action>()
  const done = useNotice([...bulkActions, 'no-papers'] as const)
  if (answer && 'refused' in answer) {
    return (
      <Alert tone="chili" isUrgent>
        {answer.all > 0 && <p>{t.bulkSome(answer.done, answer.all)}</p>}
        <ul>
          {answer.refused.map((one) => (
            <li key={one.code}>
              {one.code && <strong>{one.code}: </strong>}
              {one.sentence}
            </li>
          ))}
        </ul>
      </Alert>
    )
  }
  if (done === 'no-papers') {
    return (
      <Alert tone="turmeric" isUrgent>
        <p>{t.noLabels}</p>
      </Alert>
    )
  }
  return (
    done && (
      <Alert tone="leaf" isUrgent>
        <p>{t.bulkDone[done]}</p>
      </Alert>
    )
  )
}

// /seller/:shop/orders/:orderId/parcels: the boxes of one order, packed one by one or all in one.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { PackCard } from '#app/components/parcel/pack-card.tsx'
import { ParcelCard } from '#app/components/parcel/parcel-card.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { recordAccess } from '#app/domain/identity/account-events.server.ts'
import { orderMessages } from '#app/domain/order/order.messages.ts'
import { placeName } from '#app/domain/place/place.ts'
import { parcelForm, parcelSteps } from '#app/domain/shipping/shipment.forms.ts'
import { shipmentMessages } from '#app/domain/shipping/shipment.messages.ts'
import { findPacking } from '#app/domain/shipping/shipment-views.server.ts'
import { parcelsText } from '#app/i18n/parcels.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { newId } from '#app/lib/ids.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { invalid, notFound, readForm, readParams, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { readPlaces } from '#app/routes/places.server.ts'
import { orderParcelsPath, parcelsPath, sellerOrderPath } from '#app/seller-paths.ts'

import { actOnParcel } from './act-on-parcel.server.ts'

const orderParams = z.object({ orderId: z.uuid() })

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: parcelsText[localeOf(matches)].packTitle(data?.packing.order.code ?? '') },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'order.fulfil')
  const { orderId } = readParams(params, orderParams)
  const packing = await staff.inShop(async (db) => {
    const found = await findPacking(db, orderId)
    const look = { subjectKind: 'order', subjectId: orderId, purpose: 'fulfil' } as const
    if (found) await recordAccess(db, { ...look, actorId: staff.account.id }, systemClock)
    return found
  })
  if (!packing) throw notFound()
  return {
    shop: { slug: staff.shop.slug, name: staff.shop.name },
    role: staff.role,
    packing,
    place: placeName(await readPlaces(), packing.order.communeCode),
    requestKey: newId(),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'order.fulfil')
  const { orderId } = readParams(params, orderParams)
  const form = await readForm(request, parcelForm)
  if (form.status !== 'success') return invalid(form)

  const { account, shop } = staff
  const wish = { ...form.value, orderId, actorId: account.id, shopId: shop.id }
  const outcome = await attempt(() => staff.inShop((db) => actOnParcel(db, wish, systemClock)))
  if (!outcome.ok) return refused(form, outcome.refusal, { ...orderMessages, ...shipmentMessages })
  return redirect(donePath(orderParcelsPath(shop.slug, orderId), form.value.intent))
}

export default function OrderParcels() {
  const { shop, role, packing, place, requestKey } = useLoaderData<typeof loader>()
  const t = useText(parcelsText)
  const form = useFormState()
  const done = useNotice(['pack', ...parcelSteps])
  const { order } = packing
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={t.packTitle(order.code)}
          lead={`${order.recipient} · ${place} · ${order.deliveryName}`}
          crumbs={[{ label: t.bench, to: parcelsPath(shop.slug) }]}
          actions={<ButtonLink to={sellerOrderPath(shop.slug, order.id)}>{t.toOrder}</ButtonLink>}
        />
        {done && (
          <Alert tone="leaf" isUrgent>
            <p>{t.done[done]}</p>
          </Alert>
        )}
        <FormErrors form={form} />
        <PackCard key={requestKey} packing={packing} requestKey={requestKey} />
        {packing.parcels.map((parcel) => (
          <ParcelCard
            key={parcel.id}
            parcel={parcel}
            action={orderParcelsPath(shop.slug, order.id)}
            oldUnits={packing.oldUnits}
            mayAct
          />
        ))}
      </div>
    </SellerShell>
  )
}

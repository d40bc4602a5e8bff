// /seller/:shop/orders/:orderId: what to pick, for whom, and the next step.
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Scale } from 'lucide-react'
import { z } from 'zod'

import { CancelCard } from '#app/components/order/cancel-card.tsx'
import { SellerOrderCards } from '#app/components/order/seller-order-cards.tsx'
import { OrderParcels } from '#app/components/parcel/order-parcels.tsx'
import { StepButton } from '#app/components/order/step-button.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { recordAccess } from '#app/domain/identity/account-events.server.ts'
import { shopRoleMay } from '#app/domain/identity/permissions.ts'
import { cancelOrder } from '#app/domain/order/cancel-order.server.ts'
import { deliverOrder } from '#app/domain/order/deliver-order.server.ts'
import { handOverOrder } from '#app/domain/order/hand-over-order.server.ts'
import { orderStepForm } from '#app/domain/order/order.forms.ts'
import { orderMessages } from '#app/domain/order/order.messages.ts'
import { canBecome, isSold } from '#app/domain/order/order.ts'
import { findSellerOrder } from '#app/domain/order/seller-order-views.server.ts'
import { shipmentMessages } from '#app/domain/shipping/shipment.messages.ts'
import { findParcels } from '#app/domain/shipping/shipment-views.server.ts'
import { countToWeigh } from '#app/domain/weighing/weighing-views.server.ts'
import { placeName } from '#app/domain/place/place.ts'
import { sellerOrdersText } from '#app/i18n/seller-orders.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { weighingText } from '#app/i18n/weighing.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { sellerOrderPath, sellerPath, sellerRefundPath, weighPath } from '#app/seller-paths.ts'

import { invalid, notFound, readForm, readParams, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'
import { readPlaces } from '../places.server.ts'

const orderParams = z.object({ orderId: z.uuid() })

export const meta: MetaFunction<typeof loader> = ({ data: found, matches }) => [
  { title: sellerOrdersText[localeOf(matches)].order(found?.order.code ?? '') },
]

// The page shows a shopper's name, telephone and address.
const lookAt = (orderId: string) =>
  ({ subjectKind: 'order', subjectId: orderId, purpose: 'fulfil' }) as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'order.view')
  const { shop, role } = staff
  const { orderId } = readParams(params, orderParams)
  const order = await staff.inShop(async (db) => {
    const found = await findSellerOrder(db, orderId)
    if (found)
      await recordAccess(db, { ...lookAt(orderId), actorId: staff.account.id }, systemClock)
    return found
  })
  if (!order) throw notFound()
  return {
    shop: { slug: shop.slug, name: shop.name },
    role,
    order,
    parcels: await staff.inShop((db) => findParcels(db, orderId)),
    toWeigh: await staff.inShop((db) => countToWeigh(db, orderId)),
    place: placeName(await readPlaces(), order.communeCode),
    mayFulfil: shopRoleMay(role, 'order.fulfil'),
    mayCancel: shopRoleMay(role, 'order.cancel') && canBecome(order.status, 'cancelled'),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'order.fulfil')
  const { orderId } = readParams(params, orderParams)
  const form = await readForm(request, orderStepForm)
  if (form.status !== 'success') return invalid(form)
  const { step, reason, back } = form.value
  if (step === 'cancel' && !shopRoleMay(staff.role, 'order.cancel'))
    throw data(null, { status: 403 })

  const outcome = await attempt(() =>
    staff.inShop((db) => {
      if (step === 'hand-over') return handOverOrder(db, orderId, systemClock)
      if (step === 'deliver') return deliverOrder(db, orderId, systemClock)
      return cancelOrder(db, { orderId, reason, actorId: staff.account.id }, systemClock)
    }),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, { ...orderMessages, ...shipmentMessages })
  const { slug } = staff.shop
  return redirect(back === 'today' ? sellerPath(slug) : sellerOrderPath(slug, orderId))
}

export default function SellerOrder() {
  const { shop, role, order, parcels, place, mayFulfil, mayCancel, toWeigh } =
    useLoaderData<typeof loader>()
  const { open: weigh } = useText(weighingText)
  const t = useText(sellerOrdersText)
  const form = useFormState()
  const hasRefunds = isSold(order.status) || order.refunds.length > 0
  const crumbs = [{ label: t.orders, to: sellerPath(shop.slug, 'orders') }]
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={t.order(order.code)}
          crumbs={crumbs}
          actions={
            mayFulfil && (
              <>
                {toWeigh > 0 && (
                  <ButtonLink to={weighPath(shop.slug, order.id)} icon={Scale}>
                    {weigh}
                  </ButtonLink>
                )}
                <StepButton shopSlug={shop.slug} order={order} back="order" />
              </>
            )
          }
        />
        <FormErrors form={form} />
        <SellerOrderCards
          order={order}
          place={place}
          refundPath={hasRefunds ? sellerRefundPath(shop.slug, order.id) : null}
        />
        <OrderParcels shopSlug={shop.slug} order={order} parcels={parcels} mayAct={mayFulfil} />
        {mayCancel && <CancelCard form={form} />}
      </div>
    </SellerShell>
  )
}

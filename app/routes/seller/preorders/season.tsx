// /seller/:shop/preorders/:seasonId: who booked, sharing out the harvest, weighing each booking's boxes.
import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'

import { BookingItem } from '#app/components/preorder/booking-item.tsx'
import { SeasonFacts } from '#app/components/preorder/season-facts.tsx'
import { useRootData } from '#app/components/root-data.ts'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { orderMessages } from '#app/domain/order/order.messages.ts'
import { refundMessages } from '#app/domain/order/refund.messages.ts'
import { deliverBooking } from '#app/domain/preorder/deliver-booking.server.ts'
import { seasonParams, seasonRoomForm } from '#app/domain/preorder/preorder.forms.ts'
import { preorderMessages } from '#app/domain/preorder/preorder.messages.ts'
import { findBookings, findSeason } from '#app/domain/preorder/preorder-views.server.ts'
import { shareOutSeason } from '#app/domain/preorder/share-out.server.ts'
import { preorderText } from '#app/i18n/preorder.ts'
import { useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { bookSeasonPath } from '#app/paths.ts'
import { invalid, readForm, readParams, refused } from '#app/routes/forms.server.ts'
import { requireStaff, type Staff } from '#app/routes/guards.server.ts'
import { preordersPath } from '#app/seller-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: found?.season.title ?? '' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'order.fulfil')
  const { seasonId } = readParams(params, seasonParams)
  return staff.inShop(async (db) => {
    const season = await findSeason(db, { shopId: staff.shop.id, seasonId }, systemClock)
    if (!season) throw data(null, { status: 404 })
    const { slug, name } = staff.shop
    const bookings = await findBookings(db, seasonId)
    return { shop: { slug, name }, role: staff.role, season, bookings }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'order.fulfil')
  const { seasonId } = readParams(params, seasonParams)
  const form = await readForm(request, seasonRoomForm)
  if (form.status !== 'success') return invalid(form)

  const outcome = await attempt(() => change(staff, seasonId, form.value))
  if (!outcome.ok) return refused(form, outcome.refusal, messages)
  return { done: form.value.intent, count: outcome.value }
}

const messages = { ...orderMessages, ...refundMessages, ...preorderMessages }

async function change(
  staff: Staff,
  seasonId: string,
  asked: ReturnType<typeof seasonRoomForm.parse>,
): Promise<number> {
  if (asked.intent === 'share') {
    const wish = { seasonId, harvested: asked.harvested, actorId: staff.account.id }
    return staff.inShop((db) => shareOutSeason(db, wish, systemClock))
  }
  await deliverBooking({ shopId: staff.shop.id, ...asked }, systemClock)
  return asked.weights.length
}

export default function Season() {
  const { shop, role, season, bookings } = useLoaderData<typeof loader>()
  const t = useText(preorderText)
  const root = useRootData()
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={season.title}
          crumbs={[{ label: t.title, to: preordersPath(shop.slug) }]}
          actions={
            root && (
              <a
                className="button"
                href={`${root.site.marketOrigin}${bookSeasonPath(shop.slug, season.id)}`}
              >
                {t.seeShopper}
              </a>
            )
          }
        />
        <Done />
        <Card>
          <SeasonFacts season={season} />
        </Card>
        {season.harvestedSlots === null && <Share />}
        <Card title={t.bookings}>
          {bookings.length === 0 ? (
            <p className="soft">{t.noBookings}</p>
          ) : (
            <ul className="list">
              {bookings.map((booking) => (
                <BookingItem key={booking.id} shop={shop.slug} booking={booking} />
              ))}
            </ul>
          )}
        </Card>
      </div>
    </SellerShell>
  )
}

function Done() {
  const { season } = useLoaderData<typeof loader>()
  const t = useText(preorderText)
  const [search] = useSearchParams()
  const answer = useActionData<typeof action>()
  const told =
    answer && 'done' in answer
      ? answer.done === 'share'
        ? t.sharedOut(answer.count)
        : t.deliverDone
      : !answer && search.get('done') === 'opened' && t.opened(season.slots)
  if (!told) return null
  return (
    <Alert tone="leaf" isUrgent>
      <p>{told}</p>
    </Alert>
  )
}

function Share() {
  const t = useText(preorderText)
  const form = useFormState('share')
  return (
    <details className="card" open={form.isSent}>
      <summary>{t.share}</summary>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <p className="soft">{t.shareLead}</p>
        <TextInput
          form={form}
          name="harvested"
          label={t.harvested}
          inputMode="numeric"
          autoComplete="off"
        />
        <Button look="danger" name="intent" value="share">
          {t.shareButton}
        </Button>
      </Form>
    </details>
  )
}

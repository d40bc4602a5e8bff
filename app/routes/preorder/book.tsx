// /shops/:slug/preorders/:seasonId: a shopper books slots of a harvest and pays the deposit.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { BookingForm } from '#app/components/preorder/booking-form.tsx'
import { SeasonFacts } from '#app/components/preorder/season-facts.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { inMarket } from '#app/db/doors.server.ts'
import { paymentMessages } from '#app/domain/payment/payment.messages.ts'
import { settleAddress } from '#app/domain/place/address.forms.ts'
import { bookingForm, seasonParams } from '#app/domain/preorder/preorder.forms.ts'
import { preorderMessages } from '#app/domain/preorder/preorder.messages.ts'
import { preorderLimits } from '#app/domain/preorder/preorder.ts'
import { findSeason } from '#app/domain/preorder/preorder-views.server.ts'
import { submitBooking } from '#app/domain/preorder/submit-booking.server.ts'
import { findShopBySlug } from '#app/domain/tenancy/shop-fronts.server.ts'
import { preorderText } from '#app/i18n/preorder.ts'
import { seasonText } from '#app/i18n/season.ts'
import { useText } from '#app/i18n/use-text.ts'
import { newId } from '#app/lib/ids.ts'
import { attempt, refuse } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { orderPath, shopPath } from '#app/paths.ts'

import { holdSecondsOf, methodOffers, payUrlFor } from '../checkout/pay-context.server.ts'
import { invalid, notFound, readForm, readParams, refused } from '../forms.server.ts'
import { readPlaces, readProvinceOptions, unsettled } from '../places.server.ts'
import { requireMarket } from '../site.server.ts'
import { bookingBuyer } from './booking-buyer.server.ts'
import { depositMethods } from './deposit-methods.ts'

const params = seasonParams.extend({ slug: z.string().max(63) })

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: found ? `${found.season.title} · ${found.shop.name}` : '' },
]

async function findOffer(asked: z.output<typeof params>) {
  const shop = await inMarket({}, (db) => findShopBySlug(db, asked.slug))
  const which = shop && { shopId: shop.id, seasonId: asked.seasonId }
  const season = which && (await inMarket({}, (db) => findSeason(db, which, systemClock)))
  if (!shop || !season) throw notFound()
  return { shop, season, offers: depositMethods(await methodOffers({}, [shop.id])) }
}

export async function loader({ request, params: asked }: LoaderFunctionArgs) {
  await requireMarket(request)
  const { shop, season, offers } = await findOffer(readParams(asked, params))
  return {
    shop: { slug: shop.slug, name: shop.name },
    season,
    methods: offers.map(({ method }) => method),
    provinces: await readProvinceOptions(),
    idempotencyKey: newId(),
  }
}

export async function action({ request, params: asked, context }: ActionFunctionArgs) {
  const site = await requireMarket(request)
  const { season, offers } = await findOffer(readParams(asked, params))
  const form = await readForm(request, bookingForm)
  if (form.status !== 'success') return invalid(form)
  const settled = settleAddress(await readPlaces(), form.value)
  if (!settled.ok) return unsettled(form, settled)
  const offer = offers.find(({ method }) => method === form.value.paymentMethod)
  if (!offer) return refused(form, refuse('payment.not-offered'), paymentMessages)

  const { communeText: _, ...typed } = form.value
  const owner = await bookingBuyer(request)
  const { locale } = form
  const wish = { ...typed, ...settled.address, locale, note: '', seasonId: season.id }
  const outcome = await attempt(() =>
    submitBooking(owner, { ...wish, holdSeconds: holdSecondsOf(offer) }, systemClock),
  )
  if (!outcome.ok)
    return refused(form, outcome.refusal, { ...preorderMessages, ...paymentMessages })
  const { checkoutId, code } = outcome.value
  const { buyer, cookie } = owner
  const { clientAddress } = context
  const pay = await attempt(() => payUrlFor({ checkoutId, buyer, site, locale, clientAddress }))
  // A bank transfer is paid from the order's page; what went wrong at the gateway is tried again there.
  const to = (pay.ok && pay.value?.href) || orderPath(code)
  return redirect(to, cookie ? { headers: { 'set-cookie': cookie } } : {})
}

export default function Book() {
  const { shop, season, methods, provinces, idempotencyKey } = useLoaderData<typeof loader>()
  const t = useText(preorderText)
  const words = useText(seasonText)
  const most = Math.min(season.left, preorderLimits.slotsPerBooking)
  return (
    <ShopperShell>
      <div className="stack">
        <PageHeader title={season.title} crumbs={[{ label: shop.name, to: shopPath(shop.slug) }]} />
        <div className="columns">
          <Card title={t.how}>
            <div className="stack">
              <SeasonFacts season={season} />
              <ol className="stack-tight">
                {t.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </div>
          </Card>
          {season.isOpen && most > 0 && methods.length > 0 ? (
            <Card title={words.book}>
              <BookingForm
                methods={methods}
                provinces={provinces}
                idempotencyKey={idempotencyKey}
                most={most}
              />
            </Card>
          ) : (
            <Alert tone="turmeric">
              <p>{season.isOpen && most > 0 ? t.noMethod : t.closed}</p>
            </Alert>
          )}
        </div>
      </div>
    </ShopperShell>
  )
}

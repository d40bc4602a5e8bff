// /seller/:shop/gift-cards/:cardId: what is on a card, what it paid, its switch and its last day.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { GiftCardPage } from '#app/components/gift-card/card-page.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import {
  moveLastDay,
  switchCardOff,
  switchCardOn,
} from '#app/domain/gift-card/change-card.server.ts'
import { cardParams, changeCardForm } from '#app/domain/gift-card/gift-card.forms.ts'
import { giftCardMessages } from '#app/domain/gift-card/gift-card.messages.ts'
import { findCard } from '#app/domain/gift-card/gift-card-views.server.ts'
import { sellerGiftCardsText } from '#app/i18n/seller-gift-cards.ts'
import { localeOf } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { giftCardsPath, sellerOrderPath } from '#app/seller-paths.ts'

import { invalid, notFound, readForm, readParams, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = sellerGiftCardsText[localeOf(matches)]
  return [{ title: data ? t.ending(data.card.lastCharacters) : t.title }]
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'gift-card.manage')
  const { cardId } = readParams(params, cardParams)
  const card = await inShop((db) => findCard(db, cardId, systemClock))
  if (!card) throw notFound()
  return { shop, role, card, today: localDate(systemClock.now()) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop, account, inShop } = await requireStaff(request, params, 'gift-card.manage')
  const { cardId } = readParams(params, cardParams)
  const form = await readForm(request, changeCardForm)
  if (form.status !== 'success') return invalid(form)

  const wish = form.value
  const which = { shopId: shop.id, actorId: account.id, cardId }
  const outcome = await attempt(() =>
    inShop((db) => {
      switch (wish.intent) {
        case 'off':
          return switchCardOff(db, { ...which, word: wish.word }, systemClock)
        case 'on':
          return switchCardOn(db, which, systemClock)
        case 'move':
          return moveLastDay(db, { ...which, expiresOn: wish.expiresOn }, systemClock)
      }
    }),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, giftCardMessages)
  return redirect(donePath(giftCardsPath(shop.slug, cardId), wish.intent))
}

export default function GiftCard() {
  const { shop, role, ...page } = useLoaderData<typeof loader>()
  return (
    <SellerShell shop={shop} role={role}>
      <GiftCardPage
        {...page}
        listPath={giftCardsPath(shop.slug)}
        orderPath={(orderId) => sellerOrderPath(shop.slug, orderId)}
      />
    </SellerShell>
  )
}

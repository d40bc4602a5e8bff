// /seller/:shop/gift-cards: the shop's cards, with their filters in the address.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide-react'

import { CardList } from '#app/components/gift-card/card-list.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { cardQuery } from '#app/domain/gift-card/gift-card.forms.ts'
import { listCards, sumCards } from '#app/domain/gift-card/gift-card-views.server.ts'
import { sellerGiftCardsText } from '#app/i18n/seller-gift-cards.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { systemClock } from '#app/lib/time.ts'
import { giftCardsPath } from '#app/seller-paths.ts'

import { readQuery } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerGiftCardsText[localeOf(matches)].title },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'gift-card.manage')
  const { show, q: text, after } = readQuery(request, cardQuery)
  const filter = { show, text, after }
  return inShop(async (db) => {
    const found = await listCards(db, filter, systemClock)
    return { shop, role, filter, ...found, totals: await sumCards(db, systemClock) }
  })
}

export default function GiftCards() {
  const { shop, role, ...list } = useLoaderData<typeof loader>()
  const t = useText(sellerGiftCardsText)
  const pathOf = (room: string) => giftCardsPath(shop.slug, room)
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={t.title}
          lead={t.lead}
          actions={
            <ButtonLink to={pathOf('new')} look="primary" icon={Plus}>
              {t.add}
            </ButtonLink>
          }
        />
        <CardList {...list} pathOf={pathOf} />
      </div>
    </SellerShell>
  )
}

// /seller/:shop/gift-cards/new: one card or a list of them (?how=list). Their codes are in the answer of the form.
import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'

import { IssueForm } from '#app/components/gift-card/issue-form.tsx'
import { IssuedCards } from '#app/components/gift-card/issued-cards.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { cardsOf, issueForm, newCardQuery } from '#app/domain/gift-card/gift-card.forms.ts'
import { giftCardMessages } from '#app/domain/gift-card/gift-card.messages.ts'
import { issueCards } from '#app/domain/gift-card/issue-cards.server.ts'
import { env } from '#app/env.server.ts'
import { sellerGiftCardsText } from '#app/i18n/seller-gift-cards.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { newId } from '#app/lib/ids.ts'
import { attempt } from '#app/lib/refusal.ts'
import { addMonths, localDate, systemClock } from '#app/lib/time.ts'
import { giftCardsPath } from '#app/seller-paths.ts'

import { invalid, readForm, readQuery, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerGiftCardsText[localeOf(matches)].add },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role } = await requireStaff(request, params, 'gift-card.manage')
  const { how } = readQuery(request, newCardQuery)
  const today = localDate(systemClock.now())
  return { shop, role, how, today, usualEnd: addMonths(today, 12), batchId: newId() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop, account, inShop } = await requireStaff(request, params, 'gift-card.manage')
  const form = await readForm(request, issueForm)
  if (form.status !== 'success') return invalid(form)

  const { batchId, source, expiresOn, note } = form.value
  const asked = {
    ...{ shopId: shop.id, actorId: account.id, batchId, expiresOn, note },
    cards: cardsOf(form.value),
    paidBy: source === 'given' ? null : source,
    secret: env.SESSION_SECRET,
  }
  const outcome = await attempt(() => inShop((db) => issueCards(db, asked, systemClock)))
  if (!outcome.ok) return refused(form, outcome.refusal, giftCardMessages)
  const headers = { 'Cache-Control': 'private, no-store' }
  return data({ issued: outcome.value, expiresOn }, { headers })
}

export default function NewGiftCards() {
  const { shop, role, how, ...form } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useText(sellerGiftCardsText)
  const listPath = giftCardsPath(shop.slug)
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader crumbs={[{ label: t.title, to: listPath }]} title={t.add} />
        {answer && 'issued' in answer ? (
          <IssuedCards cards={answer.issued} expiresOn={answer.expiresOn} listPath={listPath} />
        ) : (
          <>
            <nav className="chips" aria-label={t.howMany}>
              <Link className="chip" to="?how=one" aria-current={how === 'one'}>
                {t.one}
              </Link>
              <Link className="chip" to="?how=list" aria-current={how === 'list'}>
                {t.list}
              </Link>
            </nav>
            <IssueForm key={how} how={how} {...form} />
          </>
        )}
      </div>
    </SellerShell>
  )
}

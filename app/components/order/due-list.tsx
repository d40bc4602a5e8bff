// What waits for an answer, most binding first. Nothing at all when nothing waits.
import { Banknote, MessageCircle, PackageCheck, Star, Undo2 } from 'lucide-react'
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

import { InstantText } from '#app/components/ui/date-text.tsx'
import { Icon, type IconShape } from '#app/components/ui/icon.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { Due } from '#app/domain/order/due-views.server.ts'
import { dueText } from '#app/i18n/customers.ts'
import { useText } from '#app/i18n/use-text.ts'
import {
  sellerMessagesPath,
  sellerOrderPath,
  sellerReturnsPath,
  sellerReviewsPath,
} from '#app/seller-paths.ts'

type Line = { key: string; to: string; icon: IconShape; words: ReactNode }

export function DueList({ shopSlug, due }: { shopSlug: string; due: Due }) {
  const t = useText(dueText)
  const lines = useLines(shopSlug, due)
  if (lines.length === 0) return null
  return (
    <section className="stack" aria-labelledby="due">
      <h2 id="due">{t.title}</h2>
      <ul className="list">
        {lines.map(({ key, to, icon, words }) => (
          <li key={key}>
            <Link className="list-item" to={to}>
              <Icon of={icon} />
              <span className="grow">{words}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useLines(shop: string, { returns, messages, reviews, refunds }: Due): Line[] {
  const t = useText(dueText)
  const one = (line: Line, isThere: boolean): Line[] => (isThere ? [line] : [])
  return [
    ...one(
      {
        key: 'returns',
        to: sellerReturnsPath(shop, 'requested'),
        icon: Undo2,
        words: (
          <>
            {t.returns(returns.waiting)}
            {returns.nextDueAt && (
              <span className="small soft">
                {' '}
                · {t.mostUrgent} <InstantText at={returns.nextDueAt} />
              </span>
            )}
          </>
        ),
      },
      returns.waiting > 0,
    ),
    ...refunds.map(({ orderId, orderCode, amount }) => ({
      key: `refund ${orderId} ${amount.amount}`,
      to: sellerOrderPath(shop, orderId),
      icon: Banknote,
      words: (
        <>
          {t.refund(orderCode)}: <MoneyText money={amount} />
        </>
      ),
    })),
    ...one(
      {
        key: 'messages',
        to: sellerMessagesPath(shop, 'waiting'),
        icon: MessageCircle,
        words: t.messages(messages),
      },
      messages > 0,
    ),
    ...one(
      {
        key: 'receive',
        to: sellerReturnsPath(shop, 'approved'),
        icon: PackageCheck,
        words: t.toReceive(returns.toReceive),
      },
      returns.toReceive > 0,
    ),
    ...one(
      {
        key: 'reviews',
        to: sellerReviewsPath(shop, 'unanswered'),
        icon: Star,
        words: t.reviews(reviews),
      },
      reviews > 0,
    ),
  ]
}

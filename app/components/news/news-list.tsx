// The shop's news, each line leading to what it is about.
import { Link } from '@remix-run/react'
import {
  CalendarClock,
  type LucideIcon,
  MessageCircle,
  PackageMinus,
  ShoppingBag,
  Unplug,
  Wallet,
} from 'lucide-react'

import { Badge } from '#app/components/ui/badge.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import type { NewsLine } from '#app/domain/notification/notification-views.server.ts'
import { newsSentence } from '#app/domain/notification/notification.messages.ts'
import { type NewsTopic, topicOf } from '#app/domain/notification/notification.ts'
import { newsText } from '#app/i18n/news.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { sellerPath } from '#app/seller-paths.ts'

const icons: Record<NewsTopic, LucideIcon> = {
  orders: ShoppingBag,
  stock: PackageMinus,
  customers: MessageCircle,
  money: Wallet,
  reminders: CalendarClock,
  connections: Unplug,
}

export function NewsList({ shopSlug, news }: { shopSlug: string; news: readonly NewsLine[] }) {
  const t = useText(newsText)
  const locale = useLocale()
  return (
    <ul className="list card settings-rooms">
      {news.map(({ id, kind, facts, place, at, isUnread }) => (
        <li key={id}>
          <Link className="list-item" to={sellerPath(shopSlug, place)}>
            <Icon of={icons[topicOf(kind)]} />
            <span className="grow stack-tight">
              <strong>{newsSentence(kind, facts, locale)}</strong>
              <span className="small soft">
                <InstantText at={at} />
              </span>
            </span>
            {isUnread && <Badge tone="clay">{t.isNew}</Badge>}
          </Link>
        </li>
      ))}
    </ul>
  )
}

// Which news are shown; the address holds it.
import { Link } from '@remix-run/react'

import type { NewsTopic } from '#app/domain/notification/notification.ts'
import { newsText } from '#app/i18n/news.ts'
import { useText } from '#app/i18n/use-text.ts'

type Props = { topics: readonly NewsTopic[]; here: NewsTopic | null }

export function TopicChips({ topics, here }: Props) {
  const t = useText(newsText)
  if (topics.length < 2) return null
  return (
    <nav aria-label={t.choose}>
      <ul className="chips">
        <li>
          <Link className="chip" to="?" aria-current={here === null || undefined}>
            {t.all}
          </Link>
        </li>
        {topics.map((topic) => (
          <li key={topic}>
            <Link
              className="chip"
              to={`?topic=${topic}`}
              aria-current={topic === here || undefined}
            >
              {t.topics[topic]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

// Which news are shown; the address holds it.
import { ChipNav } from '#app/components/ui/chip-nav.tsx'
import type { NewsTopic } from '#app/domain/notification/notification.ts'
import { newsText } from '#app/i18n/news.ts'
import { useText } from '#app/i18n/use-text.ts'

type Props = { topics: readonly NewsTopic[]; here: NewsTopic | null }

export function TopicChips({ topics, here }: Props) {
  const t = useText(newsText)
  if (topics.length < 2) return null
  const chips = [null, ...topics].map((topic) => ({
    key: topic ?? 'all',
    to: topic ? `?topic=${topic}` : '?',
    label: topic ? t.topics[topic] : t.all,
    isHere: topic === here,
  }))
  return <ChipNav label={t.choose} chips={chips} />
}

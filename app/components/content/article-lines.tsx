// The shop's articles as a list: where each stands, and whether shoppers see it.
import { Link } from '@remix-run/react'

import { Badge } from '#app/components/ui/badge.tsx'
import { Card } from '#app/components/ui/card.tsx'
import type { ArticleLine } from '#app/domain/content/content-room-views.server.ts'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { useText } from '#app/i18n/use-text.ts'
import { sellerArticlePath } from '#app/seller-paths.ts'

const tones = { draft: 'turmeric', waiting: 'indigo', shown: 'leaf' } as const

type Props = { shop: string; articles: readonly ArticleLine[] }

export function ArticleLines({ shop, articles }: Props) {
  const t = useText(sellerContentText)
  return (
    <Card>
      <ul className="list">
        {articles.map(({ id, title, blogTitle, state, publishOn }) => (
          <li key={id} className="list-item">
            <span className="grow stack-tight">
              <Link to={sellerArticlePath(shop, id)}>{title}</Link>
              <span className="small soft">
                {blogTitle}
                {publishOn && ` · ${t.from(publishOn)}`}
              </span>
            </span>
            <Badge tone={tones[state]}>{t.states[state]}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  )
}

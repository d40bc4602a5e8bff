// The latest of the shop's articles.
import { Link } from '@remix-run/react'

import { DateText } from '#app/components/ui/date-text.tsx'
import { Photo } from '#app/components/ui/photo.tsx'
import { shopHomeText } from '#app/i18n/shop-home.ts'
import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'

import type { ArticlesPart, ArticleTeaser } from './parts.ts'

export function Articles({ part }: { part: ArticlesPart }) {
  const { seeAll } = useText(uiText)
  const t = useText(shopHomeText)
  const title = part.title || t.articles
  return (
    <section className="stack" aria-labelledby={`part-${part.id}`}>
      <div className="row-between">
        <h2 id={`part-${part.id}`}>{title}</h2>
        {part.allTo && (
          <Link to={part.allTo} className="see-all">
            {seeAll}
            <span className="visually-hidden">: {title}</span>
          </Link>
        )}
      </div>
      <ul className="home-articles">
        {part.articles.map((article) => (
          <li key={article.to}>
            <Teaser article={article} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Teaser({ article }: { article: ArticleTeaser }) {
  return (
    <article className="card home-article">
      {article.picture && (
        <Photo
          picture={article.picture}
          ratio="3/2"
          sizes="(min-width: 1024px) 33vw, (min-width: 768px) 50vw, 100vw"
          isDecorative
        />
      )}
      <h3>
        <Link to={article.to}>{article.title}</Link>
      </h3>
      {article.excerpt && <p className="home-article-words">{article.excerpt}</p>}
      <p className="small soft">
        <DateText day={new Date(article.publishedAt)} />
      </p>
    </article>
  )
}

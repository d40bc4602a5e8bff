// Articles as cards: photo, title, a line or two, who and when.
import { Link } from '@remix-run/react'

import { ButtonLink } from '#app/components/ui/button.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Photo, type Picture } from '#app/components/ui/photo.tsx'
import { contentText } from '#app/i18n/content.ts'
import { useText } from '#app/i18n/use-text.ts'
import { articlePath, searchPath } from '#app/paths.ts'

export type ArticleCardView = {
  handle: string
  blogHandle: string
  title: string
  excerpt: string | null
  author: string
  publishedAt: Date
  picture: Picture | null
}

export function ArticleList({ articles }: { articles: readonly ArticleCardView[] }) {
  return (
    <ul className="article-list">
      {articles.map((article, index) => (
        <li key={`${article.blogHandle}/${article.handle}`}>
          <ArticleCard article={article} isFirst={index === 0} />
        </li>
      ))}
    </ul>
  )
}

export function NoArticles() {
  const t = useText(contentText)
  return (
    <EmptyState
      drawing="paper"
      title={t.noArticles}
      action={<ButtonLink to={searchPath()}>{t.seeProducts}</ButtonLink>}
    >
      <p>{t.noArticlesLine}</p>
    </EmptyState>
  )
}

function ArticleCard({ article, isFirst }: { article: ArticleCardView; isFirst: boolean }) {
  const { handle, blogHandle, title, excerpt, picture } = article
  return (
    <article className="picture-card article-card">
      <Photo
        picture={picture}
        ratio="4/3"
        sizes="(min-width: 1024px) 340px, (min-width: 768px) 44vw, 92vw"
        isFirst={isFirst}
        isDecorative
      />
      <div className="article-card-words">
        <h2>
          <Link to={articlePath(blogHandle, handle)} lang="vi">
            {title}
          </Link>
        </h2>
        {excerpt && <p lang="vi">{excerpt}</p>}
        <Byline article={article} />
      </div>
    </article>
  )
}

export function Byline({ article }: { article: Pick<ArticleCardView, 'author' | 'publishedAt'> }) {
  const t = useText(contentText)
  return (
    <p className="small soft">
      <DateText day={article.publishedAt} /> · {t.by(article.author)}
    </p>
  )
}

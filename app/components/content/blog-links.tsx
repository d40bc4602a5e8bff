// The blogs of a shop in one row.
import { Link } from '@remix-run/react'

import { contentText } from '#app/i18n/content.ts'
import { useText } from '#app/i18n/use-text.ts'
import { blogPath } from '#app/paths.ts'

export function BlogLinks({ blogs }: { blogs: readonly { handle: string; title: string }[] }) {
  const t = useText(contentText)
  return (
    <nav aria-label={t.blogs}>
      <ul className="chips">
        {blogs.map(({ handle, title }) => (
          <li key={handle}>
            <Link className="chip" to={blogPath(handle)} lang="vi">
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

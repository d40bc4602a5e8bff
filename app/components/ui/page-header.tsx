// The top of a page: where you are, its name, one line about it, its actions.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'

export type Crumb = { label: string; to: string }

type Props = { title: ReactNode; lead?: ReactNode; crumbs?: readonly Crumb[]; actions?: ReactNode }

export function PageHeader({ title, lead, crumbs, actions }: Props) {
  return (
    <header className="page-header">
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <div className="page-header-row">
        <h1>{title}</h1>
        {actions && <div className="row">{actions}</div>}
      </div>
      {lead && <p className="soft">{lead}</p>}
    </header>
  )
}

/** `here` is the page itself, not a link. */
export function Breadcrumbs({ crumbs, here }: { crumbs: readonly Crumb[]; here?: string }) {
  const t = useText(uiText)
  return (
    <nav className="breadcrumbs" aria-label={t.breadcrumbs}>
      <ol className="breadcrumbs-list">
        {crumbs.map((crumb) => (
          <li key={crumb.to}>
            <Link to={crumb.to}>{crumb.label}</Link>
          </li>
        ))}
        {here && <li aria-current="page">{here}</li>}
      </ol>
    </nav>
  )
}

// The frame of the rooms where a shop writes: the shell, the way between the rooms, what was just done.
import { NavLink } from '@remix-run/react'
import type { ReactNode } from 'react'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import type { ShopRole } from '#app/domain/identity/permissions.ts'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { useText } from '#app/i18n/use-text.ts'
import { contentPath } from '#app/seller-paths.ts'

type Props = {
  shop: { slug: string; name: string }
  role: ShopRole
  title: ReactNode
  lead?: string
  /** the list that a single thing belongs to */
  of?: 'pages' | 'articles' | 'menus'
  done?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

export function ContentFrame({ shop, role, title, lead, of, done, actions, children }: Props) {
  const t = useText(sellerContentText)
  const rooms = [
    [contentPath(shop.slug), t.rooms.pages],
    [contentPath(shop.slug, 'articles'), t.rooms.articles],
    [contentPath(shop.slug, 'menus'), t.rooms.menus],
    [contentPath(shop.slug, 'redirects'), t.rooms.redirects],
  ] as const
  const crumb = of && {
    label: t.rooms[of],
    to: contentPath(shop.slug, of === 'pages' ? '' : of),
  }
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={title}
          {...(lead && { lead })}
          {...(crumb && { crumbs: [crumb] })}
          {...(actions && { actions })}
        />
        {!of && (
          <nav className="product-rooms" aria-label={t.content}>
            {rooms.map(([to, label]) => (
              <NavLink key={to} to={to} end className="button button-plain">
                {label}
              </NavLink>
            ))}
          </nav>
        )}
        {done && (
          <Alert tone="leaf" isUrgent>
            {done}
          </Alert>
        )}
        {children}
      </div>
    </SellerShell>
  )
}

// The frame of one room of the settings: the shell, the way back, what was just done.
import type { ReactNode } from 'react'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import type { ShopRole } from '#app/domain/identity/permissions.ts'
import { settingsText } from '#app/i18n/settings.ts'
import { useText } from '#app/i18n/use-text.ts'
import { sellerPath } from '#app/seller-paths.ts'

type Props = {
  shop: { slug: string; name: string }
  role: ShopRole
  title: string
  lead?: string
  /** what was just done */
  done?: string | null
  actions?: ReactNode
  /** between the settings and this room */
  crumbs?: readonly { label: string; to: string }[]
  children: ReactNode
}

export function SettingsFrame({ shop, role, title, children, ...more }: Props) {
  const t = useText(settingsText)
  const { lead, done, actions, crumbs = [] } = more
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          crumbs={[{ label: t.settings, to: sellerPath(shop.slug, 'settings') }, ...crumbs]}
          title={title}
          {...(lead && { lead })}
          {...(actions && { actions })}
        />
        {done && (
          <Alert tone="leaf" isUrgent>
            <p>{done}</p>
          </Alert>
        )}
        {children}
      </div>
    </SellerShell>
  )
}

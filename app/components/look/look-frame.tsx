// The frame of the two rooms where a shop's look is made: what is changed on one side, the preview on the other.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

import { SettingsFrame } from '#app/components/settings/settings-frame.tsx'
import { useNotice } from '#app/components/ui/notice.ts'
import type { ShopRole } from '#app/domain/identity/permissions.ts'
import type { LookVersion } from '#app/domain/site/look-views.server.ts'
import { lookText } from '#app/i18n/look.ts'
import { useText } from '#app/i18n/use-text.ts'
import { sellerPath } from '#app/seller-paths.ts'

import { LookPreview } from './look-preview.tsx'
import { PublishBar, type DraftState, type LookRoom } from './publish-bar.tsx'
import { VersionList } from './version-list.tsx'

type Props = {
  shop: { slug: string; name: string }
  role: ShopRole
  room: LookRoom
  draft: DraftState
  versions: readonly LookVersion[]
  children: ReactNode
}

const rooms = ['theme', 'home'] as const
const told = ['published', 'restored', 'undone', 'discarded', 'added', 'removed', 'saved'] as const

export function LookFrame({ shop, role, room, draft, versions, children }: Props) {
  const t = useText(lookText)
  const done = useNotice(told)
  return (
    <SettingsFrame
      shop={shop}
      role={role}
      title={t[room]}
      lead={room === 'theme' ? t.themeLead : t.homeLead}
      done={done && t.done[done]}
    >
      <nav aria-label={t.rooms}>
        <ul className="chips">
          {rooms.map((one) => (
            <li key={one}>
              <Link
                className="chip"
                to={sellerPath(shop.slug, `settings/${one}`)}
                aria-current={one === room ? 'true' : undefined}
              >
                {t[one]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="look-editor">
        <div className="stack">
          {children}
          <PublishBar slug={shop.slug} room={room} draft={draft} />
          <VersionList slug={shop.slug} room={room} versions={versions} />
        </div>
        <LookPreview slug={shop.slug} revision={draft.revision} />
      </div>
    </SettingsFrame>
  )
}

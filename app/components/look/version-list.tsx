// The looks that were published, newest first, and the way back to each.
import { Form } from '@remix-run/react'

import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import type { LookVersion } from '#app/domain/site/look-views.server.ts'
import { lookText } from '#app/i18n/look.ts'
import { useText } from '#app/i18n/use-text.ts'
import { sellerPath } from '#app/seller-paths.ts'

import type { LookRoom } from './publish-bar.tsx'

type Props = { slug: string; room: LookRoom; versions: readonly LookVersion[] }

export function VersionList({ slug, room, versions }: Props) {
  const t = useText(lookText)
  if (versions.length === 0) return null
  return (
    <details className="fold">
      <summary>{t.versions}</summary>
      <ul className="list">
        {versions.map(({ version, publishedAt, publishedBy, isLive }) => (
          <li key={version} className="list-item">
            <div className="grow stack-tight">
              <strong>{t.version(version)}</strong>
              <span className="small soft">
                <InstantText at={publishedAt} />
                {publishedBy && ` · ${t.versionBy(publishedBy)}`}
              </span>
            </div>
            {isLive ? (
              <Badge tone="leaf">{t.versionLive}</Badge>
            ) : (
              <Form method="post" action={sellerPath(slug, 'settings/home')} preventScrollReset>
                <input type="hidden" name="from" value={room} />
                <input type="hidden" name="version" value={version} />
                <Button name="intent" value="restore">
                  {t.restore}
                  <span className="visually-hidden">: {t.version(version)}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

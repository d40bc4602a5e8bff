// Files sent before, newest first.
import { Link } from '@remix-run/react'

import { Badge, type Tone } from '#app/components/ui/badge.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import type { ImportStatus } from '#app/domain/import/import.ts'
import type { ImportCard } from '#app/domain/import/import-views.server.ts'
import { importsText } from '#app/i18n/imports.ts'
import { useText } from '#app/i18n/use-text.ts'
import { importPath } from '#app/seller-paths.ts'

export const importTones: Record<ImportStatus, Tone> = {
  checking: 'indigo',
  ready: 'turmeric',
  refused: 'chili',
  running: 'indigo',
  stopped: 'turmeric',
  done: 'leaf',
}

export function ImportList({ shop, imports }: { shop: string; imports: readonly ImportCard[] }) {
  const t = useText(importsText)
  return (
    <Card title={t.past}>
      <ul className="list">
        {imports.map((one) => (
          <li key={one.id}>
            <Link to={importPath(shop, one.id)} className="list-item">
              <span className="grow stack-tight">
                <strong>{one.fileName}</strong>
                <span className="small soft">
                  {t.kinds[one.kind]}
                  {one.rowCount !== null && ` · ${t.rows(one.rowCount)}`}
                  {' · '}
                  <InstantText at={one.createdAt} />
                </span>
                <span>
                  <Badge tone={importTones[one.status]}>{t.statuses[one.status]}</Badge>
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

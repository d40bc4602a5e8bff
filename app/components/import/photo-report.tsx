// How the photos are coming that a file named by their addresses.
import { Form } from '@remix-run/react'
import { RefreshCw } from 'lucide-react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { photoProblemMessages } from '#app/domain/import/photo-problem.messages.ts'
import type { PhotoReport } from '#app/domain/import/fetch-photos.server.ts'
import { importsText } from '#app/i18n/imports.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'

export function PhotoReportCard({ photos }: { photos: PhotoReport }) {
  const t = useText(importsText)
  const locale = useLocale()
  const { added, waiting, failed } = photos
  return (
    <Card title={t.photos}>
      <div className="stack">
        <p>{t.photosCount(added, waiting)}</p>
        {failed.length > 0 && (
          <>
            <ul className="list">
              {failed.map(({ url, row, reason }) => (
                <li key={`${row} ${url}`} className="list-item">
                  <span className="grow stack-tight">
                    <span>
                      {t.row} {row}: {photoProblemMessages[reason]?.[locale] ?? reason}
                    </span>
                    <span className="small soft break-anywhere">{url}</span>
                  </span>
                </li>
              ))}
            </ul>
            <Form method="post">
              <Button icon={RefreshCw} name="intent" value="retry-photos">
                {t.retryPhotos}
              </Button>
            </Form>
          </>
        )}
      </div>
    </Card>
  )
}

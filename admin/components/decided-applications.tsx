// What was decided, latest first.
import { Badge } from '#app/components/ui/badge.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { lastDayOf } from '#app/domain/programme/programme.ts'
import type { ApplicationView } from '#app/domain/programme/programme-views.server.ts'
import { adminProgrammeText } from '#app/i18n/admin-programme.ts'
import { useText } from '#app/i18n/use-text.ts'

export function DecidedApplications({ applications }: { applications: ApplicationView[] }) {
  const t = useText(adminProgrammeText)
  return (
    <section className="stack">
      <h2>{t.decided}</h2>
      <DataTable
        caption={t.decided}
        isCaptionHidden
        rows={applications}
        rowKey={(one) => one.id}
        columns={[
          { key: 'shop', label: t.shop, cell: (one) => one.shopName },
          { key: 'commune', label: t.commune, cell: (one) => one.communeName },
          {
            key: 'status',
            label: t.status,
            cell: (one) => (
              <Badge tone={one.status === 'admitted' ? 'leaf' : 'chili'}>
                {t.statuses[one.status]}
              </Badge>
            ),
          },
          { key: 'trial', label: t.trialSpan, cell: (one) => <Span of={one} /> },
          {
            key: 'at',
            label: t.decidedAt,
            cell: (one) => one.decidedAt && <DateText day={one.decidedAt} />,
          },
          { key: 'note', label: t.note, cell: (one) => one.decisionNote },
        ]}
      />
    </section>
  )
}

function Span({ of: { startsOn, endsOn } }: { of: ApplicationView }) {
  if (!startsOn || !endsOn) return '–'
  return (
    <>
      <DateText day={startsOn} /> – <DateText day={lastDayOf({ startsOn, endsOn })} />
    </>
  )
}

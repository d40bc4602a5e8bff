// How the machinery is doing: four counts and the readers of the event log.
import { Badge } from '#app/components/ui/badge.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import type { MachineryView } from '#app/domain/operation/machinery-views.server.ts'
import { operatorText } from '#app/i18n/operator.ts'
import { useText } from '#app/i18n/use-text.ts'

export function Machinery({ machinery }: { machinery: MachineryView }) {
  const t = useText(operatorText)
  const { oldestWaitingAt } = machinery
  const counts: [string, number][] = [
    [t.waiting, machinery.waiting],
    [t.running, machinery.running],
    [t.failed, machinery.failed],
    [t.done, machinery.doneLastHour],
  ]
  return (
    <section className="stack">
      <div className="tiles">
        {counts.map(([label, count]) => (
          <div key={label} className="card figure-tile">
            <span className="soft">{label}</span>
            <strong className="figure-value">{count}</strong>
          </div>
        ))}
      </div>
      {oldestWaitingAt && (
        <p className="soft">
          {t.oldest} <InstantText at={oldestWaitingAt} />
        </p>
      )}
      <h2>{t.consumersTitle}</h2>
      <DataTable
        caption={t.consumersTitle}
        isCaptionHidden
        rows={machinery.consumers}
        rowKey={(one) => one.name}
        columns={[
          { key: 'name', label: t.consumer, cell: (one) => one.name },
          { key: 'behind', label: t.behind, isNumber: true, cell: (one) => one.behind },
          { key: 'at', label: t.caughtUp, cell: (one) => <InstantText at={one.caughtUpAt} /> },
          {
            key: 'fault',
            label: t.fault,
            cell: (one) => (one.error ? <Badge tone="chili">{one.error}</Badge> : '–'),
          },
        ]}
      />
    </section>
  )
}

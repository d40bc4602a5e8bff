// One change: what, who, when; folded, from what to what.
import { InstantText } from '#app/components/ui/date-text.tsx'
import type { AuditChange, AuditLine } from '#app/domain/tenancy/audit-views.server.ts'
import { historyText } from '#app/i18n/history.ts'
import { useText } from '#app/i18n/use-text.ts'

export function HistoryLine({ line }: { line: AuditLine }) {
  const t = useText(historyText)
  const names: Record<string, string | undefined> = t.actions
  const who = line.isSystem ? t.bySystem : (line.actorName ?? t.byFormer)
  return (
    <li className="list-item">
      <div className="grow stack-tight">
        <strong>{names[line.action] ?? line.action}</strong>
        <span className="small soft">
          {who} · <InstantText at={line.at} />
        </span>
        {line.changes.length > 0 && (
          <details className="fold">
            <summary className="small">{t.what(line.changes.length)}</summary>
            <dl className="facts history-changes">
              {line.changes.map((change) => (
                <Change key={change.field} change={change} />
              ))}
            </dl>
          </details>
        )}
      </div>
    </li>
  )
}

function Change({ change: { field, before, after } }: { change: AuditChange }) {
  const t = useText(historyText)
  return (
    <>
      <dt>{t.fields[field] ?? field}</dt>
      <dd className="pre-line">
        <del>{before ?? t.nothing}</del> → <ins>{after ?? t.gone}</ins>
      </dd>
    </>
  )
}

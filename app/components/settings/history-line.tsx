// One change: what, who, when; folded, from what to what.
import { InstantText } from '#app/components/ui/date-text.tsx'
import type { AuditChange, AuditLine } from '#app/domain/tenancy/audit-views.server.ts'
import { isPolicyKind } from '#app/domain/site/site.ts'
import { historyText } from '#app/i18n/history.ts'
import { settingsText } from '#app/i18n/settings.ts'
import { useText } from '#app/i18n/use-text.ts'

export function HistoryLine({ line }: { line: AuditLine }) {
  const t = useText(historyText)
  const names: Record<string, string | undefined> = t.actions
  const subject = useSubject(line)
  const who = line.isSystem ? t.bySystem : (line.actorName ?? t.byFormer)
  return (
    <li className="list-item">
      <div className="grow stack-tight">
        <strong>
          {names[line.action] ?? line.action}
          {subject && `: ${subject}`}
        </strong>
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

/** Named only where the name says more than an id. */
function useSubject({ subjectKind, subjectId, subjectName }: AuditLine): string | null {
  const kinds = useText(settingsText).policyKinds
  if (subjectKind === 'domain') return subjectId
  return subjectKind === 'policy' && isPolicyKind(subjectId) ? kinds[subjectId] : subjectName
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

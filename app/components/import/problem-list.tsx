// What is wrong with a file: first what happens most, then row by row.
import { Download } from 'lucide-react'

import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import type { ImportKind } from '#app/domain/import/import.ts'
import type { ProblemKind, ProblemView } from '#app/domain/import/import-views.server.ts'
import { importsText } from '#app/i18n/imports.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { importProblemsPath } from '#app/seller-paths.ts'

import { columnName, problemSentence } from './problem-words.ts'

type Props = {
  shop: string
  file: { id: string; kind: ImportKind }
  kinds: readonly ProblemKind[]
  problems: readonly ProblemView[]
  nextRow: number | null
}

export function ProblemList({ shop, file, kinds, problems, nextRow }: Props) {
  const t = useText(importsText)
  return (
    <Card title={t.problems}>
      <div className="stack">
        <p className="soft">{t.problemsLine}</p>
        {kinds.some(({ rows }) => rows > 1) && <KindList file={file} kinds={kinds} />}
        <ol className="list">
          {problems.map((problem) => (
            <li
              key={`${problem.row} ${problem.column ?? ''} ${problem.code}`}
              className="list-item"
            >
              <Problem kind={file.kind} problem={problem} />
            </li>
          ))}
        </ol>
        <div className="row">
          <ButtonLink to={importProblemsPath(shop, file.id)} icon={Download} reloadDocument>
            {t.problemsCsv}
          </ButtonLink>
        </div>
        <Pagination nextCursor={nextRow === null ? null : String(nextRow)} />
      </div>
    </Card>
  )
}

function Problem({ kind, problem }: { kind: ImportKind; problem: ProblemView }) {
  const t = useText(importsText)
  const locale = useLocale()
  const { row, column, value } = problem
  return (
    <span className="grow stack-tight">
      <strong>
        {t.row} {row} · {columnName(kind, column, locale) ?? t.wholeRow}
      </strong>
      <span>{problemSentence(problem, locale)}</span>
      <span className="small soft break-anywhere">
        {t.cell}: {value || t.emptyCell}
      </span>
    </span>
  )
}

function KindList({ file, kinds }: Pick<Props, 'file' | 'kinds'>) {
  const t = useText(importsText)
  const locale = useLocale()
  return (
    <ul className="stack-tight">
      {kinds.map(({ column, code, rows }) => (
        <li key={`${column ?? ''} ${code}`}>
          <strong>{t.rows(rows)}</strong>
          {' · '}
          {columnName(file.kind, column, locale) ?? t.wholeRow}:{' '}
          {/* The facts differ from row to row. */}
          {problemSentence({ column, code }, locale).replaceAll(/\{\w+\}/g, '…')}
        </li>
      ))}
    </ul>
  )
}

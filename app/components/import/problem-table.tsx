// What is wrong with a file: first what happens most, then row by row.
import { Download } from 'lucide-react'

import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import type { ImportKind } from '#app/domain/import/import.ts'
import type { ProblemKind, ProblemView } from '#app/domain/import/import-views.server.ts'
import { importsText } from '#app/i18n/imports.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { importProblemsPath } from '#app/paths.ts'

import { columnName, problemSentence } from './problem-words.ts'

type Props = {
  shop: string
  file: { id: string; kind: ImportKind }
  kinds: readonly ProblemKind[]
  problems: readonly ProblemView[]
  nextRow: number | null
}

export function ProblemTable({ shop, file, kinds, problems, nextRow }: Props) {
  const t = useText(importsText)
  const locale = useLocale()
  return (
    <Card title={t.problems}>
      <div className="stack">
        <p className="soft">{t.problemsLine}</p>
        {kinds.length > 1 && <KindList file={file} kinds={kinds} />}
        <DataTable
          caption={t.problems}
          isCaptionHidden
          rows={problems}
          rowKey={({ row, column, code }) => `${row} ${column ?? ''} ${code}`}
          columns={[
            { key: 'row', label: t.row, cell: ({ row }) => row },
            {
              key: 'column',
              label: t.column,
              cell: ({ column }) => columnName(file.kind, column, locale) ?? t.wholeRow,
            },
            { key: 'problem', label: t.problem, cell: (one) => problemSentence(one, locale) },
            {
              key: 'cell',
              label: t.cell,
              cell: ({ value }) => value || <span className="soft">{t.emptyCell}</span>,
            },
          ]}
        />
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

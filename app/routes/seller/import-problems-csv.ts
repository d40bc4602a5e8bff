// Every problem of one file, as a file.
import { data, type LoaderFunctionArgs } from '@remix-run/node'

import { columnName, problemSentence } from '#app/components/import/problem-words.ts'
import { importParams } from '#app/domain/import/import.forms.ts'
import { findImport } from '#app/domain/import/import-views.server.ts'
import { problemsCsv } from '#app/domain/import/problems-csv.server.ts'
import { importsText } from '#app/i18n/imports.ts'
import { readLocale } from '#app/i18n/locale.ts'

import { readParams } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'
import { downloaded } from '../downloaded.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { inShop } = await requireStaff(request, params, 'product.edit')
  const { importId } = readParams(params, importParams)
  const file = await inShop((db) => findImport(db, importId))
  if (!file) throw data(null, { status: 404 })
  const locale = readLocale(request)
  const t = importsText[locale]
  const lines = problemsCsv(inShop, file.id, {
    head: [t.row, t.column, t.problem, t.cell],
    lineOf: (problem) => [
      columnName(file.kind, problem.column, locale) ?? t.wholeRow,
      problemSentence(problem, locale),
      problem.value,
    ],
  })
  const name = `${file.fileName.replace(/\.\w+$/, '')}-van-de.csv`
  return downloaded(lines, { name, format: 'csv' })
}

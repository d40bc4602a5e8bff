// What a problem says in the reader's language; the same words on the screen and in the file of problems.
import { columnsOf } from '#app/domain/import/columns-of.ts'
import type { ImportKind, ProblemCode } from '#app/domain/import/import.ts'
import { problemMessages } from '#app/domain/import/problem.messages.ts'
import { fill, type Locale } from '#app/i18n/text.ts'

type Told = {
  column: string | null
  code: ProblemCode
  detail?: Readonly<Record<string, string | number>>
}

/** The column as our samples call it; null for the row as a whole. */
export function columnName(kind: ImportKind, column: string | null, locale: Locale): string | null {
  const found = columnsOf[kind].find(({ key }) => key === column)
  return found ? found[locale] : column
}

export const problemSentence = ({ code, detail = {} }: Told, locale: Locale): string =>
  fill(problemMessages[code][locale], detail)

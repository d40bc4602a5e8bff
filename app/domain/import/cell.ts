// Reads single cells: an empty one says nothing, a lone dash says "none", anything else must fit the field's schema.
import type { z } from 'zod'

import type { ProblemCode, RowProblem } from './import.ts'

/** null: there is none (the person wrote a dash). undefined: the cell says nothing. */
export type Said<T> = T | null | undefined

/** Reads the cells of one row and gathers what is wrong with them. */
export type CellReader = {
  problems: RowProblem[]
  complain: (column: string, code: ProblemCode, detail?: RowProblem['detail']) => void
  /** What a cell says; undefined when it is empty or wrong. */
  read: <T>(column: string, code: ProblemCode, parse: (text: string) => T | null) => T | undefined
  /** As `read`; a dash is null. */
  readOptional: <T>(column: string, code: ProblemCode, parse: (text: string) => T | null) => Said<T>
}

const shown = 120

export function cellReader(row: number, at: (column: string) => string): CellReader {
  const problems: RowProblem[] = []
  const complain: CellReader['complain'] = (column, code, detail = {}) => {
    problems.push({ row, column, code, detail, value: at(column).slice(0, shown) })
  }
  const read: CellReader['read'] = (column, code, parse) => {
    const text = at(column)
    if (text === '') return undefined
    const said = parse(text)
    if (said !== null) return said
    complain(column, code)
    return undefined
  }
  return {
    problems,
    complain,
    read,
    readOptional: (column, code, parse) => (at(column) === '-' ? null : read(column, code, parse)),
  }
}

/** What a schema makes of a text, or null. */
export const fitting =
  <T>(schema: z.ZodType<T>) =>
  (text: string): T | null => {
    const parsed = schema.safeParse(text)
    return parsed.success ? (parsed.data ?? null) : null
  }

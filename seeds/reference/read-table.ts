// Reads one of the committed tab-separated tables: the first line names the columns, nothing is quoted.
import { readFile } from 'node:fs/promises'

export type TableRow = Readonly<Record<string, string>>

/** Throws when a line has more or fewer cells than the header names. */
export async function readTable(name: string): Promise<TableRow[]> {
  const text = await readFile(new URL(`./data/${name}.tsv`, import.meta.url), 'utf8')
  const [header = '', ...lines] = text.trimEnd().split('\n')
  const columns = header.split('\t')
  return lines.map((line, index) => {
    const cells = line.split('\t')
    if (cells.length !== columns.length) throw new Error(`${name}.tsv line ${index + 2} is broken`)
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
  })
}

/** The cell of a column the table is known to have. */
export function cell(row: TableRow, column: string): string {
  const value = row[column]
  if (value === undefined) throw new Error(`no column ${column}`)
  return value
}

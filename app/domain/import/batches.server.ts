// Walks a file's rows in batches that can be taken in one transaction, from wherever an earlier walk stopped.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { SheetRefusal, SheetRow } from '#app/domain/spreadsheet/spreadsheet.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { matchHead, type Column, type Head } from './columns.ts'
import type { ImportDefaults, ImportRefusal, Taken, Unit } from './import.ts'

/** How one kind of file is read and taken in. */
export type Importer<Key extends string, U extends Unit> = {
  columns: readonly Column<Key>[]
  /** a head is one that has at least one of these */
  needs: readonly Key[]
  /** Called with every row from the first, so that what is repeated in the file is seen. */
  units: (rows: AsyncIterable<SheetRow>, head: Head<Key>) => AsyncIterable<U>
  /** Writes, unless it is a dry run; says what became of every row. */
  take: (db: ShopDb, taking: TakeUnits<U>, clock: Clock) => Promise<Taken>
}

export type TakeUnits<U> = TakeContext & { units: readonly U[] }

export type TakeContext = {
  fileId: string
  defaults: ImportDefaults
  actorId: string | null
  /** a dry run: everything is found out and nothing is written */
  isTrial: boolean
}

export type Batch = {
  /** the last row of the batch before */
  fromRow: number
  toRow: number
  /** the person's own numbers of the rows with data */
  numbers: readonly number[]
  take: (db: ShopDb, context: TakeContext, clock: Clock) => Promise<Taken>
  /** Two smaller ones, to find the row that fails; empty when it is one unit. */
  halves: () => Batch[]
}

export type OpenFile = {
  unknown: readonly string[]
  batches: (doneRow: number) => AsyncGenerator<Batch>
}

/** Reads the rows of a file for the first time. Refuses sheet.empty, import.no-head. */
export type FileReader = (rows: AsyncGenerator<SheetRow>) => Promise<OpenFile>

const headWithin = 10
const rowsPerBatch = 200

export const fileReader =
  <Key extends string, U extends Unit>(importer: Importer<Key, U>): FileReader =>
  async (rows) => {
    const head = await findHead(rows, importer)
    return {
      unknown: head.unknown,
      batches: (doneRow) => batchesOf(importer, importer.units(rows, head), doneRow),
    }
  }

async function findHead<Key extends string>(
  rows: AsyncGenerator<SheetRow>,
  { columns, needs }: Pick<Importer<Key, Unit>, 'columns' | 'needs'>,
): Promise<Head<Key>> {
  let isEmpty = true
  for (let read = 0; read < headWithin; read += 1) {
    const next = await rows.next()
    if (next.done) break
    isEmpty = false
    const head = matchHead(next.value, columns)
    if (head.places.size > 1 && needs.some((key) => head.places.has(key))) return head
  }
  if (isEmpty) throw refuse<SheetRefusal>('sheet.empty')
  const wanted = columns.filter(({ key }) => needs.includes(key))
  const named = wanted.map(({ vi, en }) => `${vi} (${en})`).join(' / ')
  throw refuse<ImportRefusal>('import.no-head', { columns: named })
}

async function* batchesOf<Key extends string, U extends Unit>(
  { take }: Pick<Importer<Key, U>, 'take'>,
  units: AsyncIterable<U>,
  doneRow: number,
): AsyncGenerator<Batch> {
  let [gathered, size, fromRow]: [U[], number, number] = [[], 0, doneRow]
  for await (const unit of units) {
    if (unit.lastRow <= doneRow) continue
    gathered.push(unit)
    size += unit.numbers.length
    if (size < rowsPerBatch) continue
    yield batchOf(gathered, fromRow, take)
    ;[gathered, size, fromRow] = [[], 0, unit.lastRow]
  }
  if (gathered.length > 0) yield batchOf(gathered, fromRow, take)
}

function batchOf<U extends Unit>(
  units: readonly U[],
  fromRow: number,
  take: Importer<string, U>['take'],
): Batch {
  const middle = Math.ceil(units.length / 2)
  return {
    fromRow,
    toRow: units.at(-1)?.lastRow ?? fromRow,
    numbers: units.flatMap(({ numbers }) => numbers),
    take: (db, context, clock) => take(db, { ...context, units }, clock),
    halves: () =>
      units.length < 2
        ? []
        : [
            batchOf(units.slice(0, middle), fromRow, take),
            batchOf(units.slice(middle), units[middle - 1]?.lastRow ?? fromRow, take),
          ],
  }
}

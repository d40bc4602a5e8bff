// Loads a file of a carrier or of the shop's own gateway: every line is kept, those that say exactly what is expected
// are booked. The same file a second time is refused; the same line in another file is seen.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { localDate, toDateColumn, type Clock } from '#app/lib/time.ts'
import { bookLines, type BookedLine } from './book-lines.server.ts'
import { findExpected } from './expected-money.server.ts'
import {
  kindOf,
  matchLine,
  type RemittanceRefusal,
  type RemittanceRow,
  type RemittanceSource,
} from './remittance.ts'

export type LoadRemittance = {
  shopId: string
  source: RemittanceSource
  fileName: string
  fileHash: string
  rows: readonly RemittanceRow[]
  actorId: string | null
}

export type LoadedRemittance = { id: string; lines: number; matched: number }

/** Throws `remittance.loaded-before`. */
export async function loadRemittance(
  db: ShopDb,
  input: LoadRemittance,
  clock: Clock,
): Promise<LoadedRemittance> {
  await lockRemittances(db)
  const { shopId, source, rows, actorId } = input
  const file = { source, kind: kindOf(source) }
  const id = await writeFile(db, input, clock)
  const expected = await findExpected(db, file, rows)
  const lines: BookedLine[] = rows.map((row) => {
    const match = matchLine(row, expected.of(row))
    if (match.status === 'matched' && match.orderId) expected.take(match.orderId, row)
    return { ...row, ...match, id: newId(clock.now().getTime()) }
  })
  await db.remittanceLine.createMany({
    data: lines.map(({ day, ...line }) => ({
      ...line,
      remittanceId: id,
      occurredOn: day && toDateColumn(day),
    })),
  })
  const matched = lines.filter(({ status }) => status === 'matched')
  await bookLines(db, { shopId, file, lines: matched }, clock)
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'remittance.loaded',
      subjectKind: 'remittance',
      subjectId: id,
      after: { fileName: input.fileName, lines: lines.length, matched: matched.length },
    },
    clock,
  )
  return { id, lines: lines.length, matched: matched.length }
}

/** Two files of one shop are matched one after the other, so no claim is settled twice. */
export const lockRemittances = (db: ShopDb) =>
  db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('remittance ' || current_shop_id(), 0))`

async function writeFile(db: ShopDb, input: LoadRemittance, clock: Clock): Promise<string> {
  const { source, fileName, fileHash, actorId } = input
  const id = newId(clock.now().getTime())
  const { count } = await db.remittance.createMany({
    data: {
      id,
      source,
      kind: kindOf(source),
      fileName,
      fileHash,
      receivedOn: toDateColumn(localDate(clock.now())),
      uploadedBy: actorId,
      at: clock.now(),
    },
    skipDuplicates: true,
  })
  if (count === 0) throw refuse<RemittanceRefusal>('remittance.loaded-before')
  return id
}

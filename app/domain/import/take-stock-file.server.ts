// Takes counted rows into the book: each is one move of the journal, or a lot that begins with what was counted.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { attemptWithin } from '#app/db/savepoint.server.ts'
import { addStock } from '#app/domain/inventory/add-stock.server.ts'
import { takeStock } from '#app/domain/inventory/take-stock.server.ts'
import { createLot } from '#app/domain/trace/make-lot.server.ts'
import { localDate, startOfDay, type Clock } from '#app/lib/time.ts'
import type { TakeUnits } from './batches.server.ts'
import { countRows, type RowProblem, type Taken } from './import.ts'
import { madeUpCode, planStockRow, type StockChange } from './plan-stock.ts'
import type { StockRow, StockUnit } from './stock-row.ts'
import { findStockState } from './stock-state.server.ts'

export async function takeStockFile(
  db: ShopDb,
  { units, actorId, isTrial }: TakeUnits<StockUnit>,
  clock: Clock,
): Promise<Taken> {
  const rows = units.map(({ row }) => row)
  const good = rows.filter(({ problems }) => problems.length === 0)
  const days = [...new Set(good.map(({ producedOn }) => producedOn))]
  const state = await findStockState(db, good, (goods) =>
    goods.flatMap((one) => days.map((day) => madeUpCode(one, day))),
  )
  const problems = rows.flatMap((row) => row.problems)
  const outcomes = new Map<number, 'created' | 'updated' | 'unchanged'>()
  for (const row of good) {
    const change = planStockRow(row, state, localDate(clock.now()))
    const problem = isTrial ? problemOf(change) : await post(db, { row, change, actorId }, clock)
    if (problem) problems.push(problem)
    else outcomes.set(row.number, outcomeOf(change))
  }
  return countRows(outcomes, problems)
}

const problemOf = (change: StockChange): RowProblem | null =>
  change.kind === 'wrong' ? change.problem : null

const outcomeOf = ({ kind }: StockChange) =>
  kind === 'new-lot' ? 'created' : kind === 'same' ? 'unchanged' : 'updated'

type Posting = { row: StockRow; change: StockChange; actorId: string | null }

// Goods may be promised to a shopper between the look and the move: that row says so, the others go on.
async function post(db: ShopDb, posting: Posting, clock: Clock): Promise<RowProblem | null> {
  const { row, change } = posting
  if (change.kind === 'wrong') return change.problem
  const outcome = await attemptWithin(db, () => write(db, posting, clock))
  if (outcome.ok) return null
  const { left = '' } = outcome.refusal.detail
  const detail = { held: String(left) }
  return {
    row: row.number,
    column: 'quantity',
    code: 'stock.held',
    detail,
    value: String(row.quantity),
  }
}

async function write(db: ShopDb, { row, change, actorId }: Posting, clock: Clock): Promise<void> {
  const by = { actorId: actorId ?? undefined, note: row.note || undefined }
  if (change.kind === 'new-lot') return beginLot(db, { row, change, by }, clock)
  if (change.kind !== 'more' && change.kind !== 'less') return
  const { lotId, placeId: locationId } = change
  const move = { lotId, locationId, quantity: change.by, reason: 'count' as const, ...by }
  await (change.kind === 'more' ? addStock(db, move, clock) : takeStock(db, move, clock))
}

type Beginning = {
  row: StockRow
  change: Extract<StockChange, { kind: 'new-lot' }>
  by: { actorId: string | undefined; note: string | undefined }
}

async function beginLot(db: ShopDb, { row, change, by }: Beginning, clock: Clock): Promise<void> {
  const { goods, code, placeId: locationId, expiresOn } = change
  const { quantity, producedOn } = row
  const at = producedOn ? startOfDay(producedOn) : clock.now()
  const { variantId, unit } = goods
  const lot = await createLot(db, { code, at, quantity, unit, expiresOn, variantId }, clock)
  await addStock(db, { lotId: lot.id, locationId, quantity, reason: 'made', ...by }, clock)
  const { id: shopId } = await db.shop.findFirstOrThrow({ select: { id: true } })
  await recordEvent(db, {
    type: 'lot.made',
    shopId,
    subjectId: lot.id,
    payload: { lotId: lot.id },
    at: clock.now(),
  })
}

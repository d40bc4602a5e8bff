// Moves orders along as a list says, by the same commands as the buttons; each row is a savepoint of its own.
import type { ShopDb } from '#app/db/doors.server.ts'
import { attemptWithin } from '#app/db/savepoint.server.ts'
import { deliverOrder } from '#app/domain/order/deliver-order.server.ts'
import { handOverOrder } from '#app/domain/order/hand-over-order.server.ts'
import { canBecome, type OrderStatus } from '#app/domain/order/order.ts'
import { takeBackOrder } from '#app/domain/order/take-back-order.server.ts'
import type { Clock } from '#app/lib/time.ts'
import type { TakeUnits } from './batches.server.ts'
import { countRows, type RowProblem, type Taken } from './import.ts'
import type { OrderStep } from './order-columns.ts'
import type { OrderRow, OrderUnit } from './order-row.ts'

type Known = { id: string; status: OrderStatus }

export async function takeOrders(
  db: ShopDb,
  { units, actorId, isTrial }: TakeUnits<OrderUnit>,
  clock: Clock,
): Promise<Taken> {
  const rows = units.map(({ row }) => row)
  const problems = rows.flatMap((row) => row.problems)
  const outcomes = new Map<number, 'updated' | 'unchanged'>()
  const known = await findOrders(db, rows)
  for (const row of rows.filter((one) => one.problems.length === 0)) {
    const order = known.get(row.code)
    const steps = order && row.step && stepsTo(row.step, order.status)
    if (!order || !steps)
      problems.push(problemOf(row, order ? 'order.step-refused' : 'order.unknown'))
    else if (isTrial || (await move(db, { order, steps, actorId }, clock)))
      outcomes.set(row.number, steps.length > 0 ? 'updated' : 'unchanged')
    else problems.push(problemOf(row, 'order.step-refused'))
  }
  return countRows(outcomes, problems)
}

async function findOrders(db: ShopDb, rows: readonly OrderRow[]): Promise<Map<string, Known>> {
  const found = await db.order.findMany({
    where: { code: { in: rows.map(({ code }) => code) } },
    select: { id: true, code: true, status: true },
  })
  return new Map(
    found.map(({ code, id, status }) => [code, { id, status: status as OrderStatus }] as const),
  )
}

/** None when it is there already; null when it cannot get there. What was delivered was on its way before. */
export function stepsTo(step: OrderStep, from: OrderStatus): OrderStep[] | null {
  if (from === step) return []
  if (canBecome(from, step)) return [step]
  return step !== 'handed_over' && from === 'confirmed' ? ['handed_over', step] : null
}

type Moving = { order: Known; steps: readonly OrderStep[]; actorId: string | null }

async function move(db: ShopDb, { order, steps, actorId }: Moving, clock: Clock): Promise<boolean> {
  const commands: Record<OrderStep, () => Promise<void>> = {
    handed_over: () => handOverOrder(db, order.id, clock),
    delivered: () => deliverOrder(db, order.id, clock),
    returned: () => takeBackOrder(db, { orderId: order.id, actorId: actorId ?? undefined }, clock),
  }
  const outcome = await attemptWithin(db, async () => {
    for (const step of steps) await commands[step]()
  })
  return outcome.ok
}

const problemOf = (row: OrderRow, code: RowProblem['code']): RowProblem => ({
  row: row.number,
  column: code === 'order.unknown' ? 'code' : 'status',
  code,
  detail: {},
  value: row.code,
})

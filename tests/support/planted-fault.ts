// Breaks a row, asks the invariants, and takes it back: the whole database is checked after the last test.
import { asSystem, type SystemDb } from '#app/db/doors.server.ts'
import type { BrokenRow, InvariantCheck } from '#app/domain/invariant/invariant.ts'

class Undone extends Error {
  readonly found: BrokenRow[]
  constructor(found: BrokenRow[]) {
    super('undone')
    this.found = found
  }
}

/** One statement and its `$1`. */
export type Fault = { sql: string; id: string }

/** Everything that the checks find while the fault is there; without one, what they find as it is. */
export async function brokenBy(
  checks: readonly InvariantCheck[],
  fault: Fault | null,
): Promise<BrokenRow[]> {
  const look = async (db: SystemDb): Promise<never> => {
    if (fault) await db.$executeRawUnsafe(fault.sql, fault.id)
    const found: BrokenRow[] = []
    for (const check of checks) found.push(...(await check.find(db)))
    throw new Undone(found)
  }
  return asSystem('test: a planted fault', look).catch((thrown: unknown) => {
    if (thrown instanceof Undone) return thrown.found
    throw thrown
  })
}

/** The same of one shop, a line each: "row: because". */
export async function brokenOfShop(
  checks: readonly InvariantCheck[],
  shopId: string,
  fault: Fault | null,
): Promise<string[]> {
  const found = await brokenBy(checks, fault)
  return found
    .filter(({ row }) => row.includes(shopId))
    .map(({ row, because }) => `${row}: ${because}`)
}

// What must hold over the whole database. Each context lists its checks in <context>-invariants.server.ts; the
// list of all of them is all-invariants.server.ts.
import type { SystemDb } from '#app/db/doors.server.ts'

export type BrokenRow = {
  /** table and key, e.g. `invoice 1K26TYY-14 of yen-hoa` */
  row: string
  /** what is wrong with it, with the figures that disagree */
  because: string
}

export type InvariantCheck = {
  /** a sentence that is true when nothing is broken */
  name: string
  find(db: SystemDb): Promise<BrokenRow[]>
}

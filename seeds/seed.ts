// What a new database contains: the reference data everywhere, the demo province where there is no shop yet.
import { asSystem } from '#app/db/doors.server.ts'
import { seedReference } from './reference/seed-reference.ts'

/** `done` of `total`, and what is being made. */
export type ReportProgress = (done: number, total: number, remark?: string) => void

export async function seedAll(report: ReportProgress): Promise<void> {
  report(0, 100, 'provinces, communes, rules')
  await asSystem('seed: reference', seedReference, 120_000)
  report(100, 100)
}

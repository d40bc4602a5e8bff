// What a new database contains: the reference data everywhere; the demo province where it was asked for and where
// there is no demo yet.
import { asSystem } from '#app/db/doors.server.ts'
import { isSeeded, seedDemo, type SeedDemo } from './demo/seed-demo.server.ts'
import { seedReference } from './reference/seed-reference.ts'

/** `done` of `total`, and what is being made. */
export type ReportProgress = (done: number, total: number, remark?: string) => void

/** `demo` null: reference data only, which is what production wants. */
export async function seedAll(
  report: ReportProgress,
  demo: Omit<SeedDemo, 'report'> | null,
): Promise<void> {
  report(0, 1000, 'provinces, communes, rules')
  await asSystem('seed: reference', seedReference, 120_000)
  if (demo && !(await isSeeded())) {
    await seedDemo({
      ...demo,
      report: (text, share) => {
        report(Math.round(share * 1000), 1000, text)
      },
    })
  }
  report(1000, 1000)
}

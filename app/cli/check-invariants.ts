// Reads a whole database against every invariant and names the rows that break one.
import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { asSystem } from '#app/db/doors.server.ts'
import { allChecks } from '#app/domain/invariant/all-invariants.server.ts'
import { say } from './say.ts'
import { nothing, type Counts } from './test-results.ts'

/** One count an invariant. `when` says at which moment, for the reader. */
export async function checkInvariants(databaseUrl: string, when: string): Promise<Counts> {
  configureDatabase({ url: databaseUrl, poolSize: 2 })
  const counts = { ...nothing }
  say(`\nInvariants ${when}:`)
  for (const { context, check } of allChecks) {
    const broken = await asSystem('invariants', (db) => check.find(db), 600_000)
    if (broken.length === 0) counts.passed += 1
    else counts.failed += 1
    say(`  ${broken.length === 0 ? '✓' : '✗'} ${context}: ${check.name}`)
    for (const { row, because } of broken.slice(0, 20)) say(`      ${row}: ${because}`)
    if (broken.length > 20) say(`      … and ${broken.length - 20} more`)
  }
  await closeDatabase()
  return counts
}

// `npm run invariants`: checks the database of DATABASE_URL, or the embedded one in DATA_DIR.
import path from 'node:path'

import { checkInvariants } from './check-invariants.ts'
import { giveUp } from './explain.ts'
import { openProductDatabase } from './product-database.ts'
import { lastLine } from './test-results.ts'

try {
  const dataDir = path.resolve(process.env.DATA_DIR ?? '.data')
  const database = await openProductDatabase(dataDir)
  const counts = await checkInvariants(database.appUrl, 'now')
  if (!database.wasRunning) await database.stop()
  process.stdout.write(`${lastLine(counts)}\n`)
  process.exit(counts.failed === 0 ? 0 : 1)
} catch (error) {
  giveUp(error)
}

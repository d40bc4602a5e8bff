// A parent that will be killed without a word: it starts a database and a program, as the demo does, and says their
// process ids. node doomed-parent.ts <data folder>
import fs from 'node:fs'
import path from 'node:path'

import { openProductDatabase } from '#app/cli/product-database.ts'
import { startProgram } from '#app/cli/processes.ts'

const [dataDir = ''] = process.argv.slice(2)
delete process.env.DATABASE_URL
await openProductDatabase(dataDir)
startProgram({
  name: 'simulator',
  args: ['tests/support/patient-child.ts'],
  env: { ...process.env, PID_FILE: path.join(dataDir, 'child.pid') },
  logDir: dataDir,
})
const postmaster = fs.readFileSync(path.join(dataDir, 'pg/postmaster.pid'), 'utf8').split('\n')[0]
process.send?.({ postmaster: Number(postmaster) })

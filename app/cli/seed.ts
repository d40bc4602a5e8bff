// `npm run db:seed`: reference data into the database that DATABASE_URL names; with `--demo`, the demo province too.
import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { env } from '#app/env.server.ts'
import { randomKey } from '#app/lib/ids.ts'
import { parseKeyring } from '#app/lib/secret-box.ts'
import { systemClock } from '#app/lib/time.ts'
import { registry } from '#plugins/registry.server.ts'
import { seedAll } from '#seeds/seed.ts'
import { giveUp } from './explain.ts'
import { progressBar, step } from './say.ts'

const url = env.DATABASE_URL
if (!url) giveUp(new Error('DATABASE_URL is not set'))
// Nobody waits for a row that a seed holds, and a slow machine may take its time.
configureDatabase({ url, poolSize: env.DATABASE_POOL, transactionMs: 600_000 })
const wantsDemo = process.argv.includes('--demo')
const tools = {
  clock: systemClock,
  storage: registry.storage,
  keyring: parseKeyring(env.KEYRING),
  // Without a simulated bank nobody knows it, and no message proves anything.
  bankSecret: env.BANK_SIMULATOR_SECRET ?? randomKey(),
  secret: env.SESSION_SECRET,
}
try {
  await step(wantsDemo ? 'demo data' : 'reference data', async () => {
    await seedAll(progressBar('seeding'), wantsDemo ? tools : null)
    return undefined
  })
} catch (error) {
  giveUp(error)
} finally {
  await closeDatabase()
}

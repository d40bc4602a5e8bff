// `npm run db:seed`: reference data, then the demo province, into the database that DATABASE_URL names.
import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { env } from '#app/env.server.ts'
import { seedAll } from '#seeds/seed.ts'
import { giveUp } from './explain.ts'
import { progressBar, step } from './say.ts'

const url = env.DATABASE_URL
if (!url) giveUp(new Error('DATABASE_URL is not set'))
configureDatabase({ url, poolSize: env.DATABASE_POOL })
try {
  await step('demo data', async () => {
    await seedAll(progressBar('demo data'))
    return undefined
  })
} catch (error) {
  giveUp(error)
} finally {
  await closeDatabase()
}

// Runs before each test file: gives this worker its own clone and opens the doors on it.
import { afterAll, inject } from 'vitest'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { openTestDatabase, testDatabaseName } from './database.ts'

const { pid, suite } = inject('testRun')
const name = testDatabaseName(pid, suite, process.env.VITEST_POOL_ID ?? '1')

/** For tests that look at the catalogue or need a connection of their own. */
export const testDatabase = await openTestDatabase(inject('testServer'), name)

configureDatabase({ url: testDatabase.appUrl, poolSize: 8 })
afterAll(closeDatabase)

// A database of one test's own, cloned from the template: for tests that break the schema on purpose.
import pg from 'pg'
import { inject } from 'vitest'
import { appUrlFor, cloneDatabase, dropDatabase } from '#app/cli/database.ts'
import { testDatabaseName } from './database.ts'

export type ScratchDatabase = {
  /** connected as the owner, past every wall */
  owner: pg.Client
  /** connected as the application's login role */
  app: pg.Client
  /** for configureDatabase: the doors then lead here */
  appUrl: string
  close(): Promise<void>
}

/** `name` is unique among the scratch databases of one test file. */
export async function openScratchDatabase(name: string): Promise<ScratchDatabase> {
  const server = inject('testServer')
  const { pid, suite } = inject('testRun')
  const urlOf = (database?: string) => {
    const url = new URL(server.ownerUrl)
    if (database) url.pathname = `/${database}`
    return url.href
  }
  const database = testDatabaseName(pid, suite, `${name}_${process.pid}`)
  await cloneDatabase(urlOf, { template: server.template, name: database })
  const owner = new pg.Client({ connectionString: urlOf(database) })
  const appUrl = appUrlFor(urlOf(database))
  const app = new pg.Client({ connectionString: appUrl })
  await Promise.all([owner.connect(), app.connect()])
  const close = async () => {
    await Promise.all([owner.end(), app.end()])
    await dropDatabase(urlOf, database)
  }
  return { owner, app, appUrl, close }
}

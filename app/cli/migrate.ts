// `npm run db:diff [-- revision]`: prints the SQL that leads from the schema files of a git revision (HEAD) to those
// on disk. `npm run db:migrate`: applies what is missing to DATABASE_OWNER_URL, or to the embedded database.
import { execFileSync } from 'node:child_process'
import path from 'node:path'

import { env } from '#app/env.server.ts'
import { giveUp, Trouble } from './explain.ts'
import { openProductDatabase, type ProductDatabase } from './product-database.ts'
import { say } from './say.ts'
import { draftMigration, type SchemaFiles } from './schema-engine.ts'

const root = path.join(import.meta.dirname, '../..')
const folder = 'prisma/schema'
const [task, revision = 'HEAD'] = process.argv.slice(2)

try {
  if (task !== 'diff' && task !== 'apply') throw new Trouble('Which task? One of: diff, apply.')
  const database = await openProductDatabase(env.DATA_DIR)
  try {
    await (task === 'diff' ? draft(database) : tellApplied(database))
  } finally {
    if (!database.wasRunning) await database.stop()
  }
} catch (error) {
  giveUp(error)
}

async function draft({ ownerUrl }: ProductDatabase): Promise<void> {
  const sql = await draftMigration(ownerUrl, schemaAt(revision))
  process.stdout.write(sql.trim() ? sql : '-- nothing changed\n')
}

function tellApplied({ applied }: ProductDatabase): Promise<void> {
  say(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'Nothing was missing.')
  return Promise.resolve()
}

function schemaAt(commit: string): SchemaFiles {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8' })
  const names = git('ls-tree', '--name-only', commit, `${folder}/`).split('\n').filter(Boolean)
  return names.map((name) => [path.basename(name), git('show', `${commit}:${name}`)])
}

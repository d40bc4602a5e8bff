// Prisma's schema engine as WebAssembly, on our own connection: drafts SQL from the schema files and applies the
// migrations into `_prisma_migrations`, as `prisma migrate deploy` would, with nothing to download.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const root = path.join(import.meta.dirname, '../..')
const sqlFile = 'migration.sql'
const filters = { externalTables: [], externalEnums: [] }

type Engine = {
  diff(params: object): Promise<{ exitCode: number; stdout?: string }>
  applyMigrations(params: object): Promise<{ appliedMigrationNames: string[] }>
  free(): void
}

/** Applies what is missing; returns the names. A failing migration throws and leaves nothing half done of itself. */
export async function applyMigrations(ownerUrl: string): Promise<string[]> {
  return withEngine(ownerUrl, async (engine) => {
    const result = await engine.applyMigrations({ migrationsList: readMigrations(), filters })
    return result.appliedMigrationNames
  })
}

export type SchemaFiles = [name: string, content: string][]

/** The SQL that leads from one set of schema files to another (`null`: from nothing). Reads no table. */
export async function draftMigration(ownerUrl: string, from: SchemaFiles | null): Promise<string> {
  const model = (files: SchemaFiles) => ({
    tag: 'schemaDatamodel',
    files: files.map(([path, content]) => ({ path, content })),
  })
  return withEngine(ownerUrl, async (engine) => {
    const start = from ? model(from) : { tag: 'empty' }
    const result = await engine.diff({
      from: start,
      to: model(readSchema()),
      script: true,
      exitCode: null,
      filters,
    })
    return result.stdout ?? ''
  })
}

async function withEngine<T>(ownerUrl: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  await loadWasm()
  const { factory: stock, close } = oneTransactionPerScript(ownerUrl)
  const factory = bindMigrationAwareSqlAdapterFactory(stock)
  const options = { datamodels: readSchema() }
  const { SchemaEngine } = bindings as unknown as {
    SchemaEngine: { new (): Engine } & {
      new: (options: object, log: () => void, adapter: object) => Promise<Engine>
    }
  }
  const engine = await SchemaEngine.new(options, () => undefined, factory)
  try {
    return await work(engine)
  } finally {
    engine.free()
    // The engine's advisory lock is its connection's: left open, no other process could ever migrate.
    await close()
  }
}

// The stock adapter cuts a script at every ";", which breaks function bodies, and runs the parts one by one.
// PostgreSQL runs a whole script sent as one simple query in one transaction.
function oneTransactionPerScript(ownerUrl: string) {
  const factory = new PrismaPg({ connectionString: ownerUrl })
  const connect = factory.connect.bind(factory)
  const open: { dispose(): Promise<void> }[] = []
  factory.connect = async () => {
    const adapter = await connect()
    open.push(adapter)
    adapter.executeScript = async (script: string) => {
      const client = new pg.Client({ connectionString: ownerUrl })
      await client.connect()
      try {
        await client.query(script)
      } finally {
        await client.end()
      }
    }
    return adapter
  }
  const close = async () => {
    for (const adapter of open) await adapter.dispose()
  }
  return { factory, close }
}

let loading: Promise<void> | undefined

function loadWasm(): Promise<void> {
  loading ??= (async () => {
    const file = path.join(
      path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')),
      'schema_engine_bg.wasm',
    )
    const imports = { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports }
    const { instance } = await WebAssembly.instantiate(fs.readFileSync(file), imports)
    const raw = bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }
    raw.__wbg_set_wasm(instance.exports)
    const start = instance.exports.__wbindgen_start as () => void
    start()
  })()
  return loading
}

function readSchema(): SchemaFiles {
  const folder = path.join(root, 'prisma/schema')
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')])
}

function readMigrations() {
  const baseDir = path.join(root, 'prisma/migrations')
  const names = fs
    .readdirSync(baseDir)
    .filter((name) => /^\d{4}_/.test(name) && fs.existsSync(path.join(baseDir, name, sqlFile)))
    .sort()
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: sqlFile,
        content: {
          tag: 'ok',
          value: fs.readFileSync(path.join(baseDir, name, sqlFile), 'utf8'),
        },
      },
    })),
  }
}

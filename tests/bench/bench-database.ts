// The database of the benchmarks: the demo province, seeded once into .data/bench; every benchmark works on a copy.
import path from 'node:path'

import pg from 'pg'

import { root } from '#app/cli/build.ts'
import { appUrlFor, cloneDatabase, dropDatabase } from '#app/cli/database.ts'
import { installationSecrets } from '#app/cli/installation.ts'
import { openProductDatabase, type ProductDatabase } from '#app/cli/product-database.ts'
import { productEnvironment } from '#app/cli/product-environment.ts'
import { seedProduct } from '#app/cli/seed-product.ts'

export type BenchDatabase = {
  appUrl: string
  ownerUrl: string
  /** What a web process of this database is told. */
  environmentFor: (port: number) => Record<string, string | undefined>
  /** A copy of its present state; nobody may be connected to it. */
  copyOfThis: () => Promise<BenchDatabase>
  drop: () => Promise<void>
  /** Size in words. */
  describe: () => Promise<string>
}

export type BenchStore = { open: () => Promise<BenchDatabase>; stop: () => Promise<void> }

export const benchDir = path.join(root, '.data/bench')

export async function openBenchStore(): Promise<BenchStore> {
  const product = await openProductDatabase(benchDir)
  const secrets = installationSecrets(benchDir)
  const environment = (port: number, database: { appUrl: string; ownerUrl: string }) =>
    productEnvironment({ port, dataDir: benchDir, isDevelopment: false, database, secrets })
  await seedProduct({ dataDir: benchDir, database: product, env: environment(3000, product) })
  let copies = 0
  const copy = async (template: string): Promise<BenchDatabase> => {
    copies += 1
    const name = `bench_${process.pid}_${copies}`
    await cloneDatabase(urlOf(product), { template, name })
    const ownerUrl = urlOf(product)(name)
    const urls = { ownerUrl, appUrl: appUrlFor(ownerUrl) }
    return {
      ...urls,
      environmentFor: (port) => environment(port, urls),
      copyOfThis: () => copy(name),
      drop: () => dropDatabase(urlOf(product), name),
      describe: () => describe(ownerUrl),
    }
  }
  return { open: () => copy('nieu'), stop: product.stop }
}

const urlOf = (product: ProductDatabase) => (database?: string) => {
  const url = new URL(product.ownerUrl)
  url.pathname = `/${database ?? 'postgres'}`
  return url.href
}

async function describe(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<{
    shops: string
    products: string
    orders: string
    size: string
  }>(`
    SELECT (SELECT count(*) FROM shop) AS shops, (SELECT count(*) FROM listing) AS products,
           (SELECT count(*) FROM "order") AS orders, pg_size_pretty(pg_database_size(current_database())) AS size`)
  await client.end()
  const [row] = rows
  return row
    ? `${row.shops} shops, ${row.products} products, ${row.orders} orders, ${row.size}`
    : ''
}

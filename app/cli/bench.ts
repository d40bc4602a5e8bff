// `npm run bench`: every benchmark, or `-- --only NAME`, as a table or (`--json`) one JSON line a figure.
import os from 'node:os'

import type { Bench, Figure } from '#tests/bench/bench.ts'
import { openBenchStore, type BenchStore } from '#tests/bench/bench-database.ts'
import { cartAdd } from '#tests/bench/cart-add.ts'
import { checkout } from '#tests/bench/checkout.ts'
import { graphqlProduct } from '#tests/bench/graphql-product.ts'
import { importProducts } from '#tests/bench/import-products.ts'
import { invalidation } from '#tests/bench/invalidation.ts'
import { oversell } from '#tests/bench/oversell.ts'
import { pageCached } from '#tests/bench/page-cached.ts'
import { pageUncached } from '#tests/bench/page-uncached.ts'
import { promotions } from '#tests/bench/promotions.ts'
import { tenants } from '#tests/bench/tenants.ts'
import { giveUp, Trouble } from './explain.ts'
import { say } from './say.ts'
import { stopWith } from './stop-with.ts'

const benches: readonly Bench[] = [
  pageCached,
  pageUncached,
  tenants,
  invalidation,
  graphqlProduct,
  cartAdd,
  checkout,
  oversell,
  importProducts,
  promotions,
]

const isJson = process.argv.includes('--json')
const state: { store?: BenchStore } = {}
stopWith(async () => state.store?.stop())

try {
  const chosen = chooseBenches()
  const store = await openBenchStore()
  state.store = store
  const figures: [Bench, Figure][] = []
  for (const bench of chosen) {
    for (const figure of await measure(store, bench)) figures.push([bench, figure])
  }
  await store.stop()
  if (!isJson) sayTable(figures)
  process.exit(0)
} catch (error) {
  await state.store?.stop()
  giveUp(error)
}

function chooseBenches(): readonly Bench[] {
  const at = process.argv.indexOf('--only')
  if (at < 0) return benches
  const wanted = process.argv[at + 1]
  const chosen = benches.filter(({ name }) => name === wanted)
  if (chosen.length > 0) return chosen
  throw new Trouble(`No such benchmark. There are: ${benches.map(({ name }) => name).join(', ')}.`)
}

async function measure(store: BenchStore, bench: Bench): Promise<readonly Figure[]> {
  say(`  … ${bench.name}`)
  const database = await store.open()
  try {
    const figures = [await bench.run(database)].flat()
    for (const { value, unit, floor, ratio, dataset } of figures) {
      const line = { name: bench.name, value, unit, floor, ratio, dataset }
      if (isJson) process.stdout.write(`${JSON.stringify(line)}\n`)
    }
    return figures
  } finally {
    await database.drop()
  }
}

function sayTable(figures: readonly (readonly [Bench, Figure])[]): void {
  const cpus = os.cpus()
  const memory = Math.round(os.totalmem() / 2 ** 30)
  say(
    `\n${cpus.length} × ${cpus[0]?.model ?? 'processor'}, ${memory} GB, Node ${process.versions.node}\n`,
  )
  say(
    ['name', 'value', 'bare', 'ratio', 'unit']
      .map((word, at) => word.padEnd(at === 0 ? 16 : 12))
      .join(''),
  )
  for (const [{ name }, { value, floor, ratio, unit, dataset }] of figures) {
    const cells = [value, floor, ratio].map((figure) => String(figure).padEnd(12)).join('')
    say(`${name.padEnd(16)}${cells}${unit}\n${' '.repeat(16)}${dataset}`)
  }
}

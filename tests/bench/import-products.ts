// Rows of a product file a second, from stored bytes to written products, and the memory it takes; beside the same
// products and variants written by bare statements on one connection.
import pg from 'pg'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { csvLine } from '#app/domain/spreadsheet/csv-lines.ts'
import { startImport } from '#app/domain/import/send-file.server.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { advance, givenImport, importOf } from '#tests/support/given-imports.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { rate, type Bench } from './bench.ts'

const rows = 50_000
const perProduct = 4
const turnSeconds = 600

export const importProducts: Bench = {
  name: 'import-products',
  async run(database) {
    configureDatabase({ url: database.appUrl, poolSize: 4 })
    const shop = await givenShop()
    const fileId = await givenImport(shop, { content: productFile() })
    const trial = await measured(() => advance(shop, fileId, turnSeconds))
    await shop.do((db) => startImport(db, { fileId, actorId: shop.owner.id }, systemClock))
    const real = await measured(() => advance(shop, fileId, turnSeconds))
    const { status, created } = await importOf(shop, fileId)
    const isRight = status === 'done' && created === rows
    const bare = await writeBare(database.ownerUrl, shop)
    await closeDatabase()
    const figure = rate(rows / real.seconds, rows / bare)
    const dataset =
      `${rows} rows, ${created} came in, dry run ${Math.round(rows / trial.seconds)} rows/s, ` +
      `peak memory +${Math.max(real.peakMb, trial.peakMb)} MB over what the process held before`
    return { ...figure, ratio: isRight ? figure.ratio : 0, unit: 'rows/s', dataset }
  },
}

const head = 'Tên sản phẩm,Nhóm hàng,Loại thuế,Phân loại 1,Giá trị 1,Mã hàng,Giá bán,Đơn vị tính'

function productFile(): Buffer {
  const lines = Array.from({ length: rows }, (_, at) => {
    const [product, variant] = [Math.floor(at / perProduct), at % perProduct]
    const title = `Mắm tép Gia Viễn số ${product}`
    const code = `M${product}-${variant}`
    return csvLine([
      title,
      'Thực phẩm',
      'standard',
      'Cỡ',
      `${variant + 1} hũ`,
      code,
      85_000 + at,
      'hũ',
    ])
  })
  return Buffer.from(`${head}\r\n${lines.join('')}`)
}

/** Peak of everything the process holds, sampled while it works. */
async function measured(work: () => Promise<void>): Promise<{ seconds: number; peakMb: number }> {
  const held = () => process.memoryUsage().rss / 2 ** 20
  const before = held()
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, held())
  }, 50)
  const startedAt = performance.now()
  await work().finally(() => clearInterval(timer))
  return { seconds: (performance.now() - startedAt) / 1000, peakMb: Math.round(peak - before) }
}

/** The same rows in the same batches, without planning, walls or events; the seconds it took. */
async function writeBare(url: string, shop: GivenShop): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`SELECT set_config('app.shop_id', $1, false)`, [shop.id])
  const startedAt = performance.now()
  for (let from = 0; from < rows; from += 200) await writeBatch(client, from)
  const seconds = (performance.now() - startedAt) / 1000
  await client.end()
  return seconds
}

async function writeBatch(client: pg.Client, from: number): Promise<void> {
  const products = Array.from({ length: 200 / perProduct }, (_, at) => ({
    id: newId(),
    handle: `bare-${from}-${at}`,
  }))
  const variants = products.flatMap(({ id }, at) =>
    Array.from({ length: perProduct }, (_, variant) => ({
      id,
      sku: `B${from}-${at}-${variant}`,
      value: `${variant + 1} hũ`,
    })),
  )
  await client.query('BEGIN')
  await client.query(
    `INSERT INTO product (id, handle, title, category, vat_class)
     SELECT id, handle, handle, 'food', 'standard' FROM jsonb_to_recordset($1::jsonb) AS w (id uuid, handle text)`,
    [JSON.stringify(products)],
  )
  await client.query(
    `INSERT INTO variant (product_id, title, option_values, sku, price, unit)
     SELECT id, value, ARRAY[value], sku, 85000, 'hũ'
     FROM jsonb_to_recordset($1::jsonb) AS w (id uuid, sku text, value text)`,
    [JSON.stringify(variants)],
  )
  await client.query('COMMIT')
}

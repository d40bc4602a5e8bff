// Seals everything again with the current key, so that an old one can be taken off the keyring. Row by row in small
// transactions: stopped or killed, it goes on where it was.
import { asSystem, type SystemDb } from '#app/db/doors.server.ts'
import { raw } from '#app/db/sql.server.ts'
import { open, seal, type Keyring } from '#app/lib/secret-box.ts'
import { sealedStores, type SealedStore } from './sealed-stores.server.ts'

export type Rotated = { table: string; resealed: number }

const atOnce = 50

type Row = { shop_id: string; key: string; bytes: Uint8Array; key_id: string }

/** Opens doors of its own. Throws when a row's key is not on the keyring: nothing of that row is changed. */
export async function rotateKeys(keyring: Keyring): Promise<Rotated[]> {
  const rotated: Rotated[] = []
  for (const store of sealedStores) {
    let resealed = 0
    for (let count = atOnce; count === atOnce; resealed += count) {
      count = await asSystem('seal with the current key', (db) => resealSome(db, store, keyring))
    }
    rotated.push({ table: store.table, resealed })
  }
  return rotated
}

async function resealSome(db: SystemDb, store: SealedStore, keyring: Keyring): Promise<number> {
  const { table, column, key, bytes } = namesOf(store)
  const rows = await db.$queryRaw<Row[]>`
    SELECT shop_id, ${key} AS key, ${column} AS bytes, key_id FROM ${table}
    WHERE key_id <> ${keyring.current} ORDER BY shop_id, key LIMIT ${atOnce} FOR UPDATE`
  for (const row of rows) {
    const context = store.contextOf(row.shop_id, row.key)
    const plain = open(keyring, { bytes: row.bytes, keyId: row.key_id }, context)
    const sealed = seal(keyring, plain, context)
    await db.$executeRaw`
      UPDATE ${table} SET ${bytes} = ${sealed.bytes}, key_id = ${sealed.keyId}
      WHERE shop_id = ${row.shop_id}::uuid AND ${key} = ${row.key}`
  }
  return rows.length
}

// Names of our own list, never of anybody's input.
const namesOf = ({ table, column, key }: SealedStore) => ({
  table: raw(`"${table}"`),
  column: raw(`"${column}"`),
  bytes: raw(`"${column}"`),
  key: raw(key === '' ? `''` : `"${key}"::text`),
})

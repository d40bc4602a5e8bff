// Reads a table of any length in pages, each in a transaction of its own: memory and locks stay small.
import type { ShopDb } from '#app/db/doors.server.ts'

export type InShop = <T>(work: (db: ShopDb) => Promise<T>) => Promise<T>

/** `read` gets the last row of the page before. */
export async function* pages<Row>(
  inShop: InShop,
  read: (db: ShopDb, after: Row | null) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let after: Row | null = null
  for (;;) {
    const from: Row | null = after
    const page: Row[] = await inShop((db) => read(db, from))
    if (page.length === 0) return
    yield page
    after = page.at(-1) ?? null
  }
}

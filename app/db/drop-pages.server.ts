import type { AnyDb } from './doors.server.ts'

/** Kept pages of the shop are out of date, on every node, when this transaction commits. */
export async function dropShopPages(db: AnyDb, shopId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_notify('page_cache', ${`shop:${shopId}`})`
}

// What the shop had before a file changed it, as a file of the same kind: sent back in, it undoes the changes.
import { productRows } from '#app/domain/export/product-rows.server.ts'
import type { InShop } from '#app/domain/export/pages.server.ts'
import { stockRows } from '#app/domain/export/stock-rows.server.ts'
import { sheetFile } from '#app/domain/spreadsheet/sheet-file.server.ts'
import type { FileStorage } from '#plugins/storage/port.ts'
import type { ImportKind } from './import.ts'
import type { ImportRow } from './import-rows.server.ts'

// A step of an order cannot be taken back by a file.
const rowsOf: Partial<Record<ImportKind, typeof productRows>> = {
  products: productRows,
  stock: stockRows,
}

/** Once, before the first batch; a second run before that batch writes the same file again. */
export async function keepBefore(
  file: ImportRow,
  { inShop, storage }: { inShop: InShop; storage: FileStorage },
): Promise<void> {
  const rows = rowsOf[file.kind]?.(inShop, 'vi')
  if (!rows) return
  const pieces: Uint8Array[] = []
  for await (const piece of sheetFile('csv', { title: '', rows })) pieces.push(Buffer.from(piece))
  const beforeKey = `shops/${file.shopId}/imports/${file.id}-before.csv`
  const bytes = Uint8Array.from(Buffer.concat(pieces))
  await storage.put(beforeKey, { bytes, contentType: 'application/octet-stream' })
  await inShop((db) => db.importFile.updateMany({ where: { id: file.id }, data: { beforeKey } }))
}

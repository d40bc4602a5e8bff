// Each kind of broken row of imports is named by the checker; old files go.
import { afterAll, beforeAll, expect, test } from 'vitest'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { asSystem } from '#app/db/doors.server.ts'
import { sweepImports } from '#app/domain/import/sweep-imports.server.ts'
import { checks } from '#app/domain/invariant/import-invariants.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { storage, takenIn } from '#tests/support/given-imports.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { openScratchDatabase } from '#tests/support/scratch-database.ts'

// A database of its own: broken rows go with it.
const scratch = await openScratchDatabase('import_invariants')
configureDatabase({ url: scratch.appUrl, poolSize: 4 })

afterAll(async () => {
  await closeDatabase()
  await scratch.close()
})

const found = () =>
  asSystem('test checks invariants', async (db) => {
    const sentences: string[] = []
    for (const check of checks)
      for (const { because } of await check.find(db)) sentences.push(because)
    return sentences
  })

let fileId: string

beforeAll(async () => {
  const shop = await givenShop()
  const head = 'Tên sản phẩm,Nhóm hàng,Loại thuế,Giá bán,Đơn vị tính'
  const content = [head, 'Chè,food,standard,1000,gói', 'Mắm,food,standard,sai,hũ'].join('\n')
  fileId = await takenIn(shop, { content })
})

/** Breaks a row as only the owner can, and looks. */
async function breaking(sql: string): Promise<string[]> {
  await scratch.owner.query(sql)
  return found()
}

test('an import that was taken in is whole', async () => {
  expect(await found()).toEqual([])
})

test.each([
  [
    `UPDATE import_file SET created = created - 1`,
    `UPDATE import_file SET created = created + 1`,
    'new 0',
  ],
  [
    `UPDATE import_problem SET row_number = 99`,
    `UPDATE import_problem SET row_number = 3`,
    'tells of 0',
  ],
  [
    `UPDATE import_file SET created_at = now() - interval '94 days'`,
    `UPDATE import_file SET created_at = now()`,
    'sent at',
  ],
])('%s is seen', async (sql, undo, because) => {
  const sentences = await breaking(sql)
  await scratch.owner.query(undo)

  expect(sentences).toEqual([expect.stringContaining(because)])
})

test('the sweep drops an old file with its bytes, and leaves a young one', async () => {
  const row = () => asSystem('test', (db) => db.importFile.findFirst({ where: { id: fileId } }))
  const key = (await row())?.storageKey ?? ''

  await sweepImports(storage, systemClock)
  const young = await row()
  await scratch.owner.query(`UPDATE import_file SET created_at = now() - interval '91 days'`)
  await sweepImports(storage, systemClock)

  expect(young).not.toBeNull()
  expect(await row()).toBeNull()
  expect(storage.files.has(key)).toBe(false)
})

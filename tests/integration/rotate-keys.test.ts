// Taking an old key off the keyring: everything that is sealed moves to the new one first, and nothing is lost.
import { afterAll, expect, test } from 'vitest'

import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { asSystem } from '#app/db/doors.server.ts'
import { rotateKeys } from '#app/domain/operation/rotate-keys.server.ts'
import { sealedStores } from '#app/domain/operation/sealed-stores.server.ts'
import { open, parseKeyring } from '#app/lib/secret-box.ts'
import { accountContext } from '#plugins/payment/port.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { bankSecret, givenBankAccount } from '#tests/support/given-transfers.ts'
import { openScratchDatabase } from '#tests/support/scratch-database.ts'

// A database of its own: other tests seal with other keys.
const scratch = await openScratchDatabase('rotate_keys')
configureDatabase({ url: scratch.appUrl, poolSize: 4 })
afterAll(async () => {
  await closeDatabase()
  await scratch.close()
})

const key = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`
const oldKeys = parseKeyring(key('old', 1))
const bothKeys = parseKeyring(`${key('new', 2)},${key('old', 1)}`)
const newKeys = parseKeyring(key('new', 2))

const account = (shopId: string) =>
  asSystem('test looks at an account', (db) =>
    db.gatewayAccount.findUniqueOrThrow({
      where: { shopId_provider: { shopId, provider: 'bank' } },
    }),
  )

test('every secret is sealed again with the current key, once; without the old key it stops before a row', async () => {
  const shops = [await givenShop(), await givenShop()]
  for (const shop of shops) await givenBankAccount(shop, oldKeys)

  await expect(rotateKeys(newKeys)).rejects.toThrow(/no key with id old/)
  const first = await rotateKeys(bothKeys)
  const second = await rotateKeys(bothKeys)

  const accounts = (rotated: typeof first) =>
    rotated.find(({ table }) => table === 'gateway_account')?.resealed
  expect([accounts(first), accounts(second)]).toEqual([2, 0])
  for (const { id } of shops) {
    const { configEncrypted: bytes, keyId } = await account(id)
    const text = open(newKeys, { bytes, keyId }, accountContext(id, 'bank')).toString('utf8')
    expect(JSON.parse(text)).toEqual({ webhookSecret: bankSecret })
  }
})

test('every sealed column of the schema is in the list: a key that is taken away loses nothing', async () => {
  const columns = await asSystem(
    'test reads the catalogue',
    (db) =>
      db.$queryRaw<{ table_name: string; column_name: string }[]>`
      SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name LIKE '%\\_encrypted' ORDER BY 1`,
  )

  const listed = sealedStores.map(({ table, column }) => ({
    table_name: table,
    column_name: column,
  }))
  const inOrder = listed.toSorted((a, b) => a.table_name.localeCompare(b.table_name))
  expect(columns).toEqual(inOrder)
})

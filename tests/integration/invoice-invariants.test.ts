import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem } from '#app/db/doors.server.ts'
import { checks } from '#app/domain/invariant/invoice-invariants.server.ts'
import { givenInvoice, givenInvoicingShop } from '#tests/support/given-invoices.ts'
import { testDatabase } from '#tests/support/worker-database.ts'

// The tables guard themselves: only the owner, with triggers off, can break a row at all.
const owner = new pg.Client({ connectionString: testDatabase.ownerUrl })

beforeAll(() => owner.connect())
afterAll(() => owner.end())

type Case = { shopId: string; first: string; second: string }

async function breakRows(sql: (given: Case) => string): Promise<{ given: Case; found: string[] }> {
  const shop = await givenInvoicingShop()
  const [first, second] = [await givenInvoice(shop), await givenInvoice(shop)]
  const given = { shopId: shop.id, first: first.id, second: second.id }
  expect(await findBroken(shop.id)).toEqual([])
  await owner.query("SET session_replication_role = 'replica'")
  await owner.query(sql(given))
  await owner.query("SET session_replication_role = 'origin'")
  const found = await findBroken(shop.id)
  await forget(shop.id)
  return { given, found }
}

async function findBroken(shopId: string): Promise<string[]> {
  const found = await asSystem('test', async (db) => {
    const lists = []
    for (const check of checks) lists.push(...(await check.find(db)))
    return lists
  })
  return found
    .filter(({ row }) => row.includes(shopId))
    .map(({ row, because }) => `${row}: ${because}`)
}

async function forget(shopId: string): Promise<void> {
  await owner.query("SET session_replication_role = 'replica'")
  for (const table of ['refund', 'invoice_document', 'invoice', 'invoice_series']) {
    await owner.query(`DELETE FROM ${table} WHERE shop_id = $1`, [shopId])
  }
  await owner.query("SET session_replication_role = 'origin'")
}

const cases: [string, (given: Case) => string, RegExp][] = [
  [
    'a missing number',
    ({ first }) => `DELETE FROM invoice WHERE id = '${first}'`,
    /invoice_series 1K26TYY.*counter at 3, 1 invoices up to number 2/,
  ],
  [
    'a counter that ran ahead',
    ({ shopId }) => `UPDATE invoice_series SET next_number = 4 WHERE shop_id = '${shopId}'`,
    /counter at 4, 2 invoices/,
  ],
  [
    'a date before the one of the number before',
    ({ second }) => `UPDATE invoice SET issue_date = '2026-11-20' WHERE id = '${second}'`,
    /dated 2026-11-20 after 2026-11-22/,
  ],
  [
    'an invoice without its bytes',
    ({ first }) => `DELETE FROM invoice_document WHERE invoice_id = '${first}'`,
    /1K26TYY-1 .*has no document/,
  ],
  [
    'a changed byte',
    ({ first }) =>
      `UPDATE invoice_document SET bytes = set_byte(bytes, 300, 0) WHERE invoice_id = '${first}'`,
    /its bytes were changed/,
  ],
  [
    'changed bytes with a new fingerprint: the signature still tells',
    ({ first }) => `UPDATE invoice_document d SET bytes = c.b, sha256 = encode(sha256(c.b), 'hex')
      FROM (SELECT decode(replace(encode(bytes, 'hex'), encode('400000', 'hex'), encode('400001', 'hex')), 'hex') AS b
            FROM invoice_document WHERE invoice_id = '${first}') c WHERE d.invoice_id = '${first}'`,
    /the signature does not hold/,
  ],
  [
    'a total that is not the order’s',
    ({ first }) =>
      `UPDATE invoice SET total = total + 1, total_vat = total_vat + 1 WHERE id = '${first}'`,
    /is 400001, its order 400000/,
  ],
  [
    'a refund that an invoice counts and does not tell',
    ({ shopId, first }) => `INSERT INTO refund (shop_id, order_id, amount, reason, invoice_id)
      SELECT shop_id, order_id, 5000, 'goodwill', id FROM invoice WHERE shop_id = '${shopId}' AND id = '${first}'`,
    /is 400000, its order 400000 less 5000/,
  ],
  [
    'an invoice that says it was adjusted, and none that adjusts it',
    ({ first }) => `UPDATE invoice SET status = 'adjusted' WHERE id = '${first}'`,
    /says that it was adjusted, and no invoice does/,
  ],
  [
    'VAT that stayed when everything was given back',
    ({
      first,
      second,
    }) => `UPDATE invoice SET kind = 'adjusting', adjusts_id = '${first}', total = -400000,
        total_before_vat = -400000 - total_vat,
        order_id = (SELECT order_id FROM invoice WHERE id = '${first}') WHERE id = '${second}'`,
    /adjusted to nothing, VAT left 59260/,
  ],
  [
    'a row that says something else than its document',
    ({ first }) => `UPDATE invoice SET buyer_name = 'Người khác' WHERE id = '${first}'`,
    /buyerName is Người khác in the row, Bán cho người tiêu dùng in the document/,
  ],
]

test.each(cases)('the checker finds %s', async (_, sql, sentence) => {
  const { found } = await breakRows(sql)

  expect(found.join('\n')).toMatch(sentence)
})

// Each kind of broken row of charges, statements, payouts, files, returns and shares is named by the checker.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, configureDatabase } from '#app/db/client.server.ts'
import { asSystem, type SystemDb } from '#app/db/doors.server.ts'
import { checks } from '#app/domain/invariant/settlement-invariants.server.ts'
import { addHousehold } from '#app/domain/member/households.server.ts'
import { saveShareRule } from '#app/domain/member/member-rule.server.ts'
import { postShareOut } from '#app/domain/member/share-out.server.ts'
import { drawMonth } from '#app/domain/settlement/draw-statements.server.ts'
import { fileTax } from '#app/domain/settlement/file-tax.server.ts'
import { approveBatch, markBatchPaid } from '#app/domain/settlement/decide-payouts.server.ts'
import { commissionWords } from '#app/domain/settlement/commission-transfer.ts'
import { findTransferCode } from '#app/domain/settlement/commission-views.server.ts'
import { loadRemittance } from '#app/domain/settlement/load-remittance.server.ts'
import { monthOf, spanOf } from '#app/domain/settlement/month.ts'
import { receiveMarketTransfer } from '#app/domain/settlement/receive-market-transfer.server.ts'
import { proposePayouts } from '#app/domain/settlement/propose-payouts.server.ts'
import { savePayoutAccount } from '#app/domain/settlement/save-payout-account.server.ts'
import { newId } from '#app/lib/ids.ts'
import { vnd } from '#app/lib/money.ts'
import { addDays, addSeconds, localDate, systemClock, toDateColumn } from '#app/lib/time.ts'
import { catchUp, givenCashInTransit, givenClaim } from '#tests/support/given-money.ts'
import { givenGoods } from '#tests/support/given-orders.ts'
import { givenAccount, givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { openScratchDatabase } from '#tests/support/scratch-database.ts'

const scratch = await openScratchDatabase('settlement_invariants')
configureDatabase({ url: scratch.appUrl, poolSize: 4 })
const { owner } = scratch

const system = <T>(work: (db: SystemDb) => Promise<T>) => asSystem('test of invariants', work)
const today = localDate(systemClock.now())
const month = monthOf(systemClock.now())

let household: GivenShop
let cooperative: GivenShop

const found = () =>
  asSystem('test checks invariants', async (db) => {
    const sentences: string[] = []
    for (const check of checks)
      for (const { row, because } of await check.find(db)) sentences.push(`${row}: ${because}`)
    return sentences
  })

afterAll(async () => {
  await closeDatabase()
  await scratch.close()
})

beforeAll(async () => {
  household = await givenShop({ legalForm: 'household' })
  cooperative = await givenShop()
  await system((db) =>
    db.commissionRule.create({
      data: { rateBps: 300, validFrom: toDateColumn(addDays(today, -9)) },
    }),
  )
  for (const shop of [household, cooperative]) await givenClaim(shop, 2)
  await givenRemittance()
  await givenSharingOut()
  await givenPayout()
  await givenCommissionTransfer()
  await catchUp()
  const afterMonth = { now: () => addSeconds(spanOf(month).to, 3601) }
  const by = { reference: '1122026', actorId: household.owner.id }
  await system((db) => fileTax(db, { month, ...by }, afterMonth))
  await system((db) => drawMonth(db, { month }, afterMonth))
}, 60_000)

async function givenRemittance(): Promise<void> {
  const order = await givenCashInTransit(cooperative, await givenGoods(cooperative, 5))
  const row = { rowNumber: 2, tracking: 'GHN1', reference: order.code, day: null }
  const rows = [{ ...row, gross: order.total, fee: 9_000n }]
  const file = { source: 'ghn' as const, fileName: 'ghn.csv', fileHash: newId(), rows }
  await cooperative.do((db) =>
    loadRemittance(db, { shopId: cooperative.id, actorId: null, ...file }, systemClock),
  )
}

async function givenSharingOut(): Promise<void> {
  const by = { shopId: cooperative.id, actorId: cooperative.owner.id }
  const rule = { fundBps: 500, packagingPerPiece: 0n, gradeBps: { A: 1, B: 1, C: 1 } }
  await cooperative.do(async (db) => {
    const facts = { name: 'Hộ ông Thành', phone: null, bankAccount: null }
    const householdId = await addHousehold(db, { ...by, facts }, systemClock)
    await db.lot.updateMany({ data: { householdId } })
    await saveShareRule(db, { ...by, rule }, systemClock)
    await postShareOut(db, { ...by, untilDay: today }, systemClock)
  })
}

async function givenPayout(): Promise<void> {
  const account = { bankCode: '970405', accountNumber: '3500205001234', accountName: 'HTX' }
  await cooperative.do((db) =>
    savePayoutAccount(
      db,
      { shopId: cooperative.id, actorId: cooperative.owner.id, ...account },
      systemClock,
    ),
  )
  const [one, two] = [await givenAccount(), await givenAccount()]
  await system(async (db) => {
    const proposing = { bankCode: '970436', actorId: one.id }
    const { id: batchId } = await proposePayouts(db, proposing, systemClock)
    await approveBatch(db, { batchId, actorId: two.id }, systemClock)
    await markBatchPaid(db, { batchId, actorId: one.id }, systemClock)
  })
}

async function givenCommissionTransfer() {
  const code = await household.do(findTransferCode)
  const movement = {
    reference: 'FT26328001',
    accountNumber: '0988000123456',
    amount: vnd(5_000n),
    content: commissionWords(code),
    at: systemClock.now(),
  }
  await receiveMarketTransfer({ movement, source: 'webhook' }, systemClock)
}

test('nothing is broken in a month that was sold, shared out, paid, filed and closed', async () => {
  expect(await found()).toEqual([])
})

const cases: [string, string, RegExp][] = [
  [
    'a charge that nobody booked',
    `UPDATE order_charge SET amount = amount + 1 WHERE kind = 'commission'`,
    /fee\.commission booked \d+, charged \d+/,
  ],
  [
    'a charge below nothing',
    `UPDATE order_charge SET amount = -5 WHERE kind = 'pit'`,
    /pit of -\d+ on/,
  ],
  [
    'a statement that says something else',
    `UPDATE statement_line SET closing = closing + 1, debit = debit + 1 WHERE account = 'sales'`,
    /statement 1 of shop .*: sales printed/,
  ],
  [
    'an entry that was slipped into a closed month',
    `UPDATE ledger_entry SET amount = amount + 7 WHERE account = 'bank'`,
    /statement 1 of shop .*: bank printed/,
  ],
  [
    'a payout that says more than was booked',
    `UPDATE payout SET amount = amount + 1, claim = claim + 1`,
    /payout .*: paid of \d+, booked \d+/,
  ],
  [
    'a payout above what was owed',
    `UPDATE payout SET commission = commission + 999999999, claim = claim + 999999999`,
    /commission of \d+, owed \d+/,
  ],
  [
    'a matched line that brought nothing',
    `UPDATE remittance_line SET gross = gross + 1`,
    /remittance_line .*: matched of \d+, booked \d+/,
  ],
  [
    'a settled payment that nobody took',
    `UPDATE market_line SET status = 'set_aside'`,
    /market_line .*: set_aside of \d+, booked \d+/,
  ],
  [
    'a transfer to the market that nobody booked',
    `UPDATE market_transfer SET amount = amount + 1`,
    /market_transfer .*: matched of 5001, booked 5000/,
  ],
  [
    'a transfer that is booked for another shop than it came from',
    `UPDATE market_transfer SET from_shop_id = (SELECT max(id::text)::uuid FROM shop WHERE id <> from_shop_id)`,
    /market_transfer .*: matched of 5000, booked 5000/,
  ],
  [
    'cash that was handed over twice',
    `UPDATE ledger_entry SET amount = amount * 2 WHERE account = 'receivable.carrier' AND amount < 0`,
    /in transit -\d+/,
  ],
  [
    'a return that says less than was withheld',
    `UPDATE tax_filing_line SET vat = vat - 1`,
    /tax_filing .*: filed \d+, withheld \d+/,
  ],
  [
    'a share that is nobody’s',
    `UPDATE member_settlement_line SET amount = amount - 1, deducted = deducted + 1`,
    /member_settlement 1 of shop .*lines/,
  ],
  [
    'a debt to households that was forgotten',
    `UPDATE member_settlement SET status = 'reversed'`,
    /payable\.member of shop .*: booked \d+, open 0/,
  ],
]

test.each(cases)('%s is named', async (_name, sql, sentence) => {
  await owner.query('BEGIN')
  await owner.query("SET LOCAL session_replication_role = 'replica'")
  const { rowCount } = await owner.query(sql)
  await owner.query('COMMIT')
  const broken = (await found()).join('\n')
  await mend()

  expect(rowCount).toBeGreaterThan(0)
  expect(broken).toMatch(sentence)
})

// What the cases change, as it was before any of them.
const changed = [
  'order_charge',
  'statement_line',
  'ledger_entry',
  'payout',
  'remittance_line',
  'market_line',
  'market_transfer',
  'tax_filing_line',
  'member_settlement_line',
  'member_settlement',
]
beforeAll(async () => {
  for (const table of changed)
    await owner.query(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`)
})
async function mend(): Promise<void> {
  await owner.query('BEGIN')
  await owner.query("SET LOCAL session_replication_role = 'replica'")
  for (const table of changed) {
    await owner.query(`DELETE FROM ${table}`)
    await owner.query(`INSERT INTO ${table} SELECT * FROM kept_${table}`)
  }
  await owner.query('COMMIT')
}

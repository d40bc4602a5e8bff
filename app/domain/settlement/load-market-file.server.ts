// A settlement file of the market's own terminal: what the gateway handed to the market becomes the market's debt to
// the shops, order by order, less the gateway's fee. Money that was given back comes off the same way.
import type { SystemDb } from '#app/db/doors.server.ts'
import type { Entry } from '#app/domain/ledger/ledger.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import { newId } from '#app/lib/ids.ts'
import { allocate } from '#app/lib/money.ts'
import { refuse } from '#app/lib/refusal.ts'
import { localDate, toDateColumn, type Clock } from '#app/lib/time.ts'
import { findMarketMoney, type MarketMoney } from './market-money.server.ts'
import { handedOverEntries, type RemittanceRefusal, type RemittanceRow } from './remittance.ts'

export type MarketSource = 'vnpay' | 'stripe'

export type LoadMarketFile = {
  source: MarketSource
  fileName: string
  fileHash: string
  rows: readonly RemittanceRow[]
  actorId: string | null
}

export type MarketMatch = {
  status: 'matched' | 'unknown' | 'different' | 'repeated'
  paymentId: string | null
  refundId: string | null
  expected: bigint | null
}

/** Throws `remittance.loaded-before`. */
export async function loadMarketFile(
  db: SystemDb,
  input: LoadMarketFile,
  clock: Clock,
): Promise<{ id: string; lines: number; matched: number }> {
  await lockMarketFiles(db)
  const id = await writeFile(db, input, clock)
  const money = await findMarketMoney(db, input.source, input.rows)
  let matched = 0
  for (const row of input.rows) {
    const match = matchMarketLine(row, money)
    const lineId = newId(clock.now().getTime())
    const { day, ...facts } = row
    const line = { ...facts, id: lineId, fileId: id, occurredOn: day && toDateColumn(day) }
    await db.marketLine.create({ data: { ...line, ...match } })
    if (match.status !== 'matched') continue
    matched += 1
    await bookMarketLine(db, { ...row, ...match, lineId, source: input.source, money }, clock)
  }
  return { id, lines: input.rows.length, matched }
}

export const lockMarketFiles = (db: SystemDb) =>
  db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('market files', 0))`

/** A payment's whole amount once, each of its refunds once; anything else waits for a person. */
export function matchMarketLine(
  row: Pick<RemittanceRow, 'tracking' | 'reference' | 'gross'>,
  money: MarketMoney,
): MarketMatch {
  const payment = money.of(row)
  const none = { paymentId: payment?.id ?? null, refundId: null }
  if (!payment) return { ...none, status: 'unknown', expected: null }
  if (row.gross >= 0n) {
    const expected = payment.amount
    if (row.gross !== expected) return { ...none, status: 'different', expected }
    if (money.isSettled(payment.id)) return { ...none, status: 'repeated', expected }
    money.settle(payment.id)
    return { ...none, status: 'matched', expected }
  }
  const same = payment.refunds.filter(({ amount }) => amount === -row.gross)
  const refund = same.find(({ id }) => !money.isSettled(id))
  if (!refund)
    return { ...none, status: same.length > 0 ? 'repeated' : 'different', expected: null }
  money.settle(refund.id)
  return { ...none, refundId: refund.id, status: 'matched', expected: -refund.amount }
}

export type MarketLineToBook = Pick<RemittanceRow, 'gross' | 'fee' | 'tracking' | 'reference'> &
  MarketMatch & { lineId: string; source: MarketSource; money: MarketMoney }

/** Each order of the payment gets its own part of the money and of the fee. */
export async function bookMarketLine(
  db: SystemDb,
  line: MarketLineToBook,
  clock: Clock,
): Promise<void> {
  for (const { shopId, orderId, entries } of partsOf(line)) {
    const postingKey = `settled:${line.lineId}:${orderId}`
    await postTransaction(db, { shopId, kind: 'settled', postingKey, orderId, entries }, clock)
  }
}

type Part = { shopId: string; orderId: string; entries: Entry[] }

function partsOf({ gross, fee, refundId, source, money, ...row }: MarketLineToBook): Part[] {
  const payment = money.of(row)
  if (!payment) throw new Error(`market line ${row.lineId} was matched with no payment`)
  const book = (amount: bigint, share: bigint) =>
    handedOverEntries({
      gross: amount,
      fee: share,
      from: `receivable.${source}`,
      to: 'receivable.platform',
      feeAccount: 'fee.gateway',
    })
  const refund = payment.refunds.find(({ id }) => id === refundId)
  if (refund) return [{ ...refund, entries: book(gross, fee) }]
  const weights = payment.orders.map(({ total }) => total)
  const fees = allocate(fee, weights)
  return payment.orders.map((order, index) => ({
    ...order,
    entries: book(order.total, fees[index] ?? 0n),
  }))
}

async function writeFile(db: SystemDb, input: LoadMarketFile, clock: Clock): Promise<string> {
  const id = newId(clock.now().getTime())
  const { count } = await db.marketFile.createMany({
    data: {
      id,
      source: input.source,
      fileName: input.fileName,
      fileHash: input.fileHash,
      receivedOn: toDateColumn(localDate(clock.now())),
      uploadedBy: input.actorId,
      at: clock.now(),
    },
    skipDuplicates: true,
  })
  if (count === 0) throw refuse<RemittanceRefusal>('remittance.loaded-before')
  return id
}

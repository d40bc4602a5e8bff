// A settlement file of the market's own terminal: what the gateway handed to the market becomes the market's debt to
// the shops, order by order, less the gateway's fee. Money that was given back comes off the same way.
import type { SystemDb } from '#app/db/doors.server.ts'
import type { Entry } from '#app/domain/ledger/ledger.ts'
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
  const lines = input.rows.map((row) => ({
    ...row,
    ...matchMarketLine(row, money),
    lineId: newId(clock.now().getTime()),
  }))
  await db.marketLine.createMany({
    data: lines.map(({ lineId, day, ...line }) => ({
      ...line,
      id: lineId,
      fileId: id,
      occurredOn: day && toDateColumn(day),
    })),
  })
  const matched = lines.filter(({ status }) => status === 'matched')
  await bookMarketLines(db, { source: input.source, money, lines: matched }, clock)
  return { id, lines: lines.length, matched: matched.length }
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

export type BookMarketLines = {
  source: MarketSource
  money: MarketMoney
  lines: readonly (Pick<RemittanceRow, 'gross' | 'fee' | 'tracking' | 'reference'> &
    MarketMatch & { lineId: string })[]
}

/** Each order of a payment gets its own part of the money and of the fee. Matched lines only, each once. */
export async function bookMarketLines(
  db: SystemDb,
  { source, money, lines }: BookMarketLines,
  clock: Clock,
): Promise<void> {
  const at = clock.now()
  const posted = lines.flatMap((line) =>
    partsOf(line, { source, money }).map((part) => ({
      ...part,
      id: newId(at.getTime()),
      postingKey: `settled:${line.lineId}:${part.orderId}`,
    })),
  )
  await db.ledgerTransaction.createMany({
    data: posted.map(({ shopId, id, postingKey, orderId }) => {
      return { shopId, id, kind: 'settled', postingKey, orderId, at }
    }),
  })
  await db.ledgerEntry.createMany({
    data: posted.flatMap(({ shopId, id, entries }) =>
      entries.map((entry) => ({ shopId, transactionId: id, ...entry })),
    ),
  })
}

type Part = { shopId: string; orderId: string; entries: Entry[] }

function partsOf(
  { gross, fee, refundId, ...row }: BookMarketLines['lines'][number],
  { source, money }: Pick<BookMarketLines, 'source' | 'money'>,
): Part[] {
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
  const fees = allocate(
    fee,
    payment.orders.map(({ paid }) => paid),
  )
  return payment.orders
    .map((order, index) => ({ ...order, entries: book(order.paid, fees[index] ?? 0n) }))
    .filter(({ entries }) => entries.length > 0)
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

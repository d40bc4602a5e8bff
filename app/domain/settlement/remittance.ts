// What a carrier or a gateway says it handed over, line by line, and what we make of each line. Safe for the browser.
import type { Entry, LedgerAccount } from '#app/domain/ledger/ledger.ts'
import type { SheetRefusal } from '#app/domain/spreadsheet/spreadsheet.ts'
import type { LocalDate } from '#app/lib/time.ts'

export const carrierSources = ['ghn', 'ghtk', 'other'] as const
export const gatewaySources = ['vnpay', 'stripe'] as const
export const remittanceSources = [...carrierSources, ...gatewaySources] as const
export type RemittanceSource = (typeof remittanceSources)[number]
export type RemittanceKind = 'carrier' | 'gateway'

export const kindOf = (source: RemittanceSource): RemittanceKind =>
  gatewaySources.some((one) => one === source) ? 'gateway' : 'carrier'

export const lineStatuses = [
  'matched',
  'unknown',
  'different',
  'repeated',
  'accepted',
  'set_aside',
] as const
export type LineStatus = (typeof lineStatuses)[number]

/** Somebody still has to look at it. */
export const openStatuses = ['unknown', 'different', 'repeated'] as const satisfies LineStatus[]
export const isOpen = (status: LineStatus): boolean => openStatuses.some((one) => one === status)

export type RemittanceRow = {
  /** of the person's own file */
  rowNumber: number
  /** the carrier's or gateway's own code; may be empty */
  tracking: string
  /** ours: an order code or a payment reference; may be empty */
  reference: string
  /** đồng; negative = taken back */
  gross: bigint
  /** kept by the carrier or gateway */
  fee: bigint
  day: LocalDate | null
}

export type RemittanceRefusal =
  | SheetRefusal
  | 'remittance.no-head'
  | 'remittance.bad-rows'
  | 'remittance.loaded-before'
  | 'remittance.line-not-open'
  | 'remittance.order-unknown'
  | 'remittance.not-this-much'

/** What the books and the parcels expect of the order that a line names. */
export type Expectation = {
  orderId: string
  /** still to come for the order */
  outstanding: bigint
  /** amounts that one line may carry: one parcel, one payment, one refund (negative), or all that is left */
  amounts: readonly bigint[]
  /** the same amount came for the same thing before */
  cameBefore: boolean
}

export type Match = { status: LineStatus; orderId: string | null; expected: bigint | null }

/** A line is booked by itself only when it says exactly what is expected; everything else waits for a person. */
export function matchLine(row: Pick<RemittanceRow, 'gross'>, found: Expectation | null): Match {
  if (!found) return { status: 'unknown', orderId: null, expected: null }
  const { orderId, outstanding, amounts, cameBefore } = found
  const expected = amounts[0] ?? outstanding
  const fits = row.gross <= 0n || row.gross <= outstanding
  if (cameBefore) return { status: 'repeated', orderId, expected }
  if (row.gross === 0n || (fits && amounts.includes(row.gross)))
    return { status: 'matched', orderId, expected }
  return { status: 'different', orderId, expected }
}

export type HandedOver = {
  gross: bigint
  fee: bigint
  /** whose claim it settles */
  from: LedgerAccount
  /** where it arrived */
  to: LedgerAccount
  feeAccount: 'fee.carrier' | 'fee.gateway'
}

export const handedOverEntries = ({ gross, fee, from, to, feeAccount }: HandedOver): Entry[] =>
  [
    { account: to, amount: gross - fee },
    { account: feeAccount, amount: fee },
    { account: from, amount: -gross },
  ].filter(({ amount }) => amount !== 0n)

// Pre-orders of a harvest: how many slots are promised, who gets them when there are fewer, and what each box costs once
// it is weighed. Safe for the browser.
import { divideRounded } from '#app/lib/money.ts'

export const shareRules = ['first-come', 'pro-rata'] as const
export type ShareRule = (typeof shareRules)[number]

export const preorderLimits = { slotsPerBooking: 20, slots: 5000 } as const

export type PreorderRefusal =
  | 'season.not-found'
  | 'season.dates'
  | 'season.weights'
  | 'season.deposit-too-high'
  | 'season.no-slots'
  | 'season.too-many-slots'
  | 'season.variant-not-found'
  | 'season.weighed-goods'
  | 'season.closed'
  | 'season.full'
  | 'season.awaiting-money'
  | 'season.shared-out-already'
  | 'booking.not-found'
  | 'booking.not-shared-out'
  | 'booking.nothing-granted'
  | 'booking.weights'
  | 'booking.weight-doubted'
  | 'booking.delivered'
  | 'booking.goods-missing'

export type Range = { gramsMin: number; gramsMax: number }

/**
 * What may be promised of a declared yield: the haircut is kept back, and every box is counted as the heaviest, so that
 * a good harvest surprises and an ordinary one disappoints nobody.
 */
export const slotsOf = ({
  declaredKg,
  haircutBps,
  gramsMax,
}: Pick<Range, 'gramsMax'> & { declaredKg: number; haircutBps: number }): number =>
  Number((BigInt(declaredKg) * 1000n * BigInt(10_000 - haircutBps)) / 10_000n / BigInt(gramsMax))

/** The deposit is at most half of what the lightest box costs: what is left is always due, never owed. */
export const mostDeposit = ({ gramsMin }: Pick<Range, 'gramsMin'>, pricePerKg: bigint): bigint =>
  (BigInt(gramsMin) * pricePerKg) / 2000n

export type Weighing = Range & { grams: number; pricePerKg: bigint; deposit: bigint }

/** A box far from what was promised is weighed again rather than billed. */
export const isDoubtful = ({ grams, gramsMin, gramsMax }: Range & { grams: number }): boolean =>
  grams * 10 < gramsMin * 6 || grams > gramsMax * 2

/** Đồng still to pay for one box. Above the range nothing more is asked for; below it the real weight counts. */
export function balanceOf({ grams, gramsMax, pricePerKg, deposit }: Weighing): bigint {
  const billed = BigInt(Math.min(grams, gramsMax))
  return divideRounded(billed * pricePerKg, 1000n) - deposit
}

export type Claim = { id: string; slots: number; paidAt: Date }

/** Slots for each claim. The same claims and harvest always give the same answer. */
export function shareOut(
  claims: readonly Claim[],
  { available, rule }: { available: number; rule: ShareRule },
): Map<string, number> {
  const turn = claims.toSorted(
    (a, b) => a.paidAt.getTime() - b.paidAt.getTime() || (a.id < b.id ? -1 : 1),
  )
  const asked = turn.reduce((sum, claim) => sum + claim.slots, 0)
  if (rule === 'first-come' || available >= asked) return inTurn(turn, available)
  return inProportion(turn, { available, asked })
}

function inTurn(turn: readonly Claim[], available: number): Map<string, number> {
  const granted = new Map<string, number>()
  let left = available
  for (const { id, slots } of turn) {
    const given = Math.min(slots, left)
    granted.set(id, given)
    left -= given
  }
  return granted
}

// Everybody gets the whole boxes of their share; what is left goes to the largest remainders, the earlier claim first.
function inProportion(
  turn: readonly Claim[],
  { available, asked }: { available: number; asked: number },
): Map<string, number> {
  const shares = turn.map((claim) => ({
    id: claim.id,
    whole: Math.floor((claim.slots * available) / asked),
    rest: (claim.slots * available) % asked,
  }))
  let left = available - shares.reduce((sum, { whole }) => sum + whole, 0)
  const granted = new Map(shares.map(({ id, whole }) => [id, whole]))
  for (const { id, whole } of shares.toSorted((a, b) => b.rest - a.rest)) {
    if (left === 0) break
    granted.set(id, whole + 1)
    left -= 1
  }
  return granted
}

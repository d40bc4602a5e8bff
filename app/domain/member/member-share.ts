// How a cooperative shares what its goods earned: each line sold goes to the households whose harvest went into its
// lots, by weight and grade, less fees and packaging, less the cooperative's fund. Whole đồng, nothing lost or made.
import { allocate, shareOf } from '#app/lib/money.ts'

export const lotGrades = ['A', 'B', 'C'] as const
export type LotGrade = (typeof lotGrades)[number]
/** What a lot counts as until somebody grades it. */
export const usualGrade: LotGrade = 'B'

export type ShareRule = {
  /** of what is left after fees and packaging */
  fundBps: number
  /** đồng a piece sold */
  packagingPerPiece: bigint
  /** what a unit of weight of each grade counts for: 10000 = one */
  gradeBps: Record<LotGrade, number>
}

/** What one household gave to one lot that was sold; null is the cooperative itself. */
export type Contribution = {
  householdId: string | null
  /** for the whole lot, in the unit of its harvest */
  weight: number
  grade: LotGrade
}

/** A line of a delivered order, as what changed since it was shared out last. */
export type SoldLine = {
  orderLineId: string
  orderId: string
  /** đồng after discounts and refunds; negative when more was refunded since */
  revenue: bigint
  /** commission and the line's part of the order's gateway and carrier fees */
  fees: bigint
  pieces: number
  lots: readonly { lotId: string; quantity: number }[]
}

/** A lot that was sold from, and who made it. */
export type SoldLot = { made: number; from: readonly Contribution[] }

export type Share = {
  householdId: string | null
  weight: number
  revenue: bigint
  fees: bigint
  packaging: bigint
  fund: bigint
  amount: bigint
}

export type SharedOut = {
  shares: Share[]
  revenue: bigint
  fees: bigint
  packaging: bigint
  fund: bigint
  /** of goods that no household made: the cooperative keeps it */
  ownShare: bigint
  shared: bigint
}

/** revenue = fees + packaging + fund + ownShare + shared, exactly. */
export function shareOut(
  lines: readonly SoldLine[],
  lots: ReadonlyMap<string, SoldLot>,
  rule: ShareRule,
): SharedOut {
  const sums = new Map<string | null, Omit<Share, 'fund' | 'amount'>>()
  for (const line of lines) {
    const parts = partsOf(line, lots, rule)
    const weights = parts.map(({ points }) => points)
    // Packaging of a piece that came back was used all the same: it is never given back.
    const packaging = rule.packagingPerPiece * BigInt(Math.max(0, line.pieces))
    const split = [line.revenue, line.fees, packaging].map((sum) => allocateSigned(sum, weights))
    for (const [at, { householdId, weight }] of parts.entries()) {
      const old = sums.get(householdId) ?? nothing(householdId)
      sums.set(householdId, {
        householdId,
        weight: old.weight + weight,
        revenue: old.revenue + (split[0]?.[at] ?? 0n),
        fees: old.fees + (split[1]?.[at] ?? 0n),
        packaging: old.packaging + (split[2]?.[at] ?? 0n),
      })
    }
  }
  return total([...sums.values()].map((sum) => withFund(sum, rule.fundBps)))
}

const nothing = (householdId: string | null) => {
  return { householdId, weight: 0, revenue: 0n, fees: 0n, packaging: 0n }
}

function withFund(sum: Omit<Share, 'fund' | 'amount'>, fundBps: number): Share {
  const left = sum.revenue - sum.fees - sum.packaging
  const fund = sum.householdId === null ? 0n : shareOf(left, BigInt(fundBps))
  return { ...sum, fund, amount: left - fund }
}

function total(shares: Share[]): SharedOut {
  const sum = (key: 'revenue' | 'fees' | 'packaging' | 'fund') =>
    shares.reduce((all, share) => all + share[key], 0n)
  const amounts = (isOwn: boolean) =>
    shares
      .filter(({ householdId }) => (householdId === null) === isOwn)
      .reduce((all, { amount }) => all + amount, 0n)
  return {
    shares,
    revenue: sum('revenue'),
    fees: sum('fees'),
    packaging: sum('packaging'),
    fund: sum('fund'),
    ownShare: amounts(true),
    shared: amounts(false),
  }
}

type Part = { householdId: string | null; weight: number; points: bigint }

/** Who has a part in a line: by pieces from each lot, then by graded weight within the lot. */
function partsOf(line: SoldLine, lots: ReadonlyMap<string, SoldLot>, rule: ShareRule): Part[] {
  const parts = line.lots.flatMap(({ lotId, quantity }) => {
    const lot = lots.get(lotId)
    const graded = (lot?.from ?? []).map((from) => ({
      ...from,
      counts: (from.weight * rule.gradeBps[from.grade]) / 10_000,
    }))
    const whole = graded.reduce((sum, { counts }) => sum + counts, 0)
    if (!lot || whole <= 0) return [ownPart(quantity)]
    return graded.map(({ householdId, weight, counts }) => ({
      householdId,
      weight: (weight * quantity) / lot.made,
      points: points((quantity * counts) / whole),
    }))
  })
  return parts.some((part) => part.points > 0n) ? parts : [ownPart(1)]
}

const ownPart = (quantity: number): Part => ({
  householdId: null,
  weight: 0,
  points: points(quantity),
})

// Weights become whole numbers once, so that money is split without fractions.
const points = (share: number): bigint => BigInt(Math.round(share * 1_000_000))

const allocateSigned = (sum: bigint, weights: readonly bigint[]): bigint[] =>
  sum < 0n ? allocate(-sum, weights).map((part) => -part) : allocate(sum, weights)

// What does not fit between us and those who move money, in the order of how much it hurts. Safe for the browser.
export const mismatchKinds = [
  'refund-refused',
  'refund-late',
  'wrong-amount',
  'pending-long',
  'unknown-reference',
  'silent',
  'forged',
] as const
export type MismatchKind = (typeof mismatchKinds)[number]

/** What a mismatch is about; the same word stands in payment_finding. */
export const findingKinds = ['message', 'payment', 'refund'] as const
export type FindingKind = (typeof findingKinds)[number]

export type Mismatch = {
  kind: MismatchKind
  subjectKind: FindingKind
  subjectId: string
  provider: string
  /** null when no shop is concerned, or several */
  shopName: string | null
  reference: string | null
  /** đồng; null where none was named */
  amount: bigint | null
  /** in the gateway's own words, without signatures */
  detail: string
  since: Date
}

export type MismatchRefusal = 'mismatch.gone' | 'mismatch.noted-already'

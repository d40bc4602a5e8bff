// How much somebody may ask: a bucket of points for each key, that fills again by the second.
export type Allowance = { capacity: number; perSecond: number }

export type Taken =
  { isAllowed: true; left: number } | { isAllowed: false; left: number; waitSeconds: number }

export interface Throttle {
  readonly id: string
  /**
   * Takes the points, or says how long until there are enough. A cost above the capacity waits for a full bucket. Always
   * answers: an adapter whose store is away counts by itself until the store is back.
   */
  take(key: string, cost: number, allowance: Allowance): Promise<Taken>
  /** Puts points back that were taken and not needed; never more than the bucket holds. Nobody waits for it. */
  giveBack(key: string, points: number, allowance: Allowance): void
}

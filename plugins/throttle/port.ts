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
  /**
   * Afterwards, when it is known what was needed: puts points back, never more than the bucket holds, or takes those below
   * zero too, which the next ones wait for; at most a whole bucket deep. Nobody waits for it.
   */
  settle(key: string, points: number, allowance: Allowance): void
}

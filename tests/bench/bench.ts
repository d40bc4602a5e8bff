// What a benchmark is: a figure of ours beside the bare thing, measured in the same run on the same machine.
import type { BenchDatabase } from './bench-database.ts'

export type Figure = {
  value: number
  unit: string
  /** The bare thing, in the same unit. */
  floor: number
  /** 1 is as good as the bare thing, more is better. */
  ratio: number
  dataset: string
}

export type Bench = {
  name: string
  /** Each gets a fresh copy of the demo's database. Several figures are one measurement at several sizes. */
  run: (database: BenchDatabase) => Promise<Figure | readonly Figure[]>
}

/** More is better: requests or orders a second. */
export const rate = (value: number, floor: number): Pick<Figure, 'value' | 'floor' | 'ratio'> => ({
  value: rounded(value),
  floor: rounded(floor),
  ratio: rounded(value / floor),
})

/** Less is better: milliseconds. */
export const duration = (
  value: number,
  floor: number,
): Pick<Figure, 'value' | 'floor' | 'ratio'> => ({
  value: rounded(value),
  floor: rounded(floor),
  ratio: rounded(floor / value),
})

const rounded = (value: number) => Number(value.toPrecision(4))

export const median = (values: readonly number[]): number => percentile(values, 50)

export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return (
    sorted[Math.min(Math.ceil((percent / 100) * sorted.length), sorted.length) - 1] ?? Number.NaN
  )
}

/** Runs `work` for each item, at most `width` at a time; the times of each in milliseconds, in order of finishing. */
export async function timeEach<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<unknown>,
): Promise<{ times: number[]; seconds: number }> {
  const queue = [...items]
  const times: number[] = []
  const startedAt = performance.now()
  const runner = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      const begun = performance.now()
      await work(item)
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: width }, runner))
  return { times, seconds: (performance.now() - startedAt) / 1000 }
}

// A few figures that are counted, not guessed, in Prometheus' text format.
import { monitorEventLoopDelay } from 'node:perf_hooks'

import type { PageCache } from './page-cache.ts'

/** Upper bounds of the answer times, in seconds. */
const bounds = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10]

/**
 * What became of a page that was to be made again without a visitor: kept for the next one, not everybody's any more, not
 * to be rendered, or one too many to wait for.
 */
export type Remade = 'kept' | 'own' | 'failed' | 'left'

export type Metrics = {
  /** `kind` is page, cached, file, refused or health. */
  count(kind: string, status: number, seconds: number): void
  countRemade(outcome: Remade): void
  text(pageCache: PageCache): string
}

export function createMetrics(): Metrics {
  const answers = new Map<string, number>()
  const buckets = new Map<string, number[]>()
  const sums = new Map<string, number>()
  const remade: Record<Remade, number> = { kept: 0, own: 0, failed: 0, left: 0 }
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()

  const count = (kind: string, status: number, seconds: number) => {
    const name = `kind="${kind}",status="${Math.floor(status / 100)}xx"`
    answers.set(name, (answers.get(name) ?? 0) + 1)
    const counts = buckets.get(kind) ?? bounds.map(() => 0)
    buckets.set(kind, counts)
    sums.set(kind, (sums.get(kind) ?? 0) + seconds)
    for (let i = bounds.length - 1; i >= 0 && seconds <= (bounds[i] ?? 0); i -= 1) {
      counts[i] = (counts[i] ?? 0) + 1
    }
  }

  const countRemade = (outcome: Remade) => {
    remade[outcome] += 1
  }

  const text = (pageCache: PageCache) => {
    const { hits, misses, pages, bytes, drops } = pageCache.figures()
    const totals = new Map<string, number>()
    for (const [name, n] of answers) {
      const kind = /kind="(\w+)"/.exec(name)?.[1] ?? ''
      totals.set(kind, (totals.get(kind) ?? 0) + n)
    }
    const lines = [
      '# TYPE nieu_http_answers_total counter',
      ...[...answers].map(([name, n]) => `nieu_http_answers_total{${name}} ${n}`),
      '# TYPE nieu_http_seconds histogram',
      ...[...buckets].flatMap(([kind, counts]) => histogram(kind, counts, totals.get(kind) ?? 0)),
      ...[...sums].map(([kind, sum]) => `nieu_http_seconds_sum{kind="${kind}"} ${sum.toFixed(6)}`),
      ...gauge('nieu_page_cache_hits_total', 'counter', hits),
      ...gauge('nieu_page_cache_misses_total', 'counter', misses),
      ...gauge('nieu_page_cache_drops_total', 'counter', drops),
      ...remadeLines(remade),
      ...gauge('nieu_page_cache_pages', 'gauge', pages),
      ...gauge('nieu_page_cache_bytes', 'gauge', bytes),
      ...gauge('nieu_event_loop_delay_p99_seconds', 'gauge', delay.percentile(99) / 1e9),
      ...gauge('nieu_resident_memory_bytes', 'gauge', process.memoryUsage.rss()),
    ]
    return `${lines.join('\n')}\n`
  }
  return { count, countRemade, text }
}

const remadeLines = (remade: Record<Remade, number>) => [
  '# TYPE nieu_pages_made_again_total counter',
  ...Object.entries(remade).map(
    ([outcome, n]) => `nieu_pages_made_again_total{outcome="${outcome}"} ${n}`,
  ),
]

const gauge = (name: string, type: string, value: number) => [
  `# TYPE ${name} ${type}`,
  `${name} ${value}`,
]

const histogram = (kind: string, counts: readonly number[], total: number) => [
  ...counts.map((n, i) => `nieu_http_seconds_bucket{kind="${kind}",le="${bounds[i] ?? 0}"} ${n}`),
  `nieu_http_seconds_bucket{kind="${kind}",le="+Inf"} ${total}`,
  `nieu_http_seconds_count{kind="${kind}"} ${total}`,
]

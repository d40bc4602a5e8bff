// What a page fetched and how it came to stand: bytes as they were sent, shifts, pictures and the sizes they are shown in.
import type { Page, Request } from '@playwright/test'

const kinds = ['script', 'stylesheet', 'image'] as const
type Kind = (typeof kinds)[number]

export type Sent = { bytes: Record<Kind, number>; names: Record<Kind, string[]> }

export type Shown = {
  /** what moved without anybody having touched the page */
  shifts: string[]
  /** all of it, as a share of the screen */
  shifted: number
  /** address of the picture that was painted largest; empty when it was text */
  largest: string
  /** pictures that were looked at, widths in device pixels */
  pictures: { url: string; loaded: number; shown: number }[]
}

export type Loading = { sent: () => Promise<Sent>; shown: () => Promise<Shown> }

/** Call before the page is opened. */
export async function watchLoading(page: Page): Promise<Loading> {
  const finished: Request[] = []
  page.on('requestfinished', (request) => finished.push(request))
  await page.addInitScript(observe)
  return { sent: () => countSent(finished), shown: () => page.evaluate(readShown) }
}

async function countSent(requests: readonly Request[]): Promise<Sent> {
  const sent: Sent = {
    bytes: { script: 0, stylesheet: 0, image: 0 },
    names: { script: [], stylesheet: [], image: [] },
  }
  for (const request of requests) {
    const kind = kinds.find((one) => one === kindOf(request))
    if (!kind) continue
    const { responseBodySize } = await request.sizes()
    sent.bytes[kind] += responseBodySize
    sent.names[kind].push(kind === 'image' ? request.url() : `${responseBodySize} ${request.url()}`)
  }
  return sent
}

// Modules that are fetched early arrive as something else than scripts.
const kindOf = (request: Request): string => {
  const { pathname } = new URL(request.url())
  if (pathname.endsWith('.js')) return 'script'
  if (pathname.endsWith('.css')) return 'stylesheet'
  return pathname.startsWith('/media/') ? 'image' : request.resourceType()
}

type Watched = typeof globalThis & { nieuShifts?: string[]; nieuLargest?: string }

function observe(): void {
  const seen = globalThis as Watched
  const shifts: string[] = (seen.nieuShifts = [])
  type Shift = PerformanceEntry & {
    value: number
    hadRecentInput: boolean
    sources: { node: Node | null }[]
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      if (entry.hadRecentInput) continue
      const moved = entry.sources.map(({ node }) =>
        node instanceof Element ? `${node.tagName}.${node.className}` : 'text',
      )
      shifts.push(`${entry.value.toFixed(4)} ${moved.join(', ')}`)
    }
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    const [last] = list.getEntries().slice(-1) as (PerformanceEntry & { url: string })[]
    if (last) seen.nieuLargest = last.url
  }).observe({ type: 'largest-contentful-paint', buffered: true })
}

function readShown(): Shown {
  const seen = globalThis as Watched
  const pictures = [...document.images]
    .filter((img) => img.complete && img.naturalWidth > 0 && img.clientWidth > 0)
    .map((img) => ({
      url: img.currentSrc,
      // naturalWidth is in pixels of the page: the address says how many were sent
      loaded: Number(new URL(img.currentSrc).searchParams.get('width') ?? Number.NaN),
      shown: img.clientWidth * devicePixelRatio,
    }))
  const shifts = seen.nieuShifts ?? []
  const shifted = shifts.reduce((sum, shift) => sum + Number.parseFloat(shift), 0)
  return { shifts, shifted, largest: seen.nieuLargest ?? '', pictures }
}

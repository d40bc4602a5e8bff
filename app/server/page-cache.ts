// Whole anonymous pages in memory, compressed once, dropped by tag. A page that was being rendered while one of
// its tags was dropped is never kept: it may show what was true before the drop.
//
// A page has two ends. Until the first it is as good as new; between the two it may still be sent, while a new one is
// being made behind it. Age brings both, and so does a gentle drop, for pages that change with everything around them.
import { createTagClock } from './tag-clock.ts'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Ready to send: one head (name, value, name, value …) and one body for each encoding. */
export type StoredPage = {
  tags: readonly string[]
  etag: string
  heads: Record<Encoding, string[]>
  /** the head that says so when the browser has it already */
  unchanged: string[]
  bodies: Record<Encoding, Buffer>
}

export type Found = { page: StoredPage; isStale: boolean }

export type PageCache = {
  find(key: string): Found | undefined
  /** Call before rendering and give the answer to `store`. */
  startRender(): number
  /** False when it is not kept: too large, or dropped meanwhile. */
  store(key: string, page: StoredPage, startedAt: number): boolean
  /** Whether something that the page shows changed since then. */
  wasDropped(page: StoredPage, startedAt: number): boolean
  /** `all` drops everything. Answers the keys of pages that had visitors: they are worth making again. */
  drop(tag: string): string[]
  /** Pages of this tag may be sent for a second more. */
  dropGently(tag: string): void
  /** Off while drops cannot be heard; switching off forgets every page. */
  switchTo(isOn: boolean): void
  figures(): { hits: number; misses: number; pages: number; bytes: number; drops: number }
}

type Options = { maxBytes: number; maxAgeMs: number; now: () => number }
type Kept = {
  page: StoredPage
  bytes: number
  freshUntil: number
  sendUntil: number
  /** asked for since it was kept, or since room was last made */
  isVisited: boolean
}
type Shelf = { kept: Map<string, Kept>; keysByTag: Map<string, Set<string>>; bytes: number }

/** How much older than a gentle drop, or than its age allows, a page may be when it is sent. */
const freshAfterMs = 500
const sendAfterMs = 1000

export function createPageCache(options: Options): PageCache {
  const { maxBytes, now } = options
  const shelf: Shelf = { kept: new Map(), keysByTag: new Map(), bytes: 0 }
  const clock = createTagClock()
  let [isOn, hits, misses, drops] = [false, 0, 0, 0]

  const find = (key: string): Found | undefined => {
    const entry = isOn ? shelf.kept.get(key) : undefined
    const time = now()
    if (!entry || entry.sendUntil <= time) {
      if (entry) remove(shelf, key)
      misses += 1
      return undefined
    }
    hits += 1
    entry.isVisited = true
    return { page: entry.page, isStale: entry.freshUntil <= time }
  }
  const wasDropped = ({ tags }: StoredPage, startedAt: number) => clock.isAfter(tags, startedAt)

  const store = (key: string, page: StoredPage, startedAt: number) => {
    const entry = entryOf(page, options)
    if (!isOn || entry.bytes > maxBytes / 8 || wasDropped(page, startedAt)) return false
    // A change that is gently told and came while this was rendered counts from now.
    if (clock.isAfter(page.tags.map(gently), startedAt)) shorten(entry, now())
    put(shelf, key, entry)
    makeRoom(shelf, maxBytes)
    return true
  }
  const drop = (tag: string) => {
    drops += 1
    clock.note(tag)
    return removeAll(shelf, tag)
  }
  const dropGently = (tag: string) => {
    drops += 1
    clock.note(gently(tag))
    for (const key of keysOf(shelf, tag)) {
      const entry = shelf.kept.get(key)
      if (entry) shorten(entry, now())
    }
  }
  const switchTo = (on: boolean) => {
    if (on !== isOn) drop('all')
    isOn = on && maxBytes > 0
  }
  const startRender = () => clock.now()
  const figures = () => ({ hits, misses, drops, pages: shelf.kept.size, bytes: shelf.bytes })
  return { find, startRender, store, wasDropped, drop, dropGently, switchTo, figures }
}

function entryOf(page: StoredPage, { now, maxAgeMs }: Options): Kept {
  const freshUntil = now() + maxAgeMs
  const sendUntil = freshUntil + sendAfterMs
  return { page, bytes: sizeOf(page), freshUntil, sendUntil, isVisited: false }
}

const keysOf = (shelf: Shelf, tag: string) =>
  tag === 'all' ? [...shelf.kept.keys()] : [...(shelf.keysByTag.get(tag) ?? [])]

/** The keys of those that had visitors. */
function removeAll(shelf: Shelf, tag: string): string[] {
  const keys = keysOf(shelf, tag)
  const visited = keys.filter((key) => shelf.kept.get(key)?.isVisited)
  for (const key of keys) remove(shelf, key)
  return visited
}

const gently = (tag: string) => `gently ${tag}`

function shorten(entry: Kept, time: number): void {
  entry.freshUntil = Math.min(entry.freshUntil, time + freshAfterMs)
  entry.sendUntil = Math.min(entry.sendUntil, time + sendAfterMs)
}

function put(shelf: Shelf, key: string, entry: Kept): void {
  remove(shelf, key)
  shelf.kept.set(key, entry)
  shelf.bytes += entry.bytes
  for (const tag of entry.page.tags) {
    const keys = shelf.keysByTag.get(tag) ?? new Set()
    shelf.keysByTag.set(tag, keys.add(key))
  }
}

function remove(shelf: Shelf, key: string): void {
  const entry = shelf.kept.get(key)
  if (!entry) return
  shelf.kept.delete(key)
  shelf.bytes -= entry.bytes
  for (const tag of entry.page.tags) {
    const keys = shelf.keysByTag.get(tag)
    keys?.delete(key)
    if (keys?.size === 0) shelf.keysByTag.delete(tag)
  }
}

// The oldest go first; one that was asked for meanwhile gets another round, so that addresses nobody asks for twice
// (made-up queries) push no visited page out.
function makeRoom(shelf: Shelf, maxBytes: number): void {
  for (const [key, entry] of shelf.kept) {
    if (shelf.bytes <= maxBytes) return
    if (entry.isVisited) {
      entry.isVisited = false
      shelf.kept.delete(key)
      shelf.kept.set(key, entry)
    } else remove(shelf, key)
  }
}

const sizeOf = ({ bodies }: StoredPage) =>
  bodies.br.length + bodies.gzip.length + bodies.identity.length + 2048

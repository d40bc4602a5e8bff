// Whole anonymous pages in memory, compressed once, dropped by tag. A page that was being rendered while one of
// its tags was dropped is never kept: it may show what was true before the drop.

export type Encoding = 'br' | 'gzip' | 'identity'

/** Ready to send: one head (name, value, name, value …) and one body for each encoding. */
export type StoredPage = {
  tags: readonly string[]
  etag: string
  heads: Record<Encoding, string[]>
  bodies: Record<Encoding, Buffer>
}

export type PageCache = {
  find(key: string): StoredPage | undefined
  /** Call before rendering and give the answer to `store`. */
  startRender(): number
  store(key: string, page: StoredPage, startedAt: number): boolean
  /** `all` drops everything. */
  drop(tag: string): void
  /** Off while drops cannot be heard; switching off forgets every page. */
  switchTo(isOn: boolean): void
  figures(): { hits: number; misses: number; pages: number; bytes: number; drops: number }
}

type Options = { maxBytes: number; maxAgeMs: number; now: () => number }
type Kept = { page: StoredPage; bytes: number; expiresAt: number }
type Shelf = { kept: Map<string, Kept>; keysByTag: Map<string, Set<string>>; bytes: number }

export function createPageCache({ maxBytes, maxAgeMs, now }: Options): PageCache {
  const shelf: Shelf = { kept: new Map(), keysByTag: new Map(), bytes: 0 }
  const lastDrop = new Map<string, number>()
  let [isOn, clock, hits, misses, drops] = [false, 0, 0, 0, 0]

  const find = (key: string) => {
    const entry = isOn ? shelf.kept.get(key) : undefined
    if (!entry || entry.expiresAt <= now()) {
      if (entry) remove(shelf, key)
      misses += 1
      return undefined
    }
    hits += 1
    return entry.page
  }
  const wasDropped = (tags: readonly string[], since: number) =>
    [...tags, 'all'].some((tag) => (lastDrop.get(tag) ?? 0) > since)

  const store = (key: string, page: StoredPage, startedAt: number) => {
    const bytes = sizeOf(page)
    if (!isOn || bytes > maxBytes / 8 || wasDropped(page.tags, startedAt)) return false
    put(shelf, key, { page, bytes, expiresAt: now() + maxAgeMs })
    makeRoom(shelf, maxBytes)
    return true
  }
  const drop = (tag: string) => {
    drops += 1
    clock += 1
    lastDrop.set(tag, clock)
    // Forgetting old tags must not let a render that began before their drop slip in.
    if (lastDrop.size > 10_000) {
      lastDrop.clear()
      lastDrop.set('all', clock)
    }
    const keys = tag === 'all' ? [...shelf.kept.keys()] : [...(shelf.keysByTag.get(tag) ?? [])]
    for (const key of keys) remove(shelf, key)
  }
  const switchTo = (on: boolean) => {
    if (on !== isOn) drop('all')
    isOn = on && maxBytes > 0
  }
  const figures = () => ({ hits, misses, drops, pages: shelf.kept.size, bytes: shelf.bytes })
  return { find, startRender: () => clock, store, drop, switchTo, figures }
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

// Pages expire soon anyway, so the oldest go first.
function makeRoom(shelf: Shelf, maxBytes: number): void {
  for (const key of shelf.kept.keys()) {
    if (shelf.bytes <= maxBytes) return
    remove(shelf, key)
  }
}

const sizeOf = ({ bodies }: StoredPage) =>
  bodies.br.length + bodies.gzip.length + bodies.identity.length + 2048

// Fills a second index page by page and swaps it in. What changes meanwhile is told afterwards, from the event log.
import type { SystemDb } from '#app/db/doors.server.ts'
import { shortCode } from '#app/lib/ids.ts'
import type { SearchIndex } from '#plugins/search/port.ts'
import { findAffectedProducts } from '../event/affected-products.server.ts'
import { findPosition, readEventsAfter, type Position } from '../event/consume.server.ts'
import { askToIndex } from './ask-to-index.server.ts'
import {
  countSearchDocuments,
  findSearchDocumentsAfter,
  type ListedProduct,
} from './search-documents.server.ts'
import type { InMarket } from './search-listings.server.ts'

/** Where a rebuild stands; whoever keeps it can go on after a crash. */
export type RebuildState = {
  draft: string
  /** what the storefront consumer had read when it began */
  from: Position
  /** the last product that the draft holds */
  after: ListedProduct | null
  done: number
  /** The swap was begun: whether it happened cannot be told. */
  isSwapping: boolean
}

export type RebuildTools = {
  index: SearchIndex
  inMarket: InMarket
  asSystem: <T>(work: (db: SystemDb) => Promise<T>) => Promise<T>
  /** Keeps the state before the next step; null when there is nothing left to go on with. */
  keep: (state: RebuildState | null) => void
  say: (done: number, total: number) => void
  pageSize?: number
}

/**
 * Not to be called inside a door. Goes on with `begun`, or starts over when its draft is not what was kept. Returns how
 * many products the new index holds, and how many changed meanwhile: for those jobs were asked.
 */
export async function rebuildIndex(
  tools: RebuildTools,
  begun: RebuildState | null,
): Promise<{ products: number; changed: number }> {
  const state = (await goOn(tools, begun)) ?? (await start(tools))
  const filled = await fill(tools, state)
  tools.keep({ ...filled, isSwapping: true })
  await tools.index.draft(filled.draft).publish()
  const changed = await tellChanges(tools, state.from)
  tools.keep(null)
  return { products: filled.done, changed }
}

async function start({ index, asSystem, keep }: RebuildTools): Promise<RebuildState> {
  const draft = shortCode(8).toLowerCase()
  const from = await asSystem((db) => findPosition(db, 'storefront'))
  const state = { draft, from, after: null, done: 0, isSwapping: false }
  keep(state)
  await index.draft(draft).open()
  return state
}

// After a crash while swapping, the draft may be the index that was just replaced: it is not gone on with.
async function goOn(
  { index }: RebuildTools,
  state: RebuildState | null,
): Promise<RebuildState | null> {
  if (!state) return null
  const draft = index.draft(state.draft)
  if (!state.isSwapping && (await draft.open()) >= state.done) return state
  await draft.drop()
  return null
}

async function fill(tools: RebuildTools, begun: RebuildState): Promise<RebuildState> {
  const { index, inMarket, keep, say, pageSize = 500 } = tools
  const draft = index.draft(begun.draft)
  const total = await inMarket(countSearchDocuments)
  let state = begun
  for (;;) {
    say(state.done, total)
    const { after } = state
    const page = await inMarket((db) => findSearchDocumentsAfter(db, { after, limit: pageSize }))
    const last = page.at(-1)
    if (!last) return state
    await draft.put(page)
    const { shopId, productId } = last
    state = { ...state, after: { shopId, productId }, done: state.done + page.length }
    keep(state)
  }
}

const mostEvents = 500

async function tellChanges({ asSystem }: RebuildTools, from: Position): Promise<number> {
  let [position, changed]: [Position | undefined, number] = [from, 0]
  while (position) {
    const here: Position = position
    const told = await asSystem(async (db) => {
      const events = await readEventsAfter(db, here, mostEvents)
      const products = await findAffectedProducts(db, events)
      await askToIndex(db, products)
      return { products: products.length, last: events.at(-1) }
    })
    changed += told.products
    position = told.last
  }
  return changed
}

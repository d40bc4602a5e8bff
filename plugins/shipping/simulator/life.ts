// What happens to a parcel once it is out there, in each carrier's own words.
import { fromIso, type Clock } from '#app/lib/time.ts'
import { statusOf, type Book, type Parcel } from './book.ts'

export const turns = ['next', 'refuse', 'lose', 'cancel'] as const
/** One step onward; nobody takes it; it is gone; the shop does not want it fetched. */
export type Turn = (typeof turns)[number]

type Words = {
  onward: readonly string[]
  /** from the door back to the shop */
  back: readonly string[]
  lost: string
  cancelled: string
  /** still to be fetched */
  fetchable: readonly string[]
  delivered: string
}

export const wordsOf: Record<Parcel['carrier'], Words> = {
  ghn: {
    onward: ['ready_to_pick', 'picking', 'picked', 'transporting', 'delivering', 'delivered'],
    back: ['delivery_fail', 'waiting_to_return', 'return', 'returning', 'returned'],
    lost: 'lost',
    cancelled: 'cancel',
    fetchable: ['ready_to_pick', 'picking'],
    delivered: 'delivered',
  },
  ghtk: {
    onward: ['2', '12', '3', '4', '45', '5'],
    back: ['9', '20', '21'],
    lost: '13',
    cancelled: '-1',
    fetchable: ['2', '12'],
    delivered: '5',
  },
}

/** The word that follows; null when nothing can follow. */
export function following(entry: Parcel, turn: Turn): string | null {
  const words = wordsOf[entry.carrier]
  const now = statusOf(entry)
  const ended = [words.delivered, words.lost, words.cancelled, words.back.at(-1)]
  if (ended.includes(now)) return null
  if (turn === 'cancel') return words.fetchable.includes(now) ? words.cancelled : null
  if (turn === 'lose') return words.lost
  const onTheWayBack = words.back.indexOf(now)
  if (turn === 'refuse') return onTheWayBack >= 0 ? null : (words.back[0] ?? null)
  if (onTheWayBack >= 0) return words.back[onTheWayBack + 1] ?? null
  return words.onward[words.onward.indexOf(now) + 1] ?? null
}

/** Writes the step into the book; false when it cannot be taken. */
export function take(book: Book, entry: Parcel, { turn, clock }: { turn: Turn; clock: Clock }) {
  const status = following(entry, turn)
  if (status === null) return false
  // Two steps of one instant could not be told apart by their times.
  const last = fromIso(entry.log.at(-1)?.at ?? entry.madeAt).getTime()
  const at = fromIso(clock.now().toISOString())
  at.setTime(Math.max(at.getTime(), last + 1000))
  book.change(entry, { log: [...entry.log, { status, at: at.toISOString() }] })
  return true
}

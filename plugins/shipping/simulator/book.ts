// What the simulated carriers remember: one parcel a reference, kept in memory and, when a file is given, on disk, so
// that a restart loses neither a parcel nor a report that nobody has taken yet.
import { z } from 'zod'

import { readStateFile, writeStateFile } from '#plugins/simulator/state-file.ts'

const place = z.object({ district: z.string(), province: z.string() })

const parcel = z.object({
  carrier: z.enum(['ghn', 'ghtk']),
  /** whose it is */
  token: z.string(),
  reference: z.string(),
  code: z.string(),
  from: place,
  to: place,
  grams: z.number(),
  /** đồng */
  cod: z.number(),
  value: z.number(),
  fee: z.number(),
  /** instants, ISO */
  madeAt: z.string(),
  expectedAt: z.string(),
  /** the carrier's own words, oldest first; the last is where it is */
  log: z.array(z.object({ status: z.string(), at: z.string() })),
  remittedOn: z.string().nullable(),
  reports: z.array(z.string()),
})
const state = z.object({ last: z.number(), parcels: z.array(parcel) })

export type Parcel = z.infer<typeof parcel>
export type Draft = Omit<Parcel, 'code' | 'reports' | 'remittedOn'>

export type Book = {
  all(): readonly Parcel[]
  find(carrier: Parcel['carrier'], token: string, which: Which): Parcel | undefined
  add(draft: Draft): Parcel
  change(entry: Parcel, change: Partial<Parcel>): void
}

export type Which = { code: string } | { reference: string }

export const statusOf = (entry: Parcel): string => entry.log.at(-1)?.status ?? ''

export function openBook(file: string | null): Book {
  const { parcels, ...kept } = readStateFile(file, state, { last: 64_000_000, parcels: [] })
  let last = kept.last
  const save = () => writeStateFile(file, { last, parcels })
  return {
    all: () => parcels,
    find: (carrier, token, which) =>
      parcels.find(
        (one) =>
          one.carrier === carrier &&
          one.token === token &&
          ('code' in which ? one.code === which.code : one.reference === which.reference),
      ),
    add(draft) {
      last += 1
      const code = draft.carrier === 'ghn' ? `L${last.toString(36).toUpperCase()}` : `S1.${last}`
      const entry = { ...draft, code, remittedOn: null, reports: [] }
      parcels.push(entry)
      save()
      return entry
    },
    change(entry, change) {
      Object.assign(entry, change)
      save()
    },
  }
}

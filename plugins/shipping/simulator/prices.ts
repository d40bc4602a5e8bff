// What the simulated carriers charge, close to their public price lists, and which places they know.
import { readFileSync } from 'node:fs'

import { addDays, addSeconds, localDate, startOfDay, type Clock } from '#app/lib/time.ts'
import type { Draft, Parcel } from './book.ts'

type Weighed = Pick<Parcel, 'carrier' | 'from' | 'to' | 'grams' | 'value'>

/** đồng */
export function feeOf({ carrier, from, to, grams, value }: Weighed): number {
  const isNear = from.province === to.province
  const [base, included, perHalfKg] =
    carrier === 'ghn' ? ([22_000, 2000, 5000] as const) : ([25_000, 3000, 2500] as const)
  const further = Math.max(0, Math.ceil((grams - included) / 500)) * perHalfKg
  const insurance = value > 1_000_000 ? Math.round(value * 0.005) : 0
  return base + (isNear ? 0 : 9_000) + further + insurance
}

/** 18:00 in Viet Nam, two days later nearby and four days elsewhere. */
export function expectedAt({ from, to }: Pick<Draft, 'from' | 'to'>, clock: Clock): Date {
  const days = from.province === to.province ? 2 : 4
  return addSeconds(startOfDay(addDays(localDate(clock.now()), days)), 18 * 3600)
}

export type Places = { knows(place: { district: string; province: string }): boolean }

/** A file of old districts (code, name, province; tab between). Without one every named place is known. */
export function readPlaces(file: string | null): Places {
  if (!file) return { knows: (place) => place.district !== '' && place.province !== '' }
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  const known = new Set(
    rows.map((row) => {
      const [, name = '', province = ''] = row.split('\t')
      return `${name}/${province}`
    }),
  )
  return { knows: ({ district, province }) => known.has(`${district}/${province}`) }
}

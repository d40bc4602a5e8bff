// The administrative units at the edge: kept in memory for ten minutes, and the answer to an address that could not be
// settled on one commune.
import { data } from '@remix-run/node'

import { inMarket } from '#app/db/doors.server.ts'
import type { SettledAddress } from '#app/domain/place/address.forms.ts'
import { placeMessages } from '#app/domain/place/place.messages.ts'
import { loadPlaceDirectory } from '#app/domain/place/place-views.server.ts'
import type { PlaceDirectory } from '#app/domain/place/place.ts'
import type { Locale } from '#app/i18n/text.ts'
import { createShortMemory } from '#app/lib/short-memory.ts'
import { systemClock } from '#app/lib/time.ts'
import type { TypedValues } from '#app/lib/form-values.ts'

const memory = createShortMemory<PlaceDirectory>({ keepMs: 600_000, atMost: 1 }, systemClock)

export const readPlaces = (): Promise<PlaceDirectory> =>
  memory.remember('all', () => inMarket({}, loadPlaceDirectory))

export type PlaceOption = { code: string; name: string }

/** The first list of an address: what AddressFields needs from a loader. */
export async function readProvinceOptions(): Promise<PlaceOption[]> {
  const { provinces } = await readPlaces()
  return provinces.map(({ code, fullName }) => ({ code, name: fullName }))
}

type Unsettled = Extract<SettledAddress, { ok: false }>

/** 422: the form as typed, with the communes to choose from; AddressFields shows them as a list. */
export function unsettled(form: { values: TypedValues; locale: Locale }, address: Unsettled) {
  const { field, code, candidates } = address
  return data(
    {
      status: 'invalid' as const,
      values: form.values,
      errors: { [field]: placeMessages[code][form.locale] },
      message: null,
      communes: candidates.map((commune) => ({ code: commune.code, name: commune.fullName })),
    },
    { status: 422 },
  )
}

// What an operation needs that cannot be read inside its transaction.
import type { PlaceDirectory } from '#app/domain/place/place.ts'
import { readPlaces } from '#app/routes/places.server.ts'
import type { RootField } from './root-fields.ts'

const writingAddresses = new Set([
  'cartCreate',
  'cartDeliveryAddressesAdd',
  'cartDeliveryAddressesReplace',
  'cartDeliveryAddressesUpdate',
])

/** The administrative units, for operations that write or read addresses by their names. */
export const placesFor = async (fields: readonly RootField[]): Promise<PlaceDirectory | null> =>
  fields.some(({ name }) => writingAddresses.has(name)) ? readPlaces() : null

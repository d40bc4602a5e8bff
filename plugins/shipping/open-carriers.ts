// Opens a shop's sealed contract with one of the carriers that this process knows, and reads what carriers report.
import { z } from 'zod'

import { open, type Keyring } from '#app/lib/secret-box.ts'
import {
  contractContext,
  type Carrier,
  type CarrierContract,
  type CarrierId,
  type Carriers,
  type Hint,
} from './port.ts'

export type CarrierConfig = CarrierContract & {
  url: string
  fetch: typeof globalThis.fetch
  timeoutMs: number
}

/** What an adapter's folder offers. */
export type CarrierMaker = {
  make(config: CarrierConfig): Carrier
  /** The parcel that a report names; null when it names none. */
  hintIn(fields: unknown): Hint | null
}

export type CarrierMakers = {
  makers: Record<CarrierId, CarrierMaker>
  urls: Record<CarrierId, string>
  fetch: typeof globalThis.fetch
  timeoutMs: number
}

const contract = z.object({ token: z.string(), shopNumber: z.string() })

export const openCarriers = (
  { makers, urls, fetch, timeoutMs }: CarrierMakers,
  keyring: Keyring,
): Carriers => ({
  open(sealed) {
    const { carrier } = sealed
    const plain = open(keyring, sealed, contractContext(sealed)).toString('utf8')
    const config = contract.parse(JSON.parse(plain))
    return makers[carrier].make({ ...config, url: urls[carrier], fetch, timeoutMs })
  },
  readHint: (carrier, body) => makers[carrier].hintIn(fieldsIn(body)),
})

/** GHN reports JSON, GHTK a form or JSON. What is neither has no fields. */
function fieldsIn(body: string): unknown {
  if (!body.trimStart().startsWith('{')) return Object.fromEntries(new URLSearchParams(body))
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

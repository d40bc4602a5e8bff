// The carriers that this process speaks to, for whoever's contract is handed in.
import { z } from 'zod'

import { open, type Keyring } from '#app/lib/secret-box.ts'
import { ghn } from '#plugins/shipping/ghn/adapter.ts'
import { hintIn as ghnHint } from '#plugins/shipping/ghn/wire.ts'
import { ghtk } from '#plugins/shipping/ghtk/adapter.ts'
import { hintIn as ghtkHint } from '#plugins/shipping/ghtk/wire.ts'
import {
  contractContext,
  type CarrierId,
  type Carriers,
  type Hint,
} from '#plugins/shipping/port.ts'

const contract = z.object({ token: z.string(), shopNumber: z.string() })

export type CarrierHosts = {
  urls: Record<CarrierId, string>
  fetch: typeof globalThis.fetch
  timeoutMs: number
}

export const createCarriers = (
  { urls, fetch, timeoutMs }: CarrierHosts,
  keyring: Keyring,
): Carriers => ({
  open(sealed) {
    const plain = open(keyring, sealed, contractContext(sealed)).toString('utf8')
    const config = {
      ...contract.parse(JSON.parse(plain)),
      url: urls[sealed.carrier],
      fetch,
      timeoutMs,
    }
    return sealed.carrier === 'ghn' ? ghn(config) : ghtk(config)
  },
  readHint,
})

/** GHN reports JSON, GHTK a form or JSON. */
function readHint(carrier: CarrierId, body: string): Hint | null {
  const fields = fieldsIn(body)
  return carrier === 'ghn' ? ghnHint(fields) : ghtkHint(fields)
}

function fieldsIn(body: string): unknown {
  if (!body.trimStart().startsWith('{')) return Object.fromEntries(new URLSearchParams(body))
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

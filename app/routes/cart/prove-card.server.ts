// A gift card's code, typed on a page: tries are counted by where they come from.
import { proveCodes } from '#app/domain/gift-card/prove-codes.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'

import type { Site } from '../site.server.ts'
import { addressGroup } from '../storefront-api/address-group.ts'

/** Its card's id. Throws why the code does nothing here. Opens a door of its own. */
export async function proveCard(
  { cardCode }: { cardCode: string },
  { site, address }: { site: Site; address: string },
): Promise<string> {
  const originShopId = site.shop?.id ?? null
  const asked = { codes: [cardCode], originShopId, address: addressGroup(address) }
  const [proof] = await proveCodes(asked, systemClock)
  if (!proof?.ok) throw refuse(proof?.why ?? 'gift-card.no-such-code')
  return proof.card.id
}

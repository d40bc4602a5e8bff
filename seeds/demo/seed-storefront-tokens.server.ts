// Keys of outside storefronts: Yên Hòa has a site of its own in the making, and an older try that was given up.
import { inShop } from '#app/db/doors.server.ts'
import {
  createToken,
  revokeToken,
} from '#app/domain/storefront-token/save-storefront-token.server.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import type { SeededShop } from './seed-shop.server.ts'

/** docs/api/storefront.md shows the demo's public key, so it is the same in every demo. */
const publicSecret = 'yen-hoa-demo-xem-duoc-1'

const day = 86_400

export async function seedStorefrontTokens(
  shops: readonly { shop: SeededShop; ownerId: string }[],
  clock: Clock,
): Promise<void> {
  const owned = shops.find(({ shop }) => shop.plan.slug === 'yen-hoa')
  if (!owned) throw new Error('the demo has no shop yen-hoa')
  const by = { shopId: owned.shop.id, actorId: owned.ownerId }
  const ago = (days: number): Clock => ({ now: () => addSeconds(clock.now(), -days * day) })
  await inShop(by.shopId, async (db) => {
    const first = { ...by, name: 'Trang thử đầu năm', kind: 'private' } as const
    const { id, token } = await createToken(db, first, ago(70))
    await revokeToken(db, { ...by, tokenId: id, typed: token.slice(-4) }, ago(41))
    const site = { ...by, name: 'Trang yenhoa.vn (công ty Sen làm)', kind: 'public' } as const
    await createToken(db, { ...site, secret: publicSecret }, ago(40))
  })
}

// The feed of the shop whose host was asked, piece by piece.
import { inMarket } from '#app/db/doors.server.ts'
import type { FeedItem } from '#app/domain/feed/feed.ts'
import { feedItems, type FeedShop } from '#app/domain/feed/feed-items.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { chosenProductPath, mediaUrl, sizedMediaUrl } from '#app/paths.ts'

import type { ShopSite } from '../site.server.ts'

/** Large enough for both, and no WebP, which one of them refuses. */
const pictureWidth = 1200

const feedShop = ({ shop, origin }: ShopSite): FeedShop => ({
  id: shop.id,
  name: shop.name,
  productUrl: (handle, choices) => origin + chosenProductPath(handle, choices),
  photoUrl: ({ shopId, id }) =>
    `${origin}${sizedMediaUrl(mediaUrl(shopId, id), { width: pictureWidth })}&format=jpeg`,
})

export async function readFeed(
  site: ShopSite,
  { head, write, foot }: { head: string; write: (item: FeedItem) => string; foot: string },
): Promise<string> {
  const pieces = [head]
  const turn = {
    inMarket: <T>(work: Parameters<typeof inMarket<T>>[1]) => inMarket({}, work),
    clock: systemClock,
  }
  for await (const items of feedItems(feedShop(site), turn)) pieces.push(items.map(write).join(''))
  pieces.push(foot)
  return pieces.join('')
}

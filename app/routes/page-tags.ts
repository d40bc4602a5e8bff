// Marks a page as everybody's: the server keeps it for visitors without cookies of ours, until the shop (or, for
// the market's pages, any shop) changes.
import type { AppLoadContext } from '@remix-run/node'

type Of = { shop: { id: string } | null }

export function keepForEverybody({ cachePage }: AppLoadContext, { shop }: Of): void {
  cachePage([shop ? `shop:${shop.id}` : 'market'])
}

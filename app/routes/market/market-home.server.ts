// What the market's first page shows, read through the public door.
import type { MarketHomeView } from '#app/components/shopper/market-home.tsx'
import { inMarket } from '#app/db/doors.server.ts'
import { findMarketFront } from '#app/domain/catalog/market-front.server.ts'
import { findBusyShopCards } from '#app/domain/tenancy/shop-fronts.server.ts'
import { localDate, systemClock } from '#app/lib/time.ts'

const shopsShown = 6

export function readMarketHome(): Promise<MarketHomeView> {
  return inMarket({}, async (db) => {
    const front = await findMarketFront(db, localDate(systemClock.now()))
    return { ...front, shops: await findBusyShopCards(db, shopsShown) }
  })
}

// What the market's first page shows, of every province or of one, read through the public door.
import type { MarketHomeView } from '#app/components/shopper/market-home.tsx'
import { inMarket } from '#app/db/doors.server.ts'
import { findMarketFront } from '#app/domain/catalog/market-front.server.ts'
import { findCommunesOnSale, findProvincesOnSale } from '#app/domain/market/places.server.ts'
import { findHarvestsToBook, findInSeason } from '#app/domain/market/season.server.ts'
import { findBusyShopCards } from '#app/domain/tenancy/shop-fronts.server.ts'
import { localDate, systemClock } from '#app/lib/time.ts'

const shopsShown = 6
const inSeasonShown = 8
const harvestsShown = 4

/** Null when nothing of this province is on sale. */
export function readMarketHome(provinceCode: string | undefined): Promise<MarketHomeView | null> {
  const today = localDate(systemClock.now())
  return inMarket({}, async (db) => {
    const provinces = await findProvincesOnSale(db)
    const province = provinces.find(({ code }) => code === provinceCode) ?? null
    if (provinceCode && !province) return null
    return {
      provinces,
      province,
      inSeason: await findInSeason(db, { provinceCode, today, size: inSeasonShown }),
      harvests: await findHarvestsToBook(db, { provinceCode, today, size: harvestsShown }),
      ...(await findMarketFront(db, { today, provinceCode })),
      places: await findCommunesOnSale(db, { provinceCode }),
      shops: await findBusyShopCards(db, { limit: shopsShown, provinceCode }),
    }
  })
}

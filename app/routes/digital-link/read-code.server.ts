// From a GTIN (and lot) to the pages that explain it: usually one, several when shops share a global number.
import { inMarket } from '#app/db/doors.server.ts'
import { findGtinOwners, findNumberedLots } from '#app/domain/trace/lot-numbers.server.ts'
import { marketProductPath, shopPath, tracePath } from '#app/paths.ts'

import type { Site } from '../site.server.ts'

export type CodeTarget = {
  shopId: string
  shopName: string
  lotId: string | null
  title: string
  /** path on the market's host */
  target: string
  productPath: string | null
}

/** An unknown lot of a known product is nothing: its label would be wrong. */
export async function readCode(
  site: Site,
  { gtin, lot }: { gtin: string; lot: string | null },
): Promise<CodeTarget[]> {
  const shopId = site.shop?.id ?? null
  return inMarket({}, async (db) => {
    const owners = await findGtinOwners(db, { gtin, shopId })
    const products = owners.map((owner) => {
      const { shopSlug, productHandle, productTitle, material, shopName } = owner
      const productPath = productHandle && marketProductPath(shopSlug, productHandle)
      const title = productTitle ?? material ?? shopName
      return {
        shopId: owner.shopId,
        shopName,
        title,
        productPath,
        target: productPath ?? shopPath(shopSlug),
        lotId: null,
      }
    })
    if (lot === null) return products
    const lots = await findNumberedLots(db, { gtin, lotCode: lot, shopId })
    return lots.flatMap(({ shopId: owner, shopSlug, lotId, lotCode }) =>
      products
        .filter((product) => product.shopId === owner)
        .slice(0, 1)
        .map((product) => ({ ...product, lotId, target: tracePath(shopSlug, lotCode) })),
    )
  })
}

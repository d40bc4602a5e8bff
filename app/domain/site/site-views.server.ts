// What a shop promises, for its own people and for shoppers.
import type { MarketDb, ShopDb } from '#app/db/doors.server.ts'
import { isPolicyKind, policyKinds, type ShopPolicy } from './site.ts'

/** In the order of `policyKinds`; `shopId` is needed where the door shows several shops. */
export async function findPolicies(db: ShopDb | MarketDb, shopId: string): Promise<ShopPolicy[]> {
  return (await findPoliciesOf(db, [shopId])).get(shopId) ?? []
}

/** By shop, in one statement; shops that promise nothing are missing. */
export async function findPoliciesOf(
  db: ShopDb | MarketDb,
  shopIds: readonly string[],
): Promise<Map<string, ShopPolicy[]>> {
  const rows = await db.shopPolicy.findMany({
    where: { shopId: { in: [...shopIds] } },
    select: { shopId: true, kind: true, body: true, updatedAt: true },
  })
  const known = rows.flatMap(({ kind, ...rest }) => (isPolicyKind(kind) ? [{ ...rest, kind }] : []))
  const sorted = known.toSorted((a, b) => policyKinds.indexOf(a.kind) - policyKinds.indexOf(b.kind))
  return Map.groupBy(sorted, (row) => row.shopId)
}

// The 14-digit number of what a lot is a lot of: the variant's own GTIN, or a number of restricted circulation that
// we give once and never change, so that printed labels keep working.
import type { ShopDb } from '#app/db/doors.server.ts'
import { restrictedGtin } from '#app/lib/gs1.ts'
import { refuse } from '#app/lib/refusal.ts'

import type { TraceRefusal } from './trace.ts'

type Subject =
  { variantId: string; material?: undefined } | { material: string; variantId?: undefined }

/** Throws `trace.variant-not-found`. */
export async function gtinOfVariant(db: ShopDb, variantId: string): Promise<string> {
  const variant = await db.variant.findFirst({ where: { id: variantId }, select: { gtin: true } })
  if (!variant) throw refuse<TraceRefusal>('trace.variant-not-found')
  return variant.gtin ?? internalGtin(db, { variantId })
}

/** A raw material's number within the shop; the same words are the same material. */
export const gtinOfMaterial = (db: ShopDb, material: string): Promise<string> =>
  internalGtin(db, { material })

/** The number of what a lot is a lot of. */
export const gtinOfLot = (
  db: ShopDb,
  lot: { variantId: string | null; material: string | null },
): Promise<string> =>
  lot.variantId ? gtinOfVariant(db, lot.variantId) : gtinOfMaterial(db, lot.material ?? '')

// Of two who ask at once one inserts; the other's insert does nothing and finds the first one's row.
async function internalGtin(db: ShopDb, subject: Subject): Promise<string> {
  const { variantId = null, material = null } = subject
  const find = () =>
    db.internalGtin.findFirst({ where: { variantId, material }, select: { gtin: true } })
  const known = await find()
  if (known) return known.gtin
  const [next] = await db.$queryRaw<
    { number: bigint }[]
  >`SELECT nextval('internal_gtin_number') AS number`
  const gtin = restrictedGtin(next?.number ?? 0n)
  await db.$executeRaw`
    INSERT INTO internal_gtin (gtin, variant_id, material) VALUES (${gtin}, ${variantId}::uuid, ${material})
    ON CONFLICT DO NOTHING`
  return (await find())?.gtin ?? gtin
}

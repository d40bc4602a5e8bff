// Lots, producers and certificates as things of their own, for storefronts that show where goods come from. Only what a
// trace page shows as well: lots with a recorded way of products on sale, whoever made them, certificates that hold.
import type { MarketDb } from '#app/db/doors.server.ts'
import { empty, raw, sql, type Sql } from '#app/db/sql.server.ts'
import { fromDateColumn, type LocalDate } from '#app/lib/time.ts'
import type { CertificateKind } from './product.ts'

export const provenanceKinds = ['certificate', 'producer', 'lot'] as const
export type ProvenanceKind = (typeof provenanceKinds)[number]

type Common = { id: string; shopId: string; shopSlug: string; updatedAt: Date }
export type LotObject = Common & {
  kind: 'lot'
  code: string
  productId: string
  producerId: string
  producer: string
  producedOn: LocalDate
  expiresOn: LocalDate | null
}
export type ProducerObject = Common & { kind: 'producer'; name: string; communeName: string }
export type CertificateObject = Common & {
  kind: 'certificate'
  certificate: CertificateKind
  number: string
  stars: number | null
  issuer: string
  issuedOn: LocalDate
  expiresOn: LocalDate
  productId: string | null
  hasPaper: boolean
}
export type ProvenanceObject = LotObject | ProducerObject | CertificateObject

/** Of these: one shop's or everybody's, by id or by a lot's code, or a window in the order of ids. */
export type ProvenanceFilter = {
  shopId?: string | null
  ids?: readonly string[]
  /** of a shop's lot, as it is printed */
  lot?: { shopSlug: string; code: string }
  window?: { size: number; after: string | null; isDown: boolean; skip?: number }
}

type Dates = { producedOn: Date; expiresOn: Date | null; issuedOn: Date }
type Row = Record<string, unknown> & Common & Partial<Dates>

/** One statement for any number of them. */
export async function findProvenanceObjects(
  db: MarketDb,
  kind: ProvenanceKind,
  { filter, today }: { filter: ProvenanceFilter; today: LocalDate },
): Promise<ProvenanceObject[]> {
  const { shopId, ids, lot, window } = filter
  const direction = raw(window?.isDown ? 'DESC' : 'ASC')
  const after = window?.after
    ? sql`AND id ${raw(window.isDown ? '<' : '>')} ${window.after}::uuid`
    : empty
  const rows = await db.$queryRaw<Row[]>`
    SELECT * FROM (${sources[kind](today)}) found
    WHERE true ${shopId ? sql`AND "shopId" = ${shopId}::uuid` : empty}
      ${ids ? sql`AND id = ANY (${[...ids]}::uuid[])` : empty}
      ${lot ? sql`AND "shopSlug" = ${lot.shopSlug} AND code = ${lot.code}` : empty} ${after}
    ORDER BY id ${direction} ${window ? sql`LIMIT ${window.size} OFFSET ${window.skip ?? 0}` : empty}`
  return rows.map((row) => toObject(kind, row))
}

/** Of one shop, or of all. */
export async function countProvenanceObjects(
  db: MarketDb,
  kind: ProvenanceKind,
  { shopId, today }: { shopId: string | null; today: LocalDate },
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${sources[kind](today)}) found
    WHERE ${shopId}::uuid IS NULL OR "shopId" = ${shopId}::uuid`
  return row?.count ?? 0
}

function toObject(kind: ProvenanceKind, row: Row): ProvenanceObject {
  const { producedOn, expiresOn, issuedOn } = row
  return {
    ...row,
    kind,
    ...(producedOn && { producedOn: fromDateColumn(producedOn) }),
    ...(expiresOn && { expiresOn: fromDateColumn(expiresOn) }),
    ...(issuedOn && { issuedOn: fromDateColumn(issuedOn) }),
  } as ProvenanceObject
}

// The rows of variants and products that the market may see are those on sale.
const publicLot = raw(`lot l JOIN shop s ON s.id = l.shop_id
  JOIN variant v ON v.shop_id = l.shop_id AND v.id = l.variant_id
  JOIN product p ON p.shop_id = v.shop_id AND p.id = v.product_id AND p.status = 'published'
  LEFT JOIN household h ON h.shop_id = l.shop_id AND h.id = l.household_id
  WHERE l.status = 'open' AND EXISTS (SELECT FROM trace_event_lot e WHERE e.shop_id = l.shop_id AND e.lot_id = l.id)`)

const sources: Record<ProvenanceKind, (today: LocalDate) => Sql> = {
  lot: () => sql`
    SELECT l.id, l.shop_id AS "shopId", s.slug AS "shopSlug", l.created_at AS "updatedAt", l.code,
           p.id AS "productId", COALESCE(h.id, s.id) AS "producerId", COALESCE(h.name, s.name) AS producer,
           l.produced_on AS "producedOn", l.expires_on AS "expiresOn"
    FROM ${publicLot}`,
  producer: () => sql`
    SELECT DISTINCT ON (COALESCE(h.id, s.id)) COALESCE(h.id, s.id) AS id, s.id AS "shopId", s.slug AS "shopSlug",
           COALESCE(h.created_at, s.created_at) AS "updatedAt", COALESCE(h.name, s.name) AS name,
           c.full_name AS "communeName"
    FROM (SELECT l.household_id, l.shop_id FROM ${publicLot}) made JOIN shop s ON s.id = made.shop_id
    LEFT JOIN household h ON h.shop_id = made.shop_id AND h.id = made.household_id
    JOIN commune c ON c.code = COALESCE(h.commune_code, s.commune_code)
    ORDER BY COALESCE(h.id, s.id)`,
  certificate: (today) => sql`
    SELECT x.id, x.shop_id AS "shopId", s.slug AS "shopSlug", x.created_at AS "updatedAt", x.kind AS certificate, x.number,
           x.stars, x.issuer, x.issued_on AS "issuedOn", x.expires_on AS "expiresOn", x.product_id AS "productId",
           x.document_key IS NOT NULL AS "hasPaper"
    FROM certificate x JOIN shop s ON s.id = x.shop_id
    WHERE x.issued_on <= ${today}::date AND x.expires_on >= ${today}::date`,
}

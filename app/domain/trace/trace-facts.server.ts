// The facts around a lot that a shopper may know: its maker, a picture, the households, the certificates.
import type { MarketDb } from '#app/db/doors.server.ts'
import { fromDateColumn, type LocalDate } from '#app/lib/time.ts'

export type TraceMaker = {
  id: string
  slug: string
  name: string
  legalForm: string
  addressLine: string
  placeName: string
}

export type TracePicture = { id: string; altText: string; width: number; height: number }

export type TraceCertificate = {
  id: string
  kind: string
  number: string
  stars: number | null
  issuer: string
  issuedOn: LocalDate
  expiresOn: LocalDate
  /** it held on the day the lot was made */
  isValidThen: boolean
}

/** Null when the shop is unknown or suspended. */
export async function findMaker(db: MarketDb, slug: string): Promise<TraceMaker | null> {
  const shop = await db.shop.findFirst({
    where: { slug },
    select: {
      id: true,
      slug: true,
      name: true,
      legalForm: true,
      addressLine: true,
      communeCode: true,
    },
  })
  if (!shop) return null
  const commune = await db.commune.findUnique({
    where: { code: shop.communeCode },
    select: { fullName: true, province: { select: { name: true } } },
  })
  const { communeCode: _, ...facts } = shop
  return { ...facts, placeName: commune ? `${commune.fullName}, ${commune.province.name}` : '' }
}

/** The product's first photo. */
export async function findPicture(
  db: MarketDb,
  shopId: string,
  productId: string | null,
): Promise<TracePicture | null> {
  if (!productId) return null
  const media = await db.media.findFirst({
    where: { shopId, productId },
    orderBy: { position: 'asc' },
    select: { id: true, alt: true, width: true, height: true },
  })
  return media && { id: media.id, altText: media.alt, width: media.width, height: media.height }
}

/** Names of the member households behind these lots. */
export async function findHouseholds(
  db: MarketDb,
  shopId: string,
  lotIds: readonly string[],
): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT h.name FROM lot l JOIN household h ON h.shop_id = l.shop_id AND h.id = l.household_id
    WHERE l.shop_id = ${shopId}::uuid AND l.id = ANY(${[...lotIds]}::uuid[]) ORDER BY 1`
  return rows.map((row) => row.name)
}

type CertificateOf = { shopId: string; productId: string | null; day: Date }

/** Of the shop as a whole and of this product; what was issued after the lot was made says nothing about it. */
export async function findCertificates(
  db: MarketDb,
  { shopId, productId, day }: CertificateOf,
): Promise<TraceCertificate[]> {
  const rows = await db.certificate.findMany({
    where: {
      shopId,
      issuedOn: { lte: day },
      OR: [{ productId: null }, ...(productId ? [{ productId }] : [])],
    },
    orderBy: [{ stars: 'desc' }, { expiresOn: 'desc' }],
  })
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    number: row.number,
    stars: row.stars,
    issuer: row.issuer,
    issuedOn: fromDateColumn(row.issuedOn),
    expiresOn: fromDateColumn(row.expiresOn),
    isValidThen: row.expiresOn >= day,
  }))
}

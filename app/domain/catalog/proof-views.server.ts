// A product's certificates and collections, as its shop sees them.
import type { ShopDb } from '#app/db/doors.server.ts'
import { fromDateColumn, type LocalDate } from '#app/lib/time.ts'
import type { CertificateKind } from './product.ts'

export type SellerCertificate = {
  id: string
  kind: CertificateKind
  number: string
  issuer: string
  stars: number | null
  issuedOn: LocalDate
  expiresOn: LocalDate
  hasPaper: boolean
}

/** A product's own certificates, the longest valid first. */
export async function listCertificates(
  db: ShopDb,
  productId: string,
): Promise<SellerCertificate[]> {
  const rows = await db.certificate.findMany({
    where: { productId },
    orderBy: [{ expiresOn: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      number: true,
      issuer: true,
      stars: true,
      issuedOn: true,
      expiresOn: true,
      documentKey: true,
    },
  })
  return rows.map(({ documentKey, ...row }) => ({
    ...row,
    hasPaper: documentKey !== null,
    kind: row.kind as CertificateKind,
    issuedOn: fromDateColumn(row.issuedOn),
    expiresOn: fromDateColumn(row.expiresOn),
  }))
}

export type CollectionChoice = { id: string; title: string; has: boolean }

/** The shop's collections by hand, and which of them hold the product; those by rule fill themselves. */
export async function listCollectionChoices(
  db: ShopDb,
  productId: string,
): Promise<CollectionChoice[]> {
  return db.$queryRaw<CollectionChoice[]>`
    SELECT c.id, c.title, EXISTS (
      SELECT FROM collection_product p WHERE p.shop_id = c.shop_id AND p.collection_id = c.id
        AND p.product_id = ${productId}::uuid) AS has
    FROM collection c WHERE c.shop_id = current_shop_id() AND c.rule IS NULL ORDER BY c.title, c.id`
}

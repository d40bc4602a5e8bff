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
    },
  })
  return rows.map((row) => ({
    ...row,
    kind: row.kind as CertificateKind,
    issuedOn: fromDateColumn(row.issuedOn),
    expiresOn: fromDateColumn(row.expiresOn),
  }))
}

export type CollectionChoice = { id: string; title: string; has: boolean }

/** The shop's collections, and which of them hold the product. */
export async function listCollectionChoices(
  db: ShopDb,
  productId: string,
): Promise<CollectionChoice[]> {
  const rows = await db.collection.findMany({
    orderBy: { title: 'asc' },
    select: {
      id: true,
      title: true,
      products: { where: { productId }, select: { productId: true } },
    },
  })
  return rows.map(({ products, ...row }) => ({ ...row, has: products.length > 0 }))
}

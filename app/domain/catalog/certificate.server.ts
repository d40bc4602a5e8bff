// Dated evidence on a product or on the whole shop. Stars are shown only on days between issue and expiry.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { localDate, toDateColumn, type Clock } from '#app/lib/time.ts'
import type { ProductRefusal } from './product.ts'
import type { CertificateFacts } from './product.forms.ts'
import { lockProduct, productChanged } from './product-rows.server.ts'
import type { StoredPaper } from './paper.ts'

/**
 * `productId` null: the certificate is the whole shop's. Refuses: product.not-found, certificate.dates-reversed,
 * certificate.not-yet-issued, certificate.stars-missing.
 */
export async function addCertificate(
  db: ShopDb,
  input: CertificateFacts & { productId: string | null; paper?: StoredPaper | undefined },
  clock: Clock,
): Promise<{ id: string }> {
  const at = clock.now()
  if (input.productId) await lockProduct(db, input.productId)
  if (input.expiresOn <= input.issuedOn) throw refuse<ProductRefusal>('certificate.dates-reversed')
  if (input.issuedOn > localDate(at)) throw refuse<ProductRefusal>('certificate.not-yet-issued')
  if (input.kind === 'ocop' && !input.stars)
    throw refuse<ProductRefusal>('certificate.stars-missing')
  const certificate = await db.certificate.create({
    data: {
      productId: input.productId,
      kind: input.kind,
      number: input.number,
      issuer: input.issuer,
      stars: input.kind === 'ocop' ? (input.stars ?? null) : null,
      issuedOn: toDateColumn(input.issuedOn),
      expiresOn: toDateColumn(input.expiresOn),
      documentKey: input.paper?.storageKey ?? null,
      documentType: input.paper?.contentType ?? null,
      createdAt: at,
    },
    select: { id: true },
  })
  await certifiedChanged(db, input.productId, at)
  return certificate
}

/** Refuses: certificate.not-found. */
export async function removeCertificate(
  db: ShopDb,
  certificateId: string,
  clock: Clock,
): Promise<void> {
  const found = await db.certificate.findFirst({
    where: { id: certificateId },
    select: { productId: true },
  })
  if (!found) throw refuse<ProductRefusal>('certificate.not-found')
  await db.certificate.deleteMany({ where: { id: certificateId } })
  await certifiedChanged(db, found.productId, clock.now())
}

/** Puts the paper itself beside a certificate that was entered without one. Refuses: certificate.not-found. */
export async function addPaper(
  db: ShopDb,
  { certificateId, paper }: { certificateId: string; paper: StoredPaper },
  clock: Clock,
): Promise<void> {
  const found = await db.certificate.findFirst({
    where: { id: certificateId },
    select: { productId: true },
  })
  if (!found) throw refuse<ProductRefusal>('certificate.not-found')
  await db.certificate.updateMany({
    where: { id: certificateId },
    data: { documentKey: paper.storageKey, documentType: paper.contentType },
  })
  await certifiedChanged(db, found.productId, clock.now())
}

async function certifiedChanged(db: ShopDb, productId: string | null, at: Date): Promise<void> {
  const products = await db.product.findMany({
    where: productId ? { id: productId } : {},
    select: { shopId: true, id: true },
  })
  for (const product of products) await productChanged(db, product, at)
}

// Files beside a product: its film and the papers of its certificates, for those who may see them.
import type { MarketDb, ShopDb } from '#app/db/doors.server.ts'
import type { ProductVideo } from './product-video.ts'

type AnyOf = MarketDb | ShopDb

/** As a page shows it: an address elsewhere, or the fact that there is a file. */
export async function findVideo(
  db: AnyOf,
  which: { shopId: string; productId: string },
): Promise<ProductVideo | null> {
  const video = await db.productVideo.findFirst({ where: which })
  if (!video) return null
  if (video.url) return { kind: 'link', url: video.url }
  return { kind: 'file', contentType: video.contentType ?? '', byteSize: video.byteSize ?? 0 }
}

export type KeptFile = { storageKey: string; contentType: string; tag: string }

export async function findVideoFile(
  db: AnyOf,
  which: { shopId: string; productId: string },
): Promise<KeptFile | null> {
  const video = await db.productVideo.findFirst({ where: which })
  if (!video?.storageKey || !video.contentType || !video.sha256) return null
  return { storageKey: video.storageKey, contentType: video.contentType, tag: video.sha256 }
}

export async function findPaperFile(
  db: AnyOf,
  { shopId, certificateId }: { shopId: string; certificateId: string },
): Promise<KeptFile | null> {
  const paper = await db.certificate.findFirst({
    where: { shopId, id: certificateId },
    select: { documentKey: true, documentType: true },
  })
  if (!paper?.documentKey || !paper.documentType) return null
  const tag = paper.documentKey.replaceAll(/[^0-9a-f]/g, '').slice(-64)
  return { storageKey: paper.documentKey, contentType: paper.documentType, tag }
}

// Keeps the scan of a certificate: a PDF as it is, a photo cleaned like every photo. Known by content, not by name.
import { sha256Hex } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { FileStorage } from '#plugins/storage/port.ts'
import { isPdf, paperLimits, type PaperRefusal, type StoredPaper } from './paper.ts'
import { storePhoto } from './store-photo.server.ts'

/**
 * Call it before the transaction. Refuses paper.empty, paper.too-heavy, and what storePhoto says of a picture that
 * is none.
 */
export async function storePaper(
  storage: FileStorage,
  { shopId, bytes }: { shopId: string; bytes: Uint8Array },
): Promise<StoredPaper> {
  if (bytes.length === 0) throw refuse<PaperRefusal>('paper.empty')
  if (bytes.length > paperLimits.bytes) throw refuse<PaperRefusal>('paper.too-heavy')
  if (!isPdf(bytes)) {
    const { storageKey, contentType } = await storePhoto(storage, { shopId, bytes })
    return { storageKey, contentType }
  }
  const storageKey = `shops/${shopId}/papers/${sha256Hex(bytes)}.pdf`
  const contentType = 'application/pdf'
  await storage.put(storageKey, { bytes: Uint8Array.from(bytes), contentType })
  return { storageKey, contentType }
}

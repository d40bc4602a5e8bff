// Brings the photos that a file named by their addresses: fetched outside any transaction, cleaned like every upload,
// then put on the product once, whoever fetched it first.
import type { ShopDb } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import { attemptWithin } from '#app/db/savepoint.server.ts'
import { addMedia } from '#app/domain/catalog/add-media.server.ts'
import { photoLimits, type StoredPhoto } from '#app/domain/catalog/photo.ts'
import { storePhoto } from '#app/domain/catalog/store-photo.server.ts'
import { attempt } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { fetchImportPhotos } from '#jobs/definitions/fetch-import-photos.ts'
import type { RemoteFiles } from '#plugins/remote-file/port.ts'
import type { FileStorage } from '#plugins/storage/port.ts'

export type Fetching = {
  inShop: <T>(work: (db: ShopDb) => Promise<T>) => Promise<T>
  storage: FileStorage
  remoteFiles: RemoteFiles
  clock: Clock
  until: Date
}

type Which = { shopId: string; fileId: string }
type Waiting = { productId: string; url: string; alt: string }

/** Photos of one product come in the order of the file. */
export async function fetchPhotos(which: Which, fetching: Fetching): Promise<void> {
  for (;;) {
    const photo = await fetching.inShop((db) => findNext(db, which.fileId))
    if (!photo) return
    await bring(which, photo, fetching)
    if (fetching.clock.now() < fetching.until) continue
    await fetching.inShop((db) => askForPhotos(db, which))
    return
  }
}

export const askForPhotos = (db: ShopDb, which: Which) =>
  enqueue(db, fetchImportPhotos, which, { shopId: which.shopId })

const findNext = (db: ShopDb, fileId: string): Promise<Waiting | null> =>
  db.importPhoto.findFirst({
    where: { fileId, status: 'waiting' },
    orderBy: [{ productId: 'asc' }, { position: 'asc' }],
    select: { productId: true, url: true, alt: true },
  })

async function bring({ shopId }: Which, photo: Waiting, fetching: Fetching): Promise<void> {
  const { remoteFiles, storage, inShop, clock } = fetching
  const file = await remoteFiles.get(photo.url, photoLimits.bytes)
  if ('problem' in file) return inShop((db) => markFailed(db, photo, file.problem))
  const stored = await attempt(() => storePhoto(storage, { shopId, bytes: file.bytes }))
  if (!stored.ok) return inShop((db) => markFailed(db, photo, stored.refusal.code))
  return inShop((db) => put(db, { ...photo, photo: stored.value }, clock))
}

// Another worker may have fetched the same photo: the one that changes its row puts it there.
async function put(
  db: ShopDb,
  { productId, url, alt, photo }: Waiting & { photo: StoredPhoto },
  clock: Clock,
): Promise<void> {
  const row = { productId, url }
  const { count } = await db.importPhoto.updateMany({
    where: { ...row, status: 'waiting' },
    data: { status: 'added' },
  })
  if (count === 0) return
  const added = await attemptWithin(db, () => addMedia(db, { productId, photo, alt }, clock))
  const data = added.ok
    ? { mediaId: added.value.id }
    : { status: 'failed', failure: added.refusal.code }
  await db.importPhoto.updateMany({ where: row, data })
}

const markFailed = async (
  db: ShopDb,
  { productId, url }: Waiting,
  failure: string,
): Promise<void> => {
  await db.importPhoto.updateMany({
    where: { productId, url, status: 'waiting' },
    data: { status: 'failed', failure },
  })
}

/** Those that failed are asked for again. */
export async function retryPhotos(db: ShopDb, which: Which): Promise<void> {
  const { count } = await db.importPhoto.updateMany({
    where: { fileId: which.fileId, status: 'failed' },
    data: { status: 'waiting', failure: null },
  })
  if (count > 0) await askForPhotos(db, which)
}

export type PhotoReport = {
  added: number
  waiting: number
  failed: { url: string; row: number; reason: string }[]
}

const shownFailures = 20

export async function findPhotoReport(db: ShopDb, fileId: string): Promise<PhotoReport> {
  const counts = await db.importPhoto.groupBy({ by: ['status'], where: { fileId }, _count: true })
  const countOf = (status: string) => counts.find((one) => one.status === status)?._count ?? 0
  const failed = await db.importPhoto.findMany({
    where: { fileId, status: 'failed' },
    orderBy: { rowNumber: 'asc' },
    take: shownFailures,
    select: { url: true, rowNumber: true, failure: true },
  })
  return {
    added: countOf('added'),
    waiting: countOf('waiting'),
    failed: failed.map(({ url, rowNumber, failure }) => ({
      url,
      row: rowNumber,
      reason: failure ?? '',
    })),
  }
}

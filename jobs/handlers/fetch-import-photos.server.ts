// Fetches for a quarter of a minute, then lets others have their turn.
import { fetchPhotos } from '#app/domain/import/fetch-photos.server.ts'
import { addSeconds } from '#app/lib/time.ts'
import { registry } from '#plugins/registry.server.ts'
import { fetchImportPhotos } from '../definitions/fetch-import-photos.ts'
import { handle } from '../handle.server.ts'

const turnSeconds = 15

export const fetchImportPhotosHandler = handle(fetchImportPhotos, ({ shopId, fileId }, job) =>
  fetchPhotos(
    { shopId, fileId },
    {
      inShop: (work) => job.inShop(work),
      storage: registry.storage,
      remoteFiles: registry.remoteFiles,
      clock: job.clock,
      until: addSeconds(job.clock.now(), turnSeconds),
    },
  ),
)

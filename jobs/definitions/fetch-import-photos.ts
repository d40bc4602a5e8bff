// Fetches the photos that an import's file named, a few at a time.
import { z } from 'zod'

import { defineJob } from './define-job.ts'

export const fetchImportPhotos = defineJob({
  name: 'fetch-import-photos',
  payload: z.object({ shopId: z.uuid(), fileId: z.uuid() }),
})

// Reads an import's file on from where it stands: the dry run while it is being checked, the real thing once started.
import { z } from 'zod'

import { defineJob } from './define-job.ts'

export const advanceImport = defineJob({
  name: 'advance-import',
  payload: z.object({ shopId: z.uuid(), fileId: z.uuid() }),
})

// GET /media/:shopId/papers/:certificateId: the paper behind a certificate that shoppers are shown.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'

import { findPaperFile } from '#app/domain/catalog/file-views.server.ts'

import { readParams } from '../forms.server.ts'
import { answerWithFile } from './kept-file.server.ts'

const params = z.object({ shopId: z.uuid(), certificateId: z.uuid() })

export async function loader({ request, params: asked }: LoaderFunctionArgs) {
  const which = readParams(asked, params)
  return answerWithFile(request, which.shopId, (db) => findPaperFile(db, which))
}

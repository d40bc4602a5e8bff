// GET /media/:shopId/videos/:productId: the film of a product, in the parts that a player asks for.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'

import { findVideoFile } from '#app/domain/catalog/file-views.server.ts'

import { readParams } from '../forms.server.ts'
import { answerWithFile } from './kept-file.server.ts'

const params = z.object({ shopId: z.uuid(), productId: z.uuid() })

export async function loader({ request, params: asked }: LoaderFunctionArgs) {
  const which = readParams(asked, params)
  return answerWithFile(request, which.shopId, (db) => findVideoFile(db, which))
}

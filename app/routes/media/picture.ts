// GET /media/:shopId/:mediaId?width=&height=&crop=&format= — a photo in the size and format that is shown. What a
// shopper may see is public and never changes; a draft's photo is for its own staff.
import { join } from 'node:path'

import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'

import { inMarket, inShop } from '#app/db/doors.server.ts'
import { findMediaFile, type MediaFileView } from '#app/domain/catalog/media-views.server.ts'
import { env } from '#app/env.server.ts'
import { readLocale } from '#app/i18n/locale.ts'
import { sideOf } from '#app/lib/bilingual.ts'
import { registry } from '#plugins/registry.server.ts'

import { readParams } from '../forms.server.ts'
import { optionalAccount } from '../guards.server.ts'
import { pictureMaker, TooManyPictures } from './make-picture.server.ts'
import { pictureCache } from './picture-cache.server.ts'
import { pictureFor, pictureName, pictureQuery, type Format } from './picture-request.ts'

const mediaParams = z.object({ shopId: z.uuid(), mediaId: z.uuid() })
type Which = z.output<typeof mediaParams>

const maker = pictureMaker({
  storage: registry.storage,
  cache: pictureCache({ folder: join(env.DATA_DIR, 'cache', 'pictures') }),
})

export async function loader({ request, params }: Pick<LoaderFunctionArgs, 'request' | 'params'>) {
  const which = readParams(params, mediaParams)
  const query = pictureQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success)
    return plain(400, sideOf(query.error.issues[0]?.message ?? '', readLocale(request)))
  const found = await findPhoto(request, which)
  if (!found)
    return plain(
      404,
      readLocale(request) === 'vi' ? 'Không có ảnh này' : 'There is no such picture',
    )

  const picture = pictureFor(query.data, found.file, request.headers.get('accept') ?? '')
  const headers = headersFor(
    picture.format,
    found,
    `"${found.file.sha256.slice(0, 16)}-${pictureName(picture)}"`,
  )
  if (request.headers.get('if-none-match') === headers.get('etag')) {
    return new Response(null, { status: 304, headers })
  }
  try {
    const bytes = await maker.make(found.file, picture)
    return bytes ? new Response(bytes, { headers }) : plain(404, 'Không có ảnh này')
  } catch (error) {
    if (error instanceof TooManyPictures)
      return plain(503, 'Đang có nhiều ảnh, thử lại sau', { 'retry-after': '2' })
    throw error
  }
}

type Found = { file: MediaFileView; isPublic: boolean }

async function findPhoto(request: Request, which: Which): Promise<Found | null> {
  const shown = await inMarket({}, (db) => findMediaFile(db, which))
  if (shown) return { file: shown, isPublic: true }
  const person = await optionalAccount(request)
  if (!person?.shops.some((membership) => membership.shopId === which.shopId)) return null
  const own = await inShop(which.shopId, (db) => findMediaFile(db, which))
  return own && { file: own, isPublic: false }
}

const headersFor = (format: Format, { isPublic }: Found, etag: string) =>
  new Headers({
    'content-type': `image/${format}`,
    'cache-control': isPublic ? 'public, max-age=31536000, immutable' : 'private, max-age=300',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    vary: 'accept',
    etag,
  })

const plain = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(text, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })

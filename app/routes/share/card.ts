// /share/:slug.jpg and /share/:slug/:handle.jpg on every host: the picture of a shared link. Kept on this machine's disk
// under what it shows, so it is drawn once.
import { join } from 'node:path'

import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'

import { inMarket } from '#app/db/doors.server.ts'
import {
  findProductCard,
  findShopCard,
  versionOf,
  type ShareCard,
} from '#app/domain/feed/share-card.server.ts'
import { env } from '#app/env.server.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { registry } from '#plugins/registry.server.ts'

import { notFound, readParams } from '../forms.server.ts'
import { pictureCache } from '../media/picture-cache.server.ts'
import { drawCard } from './draw-card.server.ts'

const cardParams = z.object({ slug: z.string().max(63), handle: z.string().max(200).optional() })

const cache = pictureCache({ folder: join(env.DATA_DIR, 'cache', 'share') })
const drawing = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { slug, handle } = readParams(params, cardParams)
  const today = localDate(systemClock.now())
  const card = await inMarket({}, (db) =>
    handle === undefined ? findShopCard(db, slug) : findProductCard(db, { slug, handle }, today),
  )
  if (!card) throw notFound()
  const version = versionOf(card)
  const headers = {
    'Content-Type': 'image/jpeg',
    'Cache-Control': 'public, max-age=3600',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ETag: `"${version}"`,
  }
  if (request.headers.get('if-none-match') === headers.ETag)
    return new Response(null, { status: 304, headers })
  return new Response(await made(card, version), { headers })
}

/** The same picture asked for by many at once is drawn once. */
async function made(card: ShareCard, version: string): Promise<Uint8Array<ArrayBuffer>> {
  const kept = await cache.get(version, 'card.jpg')
  if (kept) return kept
  const begun = drawing.get(version) ?? draw(card, version).finally(() => drawing.delete(version))
  drawing.set(version, begun)
  return begun
}

async function draw(card: ShareCard, version: string): Promise<Uint8Array<ArrayBuffer>> {
  const photo = card.photoKey ? await registry.storage.get(card.photoKey) : null
  const bytes = Uint8Array.from(await drawCard(card, photo?.bytes ?? null))
  await cache.put(version, 'card.jpg', bytes)
  return bytes
}

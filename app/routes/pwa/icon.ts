// GET /icons/:name.png on every host: the icon of this shop, or of the market. Drawn once and kept on this machine's disk.
import { join } from 'node:path'

import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'

import { inMarket } from '#app/db/doors.server.ts'
import { findMediaFile } from '#app/domain/catalog/media-views.server.ts'
import type { ShopFront } from '#app/domain/tenancy/shop-fronts.server.ts'
import { env } from '#app/env.server.ts'
import { registry } from '#plugins/registry.server.ts'

import { readParams } from '../forms.server.ts'
import { pictureCache } from '../media/picture-cache.server.ts'
import { readSite } from '../site.server.ts'
import { drawIcon, iconNames, iconVersion } from './app-icon.server.ts'

const iconParams = z.object({ name: z.enum(iconNames) })

const cache = pictureCache({ folder: join(env.DATA_DIR, 'cache', 'icons') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { name } = readParams(params, iconParams)
  const { shop } = await readSite(request)
  const version = iconVersion(shop)
  const headers = {
    'Content-Type': 'image/png',
    'Cache-Control': 'public, max-age=86400',
    ETag: `"${name}-${version}"`,
  }
  if (request.headers.get('if-none-match') === headers.ETag)
    return new Response(null, { status: 304, headers })
  const kept = await cache.get(version, `${name}.png`)
  if (kept) return new Response(kept, { headers })
  const icon = await drawIcon(name, { shop, sign: shop && (await readSign(shop)) })
  await cache.put(version, `${name}.png`, icon)
  return new Response(icon, { headers })
}

async function readSign({ id: shopId, signMediaId: mediaId }: ShopFront) {
  const file = mediaId && (await inMarket({}, (db) => findMediaFile(db, { shopId, mediaId })))
  const stored = file ? await registry.storage.get(file.storageKey) : null
  return stored?.bytes ?? null
}

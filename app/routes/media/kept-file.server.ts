// Answers with a stored file: to everybody while shoppers may see it, otherwise to the shop's own staff. A film is sent in
// the parts that a player asks for.
import { inMarket, inShop, type MarketDb, type ShopDb } from '#app/db/doors.server.ts'
import type { KeptFile } from '#app/domain/catalog/file-views.server.ts'
import { registry } from '#plugins/registry.server.ts'

import { notFound } from '../forms.server.ts'
import { optionalAccount } from '../guards.server.ts'
import { readRange } from './byte-range.ts'

type Find = (db: MarketDb | ShopDb) => Promise<KeptFile | null>

/** 404 when there is none, or when it is another shop's draft. */
export async function answerWithFile(
  request: Request,
  shopId: string,
  find: Find,
): Promise<Response> {
  const shown = await inMarket({}, find)
  const file = shown ?? (await findOwn(request, shopId, find))
  const stored = file && (await registry.storage.get(file.storageKey))
  if (!stored) throw notFound()

  const { bytes } = stored
  const headers = new Headers({
    'content-type': file.contentType,
    'cache-control': shown ? 'public, max-age=3600' : 'private, max-age=60',
    'accept-ranges': 'bytes',
    'content-disposition': 'inline',
    etag: `"${file.tag.slice(0, 32)}"`,
  })
  const range = readRange(request.headers.get('range'), bytes.length)
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${bytes.length}`)
    return new Response(null, { status: 416, headers })
  }
  if (!range) return new Response(bytes, { headers })
  headers.set('content-range', `bytes ${range.from}-${range.to}/${bytes.length}`)
  return new Response(bytes.slice(range.from, range.to + 1), { status: 206, headers })
}

async function findOwn(request: Request, shopId: string, find: Find): Promise<KeptFile | null> {
  const person = await optionalAccount(request)
  const isOwn = person?.shops.some((membership) => membership.shopId === shopId)
  return isOwn ? inShop(shopId, find) : null
}

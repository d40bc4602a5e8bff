// GET /aftersale-photos/:shopId/:photoId?width=: a picture of a published review is everybody's; one of a return is
// for the shopper who sent it, the shop's people and the operator.
import { join } from 'node:path'

import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'

import { asSystem, inMarket, inShop } from '#app/db/doors.server.ts'
import { findAftersalePhoto } from '#app/domain/aftersale/photo-rows.server.ts'
import { shopRoleMay } from '#app/domain/identity/permissions.ts'
import { env } from '#app/env.server.ts'
import { registry } from '#plugins/registry.server.ts'

import { readOrderBuyer } from '../checkout/own-group.server.ts'
import { notFound, readParams, readQuery } from '../forms.server.ts'
import { optionalAccount } from '../guards.server.ts'
import { pictureMaker, TooManyPictures } from '../media/make-picture.server.ts'
import { pictureCache } from '../media/picture-cache.server.ts'
import { pictureFor } from '../media/picture-request.ts'

const photoParams = z.object({ shopId: z.uuid(), photoId: z.uuid() })
const query = z.object({
  width: z.coerce.number().int().min(40).max(2560).catch(2560).default(2560),
})
type Which = z.output<typeof photoParams>

const maker = pictureMaker({
  storage: registry.storage,
  cache: pictureCache({ folder: join(env.DATA_DIR, 'cache', 'aftersale') }),
  atOnce: 1,
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const photo = await findPhoto(request, readParams(params, photoParams))
  if (!photo) throw notFound()
  const { width } = readQuery(request, query)
  const picture = pictureFor({ width }, photo, 'image/webp')
  try {
    const bytes = await maker.make(photo, picture)
    if (!bytes) throw notFound()
    return new Response(bytes, {
      headers: { 'content-type': 'image/webp', 'cache-control': 'private, max-age=300' },
    })
  } catch (error) {
    if (!(error instanceof TooManyPictures)) throw error
    return new Response(null, { status: 503, headers: { 'retry-after': '2' } })
  }
}

async function findPhoto(request: Request, which: Which) {
  const { buyer } = await readOrderBuyer(request)
  const shown = await inMarket(buyer, (db) => findAftersalePhoto(db, which))
  if (shown) return shown
  const person = await optionalAccount(request)
  const member = person?.shops.find(({ shopId }) => shopId === which.shopId)
  if (member && shopRoleMay(member.role, 'order.view'))
    return inShop(which.shopId, (db) => findAftersalePhoto(db, which))
  if (!person?.account.isOperator) return null
  return asSystem('an operator looks at a picture', (db) => findAftersalePhoto(db, which))
}

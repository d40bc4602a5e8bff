// Rooms for whoever develops: in production they do not exist unless DEV_PAGES=allow.
import { data } from '@remix-run/node'

import { env } from '#app/env.server.ts'

import { requireMarket } from './site.server.ts'

export async function requireDevPages(request: Request): Promise<void> {
  await requireMarket(request)
  if (!env.devPagesAllowed) throw data(null, { status: 404 })
}

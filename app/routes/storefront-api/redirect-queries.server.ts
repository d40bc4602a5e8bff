// Redirects of a shop's host; the market has none of its own.
import type { QueryRootUrlRedirectsArgs } from '@shopify/hydrogen-react/storefront-api-types'

import { readCursor, writeCursor } from '#app/domain/catalog/cursor.ts'
import type { PageWindow } from '#app/domain/catalog/listing-views.server.ts'
import {
  findRedirectById,
  findRedirects,
  type RedirectView,
} from '#app/domain/content/redirect-views.server.ts'
import { redirectPath } from '#app/domain/content/redirect.ts'
import { readGid, toGid } from '#app/lib/gid.ts'
import { badCursor, emptyConnection, readWindow, toConnection } from './connection.ts'
import { shopIdOf, type StorefrontContext } from './context.server.ts'

const redirectNode = (redirect: RedirectView) => ({
  ...redirect,
  __typename: 'UrlRedirect',
  id: toGid('UrlRedirect', redirect.id),
})

export async function redirectByGid(gid: string, context: StorefrontContext) {
  const [shopId, id] = [shopIdOf(context), readGid(gid)?.id]
  if (!shopId || !id) return null
  const [found] = await context.load.turn(() => findRedirectById(context.db, { shopId, id }))
  return found ? redirectNode(found) : null
}

/** `query: "path:/…"` as Hydrogen asks it; any other question is about no redirect of ours. */
export async function urlRedirects(args: QueryRootUrlRedirectsArgs, context: StorefrontContext) {
  const window = readWindow(args)
  const shopId = shopIdOf(context)
  const path = args.query ? pathIn(args.query) : null
  if (!shopId || (args.query && path === null)) return emptyConnection()
  const { size, isBackward } = window
  const isDown = (args.reverse ?? false) !== isBackward
  const ask = { shopId, path, size, cursor: placeIn(window), isBackward: isDown }
  const rows = await context.load.turn(() => findRedirects(context.db, ask))
  return pageOfRows(rows, window)
}

function pathIn(query: string): string | null {
  const [, quoted, bare] = /^\s*path:\s*(?:["'](.*)["']|(.*))$/s.exec(query) ?? []
  return redirectPath(quoted ?? bare ?? '')
}

function placeIn({ cursor }: PageWindow): string | null {
  const place = cursor === null ? null : readCursor(cursor, 'id')
  if (cursor !== null && !place) throw badCursor()
  return place?.id ?? null
}

/** `rows` are one more than a page when there are more. */
function pageOfRows(rows: readonly RedirectView[], { size, cursor, isBackward }: PageWindow) {
  const shown = rows.slice(0, size)
  if (isBackward) shown.reverse()
  const edges = shown.map((one) => ({
    cursor: writeCursor({ value: one.id, id: one.id }),
    node: redirectNode(one),
  }))
  const [hasMore, hasOther] = [rows.length > size, cursor !== null]
  return toConnection(edges, {
    hasNext: isBackward ? hasOther : hasMore,
    hasPrevious: isBackward ? hasMore : hasOther,
  })
}

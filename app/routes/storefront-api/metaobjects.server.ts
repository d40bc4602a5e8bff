// Metaobjects: certificates, producers and lots of the shop, each a thing of its own with fields and references.
import type {
  MetaobjectHandleInput,
  QueryRootMetaobjectArgs,
  QueryRootMetaobjectsArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import {
  findProvenanceObjects,
  provenanceKinds,
  type ProvenanceKind,
  type ProvenanceObject,
} from '#app/domain/catalog/provenance-objects.server.ts'
import { readGid, toGid } from '#app/lib/gid.ts'
import { isId } from '#app/lib/ids.ts'
import { paperUrl, tracePath } from '#app/paths.ts'
import {
  badCursor,
  emptyConnection,
  pageOf,
  readWindow,
  toConnection,
  type PageArgs,
} from './connection.ts'
import { shopIdOf, type Fields, type StorefrontContext } from './context.server.ts'
import { productNode } from './product-fields.server.ts'

export type MetaobjectNode = { __typename: 'Metaobject'; object: ProvenanceObject }

export const metaobjectNode = (object: ProvenanceObject | null): MetaobjectNode | null =>
  object && { __typename: 'Metaobject', object }

const isKind = (text: string): text is ProvenanceKind => provenanceKinds.some((one) => one === text)

export const metaobjectGid = ({ id, kind }: Pick<ProvenanceObject, 'id' | 'kind'>): string =>
  `${toGid('Metaobject', id)}?type=${kind}`

/** By its gid; another shop's is none on a shop's host. */
export async function metaobjectByGid(gid: string, context: StorefrontContext) {
  const read = readGid(gid)
  const [, kind = ''] = /\?type=(\w+)$/.exec(gid) ?? []
  return read?.type === 'Metaobject' && isKind(kind) ? load(kind, read.id, context) : null
}

async function load(kind: ProvenanceKind, id: string, context: StorefrontContext) {
  const found = await context.load.provenanceOf.objects[kind].load(id)
  const isHere = found && (shopIdOf(context) ?? found.shopId) === found.shopId
  return isHere ? metaobjectNode(found) : null
}

// A lot is known by its printed code, on the market with its shop's name before it; the others by their id.
export function metaobjectHandle(object: ProvenanceObject, { site }: StorefrontContext): string {
  if (object.kind !== 'lot') return object.id
  return site.kind === 'shop' ? object.code : `${object.shopSlug}/${object.code}`
}

async function byHandle({ type, handle }: MetaobjectHandleInput, context: StorefrontContext) {
  if (!isKind(type) || handle.length > 200 || handle.includes('\0')) return null
  if (type !== 'lot') return isId(handle) ? load(type, handle.toLowerCase(), context) : null
  const { shop } = context.site
  const [first = '', second = '', more] = shop ? [shop.slug, handle] : handle.split('/')
  if (more !== undefined) return null
  const filter = { lot: { shopSlug: first, code: second } }
  const { db, today } = context
  const [found] = await context.load.turn(() => findProvenanceObjects(db, 'lot', { filter, today }))
  return metaobjectNode(found ?? null)
}

export const metaobject = ({ id, handle }: QueryRootMetaobjectArgs, context: StorefrontContext) =>
  id ? metaobjectByGid(id, context) : handle ? byHandle(handle, context) : null

/** In the order they were made. A type that we do not have has no objects. */
export async function metaobjects(
  { type, ...args }: QueryRootMetaobjectsArgs,
  context: StorefrontContext,
) {
  const { size, cursor, isBackward } = readWindow(args)
  if (cursor !== null && !isId(cursor)) throw badCursor()
  if (!isKind(type)) return emptyConnection()
  const isDown = (args.reverse ?? false) !== isBackward
  const window = { size: size + 1, after: cursor, isDown }
  const filter = { shopId: shopIdOf(context), window }
  const { db, today } = context
  const found = await context.load.turn(() => findProvenanceObjects(db, type, { filter, today }))
  const shown = found.slice(0, size)
  if (isBackward) shown.reverse()
  const [hasMore, hasOther] = [found.length > size, cursor !== null]
  return toConnection(
    shown.map((object) => ({ cursor: object.id, node: metaobjectNode(object) })),
    isBackward
      ? { hasPrevious: hasMore, hasNext: hasOther }
      : { hasNext: hasMore, hasPrevious: hasOther },
  )
}

type Reference = () => unknown
type FieldNode = { key: string; type: string; value: string | null; refer?: Reference }

const line = (key: string, value: string | null, refer?: Reference): FieldNode => ({
  key,
  type: 'single_line_text_field',
  value,
  ...(refer && { refer }),
})
const date = (key: string, value: string | null): FieldNode => ({ key, type: 'date', value })

function fieldsOf({ object }: MetaobjectNode, context: StorefrontContext): FieldNode[] {
  const { origin } = context.site
  const url = (key: string, path: string | null): FieldNode => ({
    key,
    type: 'url',
    value: path && new URL(path, origin).href,
  })
  const product = (id: string | null): FieldNode => ({
    key: 'product',
    type: 'product_reference',
    value: id && toGid('Product', id),
    refer: async () => productNode(id ? await context.load.product.load(id) : null),
  })
  if (object.kind === 'producer')
    return [line('name', object.name), line('commune', object.communeName)]
  if (object.kind === 'lot')
    return [
      line('code', object.code),
      product(object.productId),
      line('producer', object.producer, () => load('producer', object.producerId, context)),
      date('producedOn', object.producedOn),
      date('expiresOn', object.expiresOn),
      url('traceUrl', tracePath(object.shopSlug, object.code)),
    ]
  return [
    line('kind', object.certificate),
    line('number', object.number),
    {
      key: 'stars',
      type: 'number_integer',
      value: object.stars === null ? null : String(object.stars),
    },
    line('issuer', object.issuer),
    date('issuedOn', object.issuedOn),
    date('expiresOn', object.expiresOn),
    product(object.productId),
    url('paper', object.hasPaper ? paperUrl(object.shopId, object.id) : null),
  ]
}

export const metaobjectFields: Fields<MetaobjectNode> = {
  id: ({ object }) => metaobjectGid(object),
  type: ({ object }) => object.kind,
  handle: ({ object }, _args, context) => metaobjectHandle(object, context),
  updatedAt: ({ object }) => object.updatedAt,
  fields: (node, _args, context) => fieldsOf(node, context),
  field: (node, { key }: { key: string }, context) =>
    fieldsOf(node, context).find((one) => one.key === key) ?? null,
  onlineStoreUrl: ({ object }, _args, { site }) =>
    object.kind === 'lot'
      ? new URL(tracePath(object.shopSlug, object.code), site.origin).href
      : null,
}

export const metaobjectFieldFields: Fields<FieldNode> = {
  reference: ({ refer }) => refer?.() ?? null,
}

/** The objects that a metafield refers to, a page of them. */
export const referencePage = (nodes: readonly MetaobjectNode[], args: PageArgs) =>
  pageOf(nodes, args, ({ object }) => object.id)

// Relay connections: a window read from `first, last, before, after`, and the shape of the answer.
import { GraphQLError } from 'graphql'

import type { PageWindow } from '#app/domain/catalog/listing-views.server.ts'

export const mostPerPage = 250

export type PageArgs = {
  first?: number | null
  last?: number | null
  after?: string | null
  before?: string | null
}

/** Refuses what Shopify refuses: no size, both sizes, a negative size, more than 250. */
export function readWindow({ first, last, after, before }: PageArgs): PageWindow {
  const isBackward = last !== null && last !== undefined
  if (isBackward && first !== null && first !== undefined) {
    throw badPage('give either "first" or "last", not both')
  }
  const size = isBackward ? last : first
  if (size === null || size === undefined) throw badPage('"first" or "last" is needed')
  if (size < 0 || size > mostPerPage) throw badPage(`a page holds 0 to ${mostPerPage}, not ${size}`)
  return { size, cursor: (isBackward ? before : after) ?? null, isBackward }
}

const pageRefusal = (why: string) => `Cannot read this page: ${why}.`
const asBadInput = { extensions: { code: 'BAD_USER_INPUT' } }

export const badPage = (why: string): GraphQLError => new GraphQLError(pageRefusal(why), asBadInput)

/** A place in a list that is none of it: the asker's mistake, also when the asker is a screen of ours. */
export class BadCursor extends GraphQLError {}

export const badCursor = (): BadCursor =>
  new BadCursor(pageRefusal('the cursor is not one that we gave'), asBadInput)

type Edge<Node> = { cursor: string; node: Node }

export type Connection<Node> = {
  edges: Edge<Node>[]
  nodes: Node[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

export function toConnection<Node>(
  edges: Edge<Node>[],
  { hasNext, hasPrevious }: { hasNext: boolean; hasPrevious: boolean },
): Connection<Node> {
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: hasNext,
      hasPreviousPage: hasPrevious,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

export const emptyConnection = (): Connection<never> =>
  toConnection([], { hasNext: false, hasPrevious: false })

type InHand = PageArgs & { reverse?: boolean | null }

/**
 * A page of a list that is in hand: photos and variants of one product, lines of a cart. A cursor is a place and, with
 * `keyOf`, what stood there: it is found again where it stands now, and the place counts when it is gone.
 */
export function pageOf<Node>(
  all: readonly Node[],
  args: InHand,
  keyOf?: (node: Node) => string,
): Connection<Node> {
  const { size, cursor, isBackward } = readWindow(args)
  const nodes = args.reverse ? all.toReversed() : all
  const found = cursor === null ? null : findPlace(nodes, cursor, keyOf)
  const rest = isBackward
    ? { from: 0, to: Math.min(found?.place ?? nodes.length, nodes.length) }
    : { from: found === null ? 0 : found.place + (found.isGone ? 0 : 1), to: nodes.length }
  const from = isBackward ? Math.max(rest.from, rest.to - size) : Math.min(rest.from, nodes.length)
  const to = isBackward ? rest.to : Math.min(rest.to, from + size)
  const edges = nodes
    .slice(from, to)
    .map((node, index) => ({ cursor: writePlace(from + index, keyOf?.(node)), node }))
  return toConnection(edges, {
    hasNext: to < nodes.length,
    hasPrevious: from > 0 && edges.length > 0,
  })
}

const writePlace = (place: number, key = '') =>
  Buffer.from(`at:${place}${key && `:${key}`}`).toString('base64url')

function findPlace<Node>(
  nodes: readonly Node[],
  cursor: string,
  keyOf: ((node: Node) => string) | undefined,
): { place: number; isGone: boolean } {
  const text = Buffer.from(cursor, 'base64url').toString()
  const [, written, key] = /^at:(\d{1,6})(?::(.{1,200}))?$/.exec(text) ?? []
  if (written === undefined) throw badCursor()
  const now = keyOf && key ? nodes.findIndex((node) => keyOf(node) === key) : Number(written)
  return now < 0 ? { place: Number(written), isGone: true } : { place: now, isGone: false }
}

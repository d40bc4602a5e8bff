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

export const badPage = (why: string): GraphQLError =>
  new GraphQLError(`Cannot read this page: ${why}.`, { extensions: { code: 'BAD_USER_INPUT' } })

export const badCursor = (): GraphQLError => badPage('the cursor is not one that we gave')

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

/** A page of a list that is in hand: photos and variants of one product, lines of a cart. Cursors are places. */
export function pageOf<Node>(
  all: readonly Node[],
  args: PageArgs & { reverse?: boolean | null },
): Connection<Node> {
  const { size, cursor, isBackward } = readWindow(args)
  const nodes = args.reverse ? all.toReversed() : all
  const at = cursor === null ? null : readPlace(cursor)
  const rest = isBackward
    ? { from: 0, to: at ?? nodes.length }
    : { from: at === null ? 0 : at + 1, to: nodes.length }
  const from = isBackward ? Math.max(rest.from, rest.to - size) : rest.from
  const to = isBackward ? rest.to : Math.min(rest.to, rest.from + size)
  const edges = nodes
    .slice(from, to)
    .map((node, index) => ({ cursor: writePlace(from + index), node }))
  return toConnection(edges, {
    hasNext: to < nodes.length,
    hasPrevious: from > 0 && edges.length > 0,
  })
}

const writePlace = (place: number) => Buffer.from(`at:${place}`).toString('base64url')

function readPlace(cursor: string): number {
  const [, place] = /^at:(\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (place === undefined) throw badCursor()
  return Number(place)
}

// Runs one operation: for our own screens in process, and for everybody over HTTP. One operation is one transaction as
// a shopper; what a search engine has to say is asked before.
import {
  execute,
  getDirectiveValues,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql'

import { inMarket, type MarketDb } from '#app/db/doors.server.ts'
import { readCartGid } from '#app/lib/gid.ts'
import { randomKey, sha256Hex } from '#app/lib/ids.ts'
import type { Locale } from '#app/lib/money.ts'
import { localDate, systemClock, type Clock } from '#app/lib/time.ts'
import { registry } from '#plugins/registry.server.ts'
import type { SearchEngine } from '#plugins/search/port.ts'
import { takeTurns } from './batch.ts'
import { beforeDoor } from './before-door.server.ts'
import type { StorefrontContext, StorefrontSite } from './context.server.ts'
import { BadCursor } from './connection.ts'
import { choosePlan, readDocument } from './documents.server.ts'
import { limits, overlongVariable, tooMuch } from './limits.ts'
import { createLoaders } from './loaders.server.ts'
import { readRootFields, type RootField } from './root-fields.ts'
import { plainField, servedSchema } from './schema.server.ts'
import { askSearches } from './searches.server.ts'

export type StorefrontAsker = {
  site: StorefrontSite
  locale: Locale
  buyer?: { accountId?: string | null | undefined } | null | undefined
  operationName?: string | null | undefined
  /** the shopper's network address; signing in is counted by it */
  address?: string | undefined
  /** told what the operation may cost before it runs; an error is the answer */
  charge?: (cost: number) => Promise<GraphQLError | null>
  /** for tests */
  clock?: Clock
  engine?: SearchEngine
  within?: (db: MarketDb) => MarketDb
}

/** As GraphQL answers; `errors` is not there when there are none: an empty list means failure to hydrogen-react. */
export type StorefrontAnswer<Data> = { data?: Data | null; errors?: readonly GraphQLError[] }

const schema = servedSchema()

/**
 * Answers a document. Mistakes of the asker come back as `errors`; a fault of ours is thrown, and then nothing that a
 * mutation wrote is kept. Not to be called inside a door.
 */
export async function executeStorefront<Data = Record<string, unknown>>(
  asker: StorefrontAsker,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<StorefrontAnswer<Data>> {
  const checked = readDocument(schema, document)
  if (!checked.ok) return { errors: checked.errors }
  const plan = choosePlan(checked.plans, asker.operationName)
  if (!plan || !schema.getRootType(plan.operation.operation))
    return { errors: [new GraphQLError('Which operation? Give its name as operationName.')] }
  const overlong = overlongVariable(variables)
  if (overlong) return { errors: [overlong] }
  const { operation, costOf } = plan
  const given = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: 10,
  })
  if (given.errors) return { errors: given.errors }
  const cost = costOf(given.coerced)
  const refusal = cost > limits.cost ? tooMuch('cost', cost) : await asker.charge?.(cost)
  if (refusal) return { errors: [refusal] }

  const prepared = { document: checked.document, operation, variables: given.coerced }
  const result = await run(asker, { ...prepared, fields: readRootFields({ schema, ...prepared }) })
  return result as StorefrontAnswer<Data>
}

/** For screens: the data, or a fault when the operation of ours is wrong. Throws BadCursor. */
export async function readStorefront<Data>(
  asker: StorefrontAsker,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const { data, errors } = await executeStorefront<Data>(asker, document, variables)
  const [error] = errors ?? []
  if (error?.originalError instanceof BadCursor) throw error.originalError
  if (error || !data) throw new Error('a storefront operation of ours failed', { cause: error })
  return data
}

type Prepared = {
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Record<string, unknown>
  fields: RootField[]
}

async function run(asker: StorefrontAsker, prepared: Prepared): Promise<ExecutionResult> {
  const clock = asker.clock ?? systemClock
  const today = localDate(clock.now())
  const engine = asker.engine ?? registry.search
  const searches = await askSearches(prepared.fields, {
    engine,
    shop: asker.site.shop,
    today,
  })
  const said = inContext(prepared, asker.locale)
  const before = await beforeDoor(prepared.fields, {
    originShopId: asker.site.shop?.id ?? null,
    address: asker.address ?? '',
    clock,
    ...said,
  })
  const key = cartKeyIn(prepared.fields) ?? randomKey()
  const accountId = before.customer?.id ?? asker.buyer?.accountId ?? null
  const buyer = { buyerKeyHash: sha256Hex(key), ...(accountId && { accountId }) }
  return inMarket(buyer, (db) => {
    const door = asker.within?.(db) ?? db
    return answer(prepared, {
      site: asker.site,
      db: door,
      clock,
      today,
      searches,
      ...before,
      accountId,
      newCartKey: key,
      load: createLoaders(door, clock, takeTurns()),
      ...said,
    })
  })
}

async function answer(
  prepared: Prepared,
  contextValue: StorefrontContext,
): Promise<ExecutionResult> {
  const { document, operation, variables } = prepared
  const result = await execute({
    schema,
    document,
    contextValue,
    operationName: operation.name?.value ?? null,
    variableValues: variables,
    fieldResolver: plainField,
  })
  const fault = result.errors?.find(isFault)
  const isChange = operation.operation === OperationTypeNode.MUTATION
  if (fault) {
    const what = isChange
      ? 'a change through the Storefront API'
      : 'a question to the Storefront API'
    throw new Error(`${what} failed at ${String(fault.path?.join('.'))}`, {
      cause: fault.originalError ?? fault,
    })
  }
  return result
}

// GraphQL's own errors and ours in its shape are the asker's mistakes; whatever else was thrown is a fault.
const isFault = (error: GraphQLError) =>
  error.originalError !== undefined && !(error.originalError instanceof GraphQLError)

/** The secret of the cart that the operation is about; the door opens for one buyer. */
function cartKeyIn(fields: readonly RootField[]): string | null {
  const gids = fields.flatMap(({ args }) => [args.cartId, args.id, args.ids, ownersIn(args)].flat())
  const read = gids.map((gid) => (typeof gid === 'string' ? readCartGid(gid) : null))
  return read.find((one) => one !== null)?.key ?? null
}

// Of a cart's metafields.
const ownersIn = ({ metafields, input }: RootField['args']): unknown[] =>
  [metafields, input].flat().map((one) => (one as { ownerId?: unknown } | undefined)?.ownerId)

function inContext(
  { operation, variables }: Prepared,
  locale: Locale,
): { locale: Locale; country: string | null } {
  const directive = schema.getDirective('inContext')
  const said = directive && getDirectiveValues(directive, operation, variables)
  const country = typeof said?.country === 'string' && said.country !== 'ZZ' ? said.country : null
  const language = said?.language
  return { country, locale: language === 'EN' ? 'en' : language === 'VI' ? 'vi' : locale }
}

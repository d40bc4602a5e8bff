// The HTTP side of the Storefront API: its own shape for every answer, also for a body that is no query.
import { GraphQLError } from 'graphql'
import { z } from 'zod'

import { readLocale } from '#app/i18n/locale.ts'
import { readSite, type Site } from '#app/routes/site.server.ts'
import { registry } from '#plugins/registry.server.ts'
import { isUnproven, readAsker, type Asker, type Unproven } from './askers.server.ts'
import { asksForConsent, noConsent } from './consent.ts'
import { executeStorefront } from './execute.server.ts'

/** hydrogen-react and Hydrogen send these; no cookie is read, so any origin may ask. */
export const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST, OPTIONS',
  'access-control-allow-headers': [
    'accept',
    'accept-language',
    'content-type',
    'shopify-storefront-buyer-ip',
    'shopify-storefront-consent-management',
    'shopify-storefront-id',
    'shopify-storefront-private-token',
    'shopify-storefront-s',
    'shopify-storefront-y',
    'x-sdk-variant',
    'x-sdk-variant-source',
    'x-sdk-version',
    'x-shopify-storefront-access-token',
    'x-shopify-uniquetoken',
    'x-shopify-visittoken',
  ].join(', '),
  'access-control-expose-headers':
    'retry-after, x-graphql-cost, x-request-id, x-shopify-api-version',
  'access-control-max-age': '86400',
} as const

const versionForm = /^(unstable|20\d\d-(01|04|07|10))$/
const answered = '2026-04'
const mostBytes = 500_000

const body = z.object({
  query: z.string({ error: 'The body needs a "query".' }).min(1, 'The body needs a "query".'),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
})

export type Asked = { request: Request; version: string; address: string }

/** Answers in the API's shape, also a fault of ours: a plain page would not reach a page of another origin. */
export async function answerHttp(asked: Asked): Promise<Response> {
  try {
    return await answerAsked(asked)
  } catch (error) {
    // Whoever hung up is no fault.
    // eslint-disable-next-line no-console -- as Remix writes down what an action throws
    if (!asked.request.signal.aborted) console.error(error)
    const message = 'Something went wrong on our side, and nothing was changed. Please try again.'
    return problem(500, message, 'INTERNAL_SERVER_ERROR')
  }
}

async function answerAsked({ request, version, address }: Asked): Promise<Response> {
  if (!versionForm.test(version))
    return problem(404, `There is no API version ${version.slice(0, 20)}.`, 'NOT_FOUND')
  const site = await readSite(request).catch(noSuchShop)
  if (!site) return problem(404, 'No shop has this host.', 'NOT_FOUND')
  const asker = await readAsker(request, site, address)
  if (isUnproven(asker)) return unproven(asker)
  const text = await readBody(request)
  if (text === null)
    return problem(413, `The body is larger than ${mostBytes} bytes.`, 'MAX_COST_EXCEEDED')
  const read = body.safeParse(questionIn(text, request))
  if (!read.success) return problem(400, read.error.issues[0]?.message ?? 'The body is no JSON.')
  if (version === 'unstable' && asksForConsent(read.data.query)) return json(200, noConsent)
  return run(read.data, { request, site, asker })
}

type Asking = { request: Request; site: Site; asker: Asker }

async function run(
  { query, variables, operationName }: z.output<typeof body>,
  { request, site, asker }: Asking,
): Promise<Response> {
  const headers: Record<string, string> = {}
  let charged = 0
  const charge = async (cost: number): Promise<GraphQLError | null> => {
    headers['x-graphql-cost'] = String(cost)
    const deposit = Math.min(cost, mostDeposit)
    const taken = await registry.throttle.take(asker.bucket, deposit, asker.allowance)
    if (taken.isAllowed) {
      charged = deposit
      return null
    }
    headers['retry-after'] = String(taken.waitSeconds)
    return throttled(cost, taken.left, asker)
  }
  const locale = readLocale(request)
  const { address } = asker
  const from = {
    site: { ...site, mediaOrigin: site.marketOrigin },
    locale,
    operationName,
    charge,
    address,
  }
  const answer = await executeStorefront(from, query, variables ?? {})
  if (charged > 0) {
    const used = Math.max(objectsIn(answer.data), leastCost)
    registry.throttle.settle(asker.bucket, charged - used, asker.allowance)
  }
  return json(200, answer, headers)
}

/**
 * Taken before a question runs; what it really brought is settled afterwards. Hydrogen asks for a hundred lines of every
 * cart, each with its parts, several times for one page: by what they might bring two of them would fill a bucket.
 */
const mostDeposit = 2000

/** Parsing and a transaction, however little is answered. */
const leastCost = 50

function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inner = Object.values(value).reduce((sum: number, one) => sum + objectsIn(one), 0)
  return Array.isArray(value) ? inner : inner + 1
}

/** As the API tells it: 200, an error THROTTLED, and how soon to ask again. */
const throttled = (cost: number, left: number, { allowance }: Asker) =>
  new GraphQLError('Throttled', {
    extensions: {
      code: 'THROTTLED',
      cost,
      maximumAvailable: allowance.capacity,
      currentlyAvailable: left,
      restoreRate: allowance.perSecond,
    },
  })

const unproven = ({ status, message, code, waitSeconds }: Unproven): Response =>
  json(
    status,
    { errors: [{ message, extensions: { code } }] },
    waitSeconds === undefined ? {} : { 'retry-after': String(waitSeconds) },
  )

/** An answer in the API's own shape. */
export const problem = (status: number, message: string, code = 'BAD_REQUEST'): Response =>
  json(status, { errors: [{ message, extensions: { code } }] })

const json = (status: number, answer: object, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(answer), {
    status,
    headers: {
      ...corsHeaders,
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-shopify-api-version': answered,
    },
  })

// What readSite throws for a host that nobody has is an answer for browsers.
function noSuchShop(thrown: unknown): null {
  if (isThrown404(thrown)) return null
  throw thrown
}

const isThrown404 = (thrown: unknown) =>
  typeof thrown === 'object' &&
  thrown !== null &&
  'init' in thrown &&
  (thrown.init as { status?: number } | null)?.status === 404

async function readBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return null
  const text = await request.text()
  return text.length > mostBytes ? null : text
}

/** The body as JSON, or the bare query of `application/graphql`. Null when it is neither. */
function questionIn(text: string, request: Request): unknown {
  const isBare = request.headers.get('content-type')?.startsWith('application/graphql') === true
  if (isBare) return { query: text }
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

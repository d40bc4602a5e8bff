// The HTTP side of the Storefront API: its own shape for every answer, also for a body that is no query.
import { z } from 'zod'

import { readLocale } from '#app/i18n/locale.ts'
import { readSite } from '#app/routes/site.server.ts'
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
  'access-control-expose-headers': 'x-shopify-api-version, x-request-id',
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

export async function answerHttp(request: Request, version: string): Promise<Response> {
  if (!versionForm.test(version))
    return problem(404, `There is no API version ${version.slice(0, 20)}.`)
  const text = await readBody(request)
  if (text === null)
    return problem(413, `The body is larger than ${mostBytes} bytes.`, 'MAX_COST_EXCEEDED')
  const read = body.safeParse(parsed(text))
  if (!read.success) return problem(400, read.error.issues[0]?.message ?? 'The body is no JSON.')

  const { query, variables, operationName } = read.data
  const asker = { site: await readSite(request), locale: readLocale(request), operationName }
  return json(200, await executeStorefront(asker, query, variables ?? {}))
}

/** An answer in the API's own shape. */
export const problem = (status: number, message: string, code = 'BAD_REQUEST'): Response =>
  json(status, { errors: [{ message, extensions: { code } }] })

const json = (status: number, answer: object): Response =>
  new Response(JSON.stringify(answer), {
    status,
    headers: {
      ...corsHeaders,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-shopify-api-version': answered,
    },
  })

async function readBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return null
  const text = await request.text()
  return text.length > mostBytes ? null : text
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

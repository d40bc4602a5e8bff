// Runs a Storefront API operation in process, for a loader. The documents are ours, so an error is a fault; but the place
// in a list comes from the address, and one that we did not give is answered 400.
import { data } from '@remix-run/node'

import { readLocale } from '#app/i18n/locale.ts'

import type { Site } from '../site.server.ts'
import { BadCursor } from '../storefront-api/connection.ts'
import { readStorefront } from '../storefront-api/execute.server.ts'

type Ask = { site: Site; document: string; variables?: Record<string, unknown> }

/** `Answer` states what the document selects. */
export async function askStorefront<Answer>(
  request: Request,
  { site, document, variables = {} }: Ask,
): Promise<Answer> {
  const locale = readLocale(request)
  const language = locale === 'en' ? 'EN' : 'VI'
  const asked = { country: 'VN', language, ...variables }
  try {
    return await readStorefront<Answer>({ site, locale }, document, asked)
  } catch (error) {
    if (error instanceof BadCursor) throw data(null, { status: 400 })
    throw error
  }
}

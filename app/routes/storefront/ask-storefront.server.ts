// Runs a Storefront API operation in process, for a loader. The documents are ours, so an error is a fault.
import { readLocale } from '#app/i18n/locale.ts'

import type { Site } from '../site.server.ts'
import { readStorefront } from '../storefront-api/execute.server.ts'

type Ask = { site: Site; document: string; variables?: Record<string, unknown> }

/** `Answer` states what the document selects. */
export function askStorefront<Answer>(
  request: Request,
  { site, document, variables = {} }: Ask,
): Promise<Answer> {
  const locale = readLocale(request)
  const language = locale === 'en' ? 'EN' : 'VI'
  return readStorefront<Answer>({ site, locale }, document, {
    country: 'VN',
    language,
    ...variables,
  })
}

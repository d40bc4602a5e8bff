// The invoice that a look-up code opens on this site, proven before anything of it is shown.
import type { Params } from '@remix-run/react'
import { z } from 'zod'
import { inMarket } from '#app/db/doors.server.ts'
import { findInvoiceByLookup, readDocument } from '#app/domain/invoice/invoice-views.server.ts'
import { notFound, readParams } from '../forms.server.ts'
import { readSite } from '../site.server.ts'

const params = z.object({ lookupCode: z.string().regex(/^[0-9A-Z]{24}$/) })

/** Whoever has the address has the invoice: it is kept out of search engines, caches and referrers. */
export const privateHeaders = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  'Referrer-Policy': 'no-referrer',
} as const

/** Throws 404 for an unknown code, and on a shop's own site for another shop's invoice. */
export async function readFoundInvoice(request: Request, given: Params) {
  const { lookupCode } = readParams(given, params)
  const site = await readSite(request)
  const document = await inMarket({ invoiceLookup: lookupCode }, (db) =>
    findInvoiceByLookup(db, { lookupCode, shopId: site.shop?.id ?? null }),
  )
  if (!document) throw notFound()
  return { site, document, proven: readDocument(document) }
}

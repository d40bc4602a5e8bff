// /seller/:shop/parcels/papers/:kind: packing slips or parcel labels of the ticked orders, as one PDF.
import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'

import { recordAccess } from '#app/domain/identity/account-events.server.ts'
import { papersPdf } from '#app/domain/shipping/paper-pdf.server.ts'
import { findPapers } from '#app/domain/shipping/paper-views.server.ts'
import { printQuery } from '#app/domain/shipping/shipment.forms.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { readParams, readQuery } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { readPlaces } from '#app/routes/places.server.ts'
import { parcelsPath } from '#app/seller-paths.ts'

const paperParams = z.object({ kind: z.enum(['slip', 'label']) })
const names = { slip: 'phieu-dong-goi', label: 'nhan-kien' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'order.fulfil')
  const { kind } = readParams(params, paperParams)
  const { order: orderIds, size } = readQuery(request, printQuery)
  const places = await readPlaces()
  const papers = await staff.inShop(async (db) => {
    const found = await findPapers(db, { orderIds, kind }, places)
    for (const subjectId of found.length > 0 ? orderIds : []) {
      const look = { subjectKind: 'order', subjectId, purpose: 'fulfil' } as const
      await recordAccess(db, { ...look, actorId: staff.account.id }, systemClock)
    }
    return found
  })
  if (papers.length === 0) return redirect(donePath(parcelsPath(staff.shop.slug), 'no-papers'))
  const pdf = await papersPdf({ papers, kind, size })
  const name = `${names[kind]}-${localDate(systemClock.now())}.pdf`
  return new Response(Uint8Array.from(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

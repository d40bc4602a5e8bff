// The file for the bank. There is none before a second person approved.
import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { asSystem } from '#app/db/doors.server.ts'
import { payoutFile } from '#app/domain/settlement/payout-file.ts'
import { findBatch } from '#app/domain/settlement/payout-views.server.ts'
import { batchParams } from '#app/domain/settlement/payout.forms.ts'
import { readParams } from '#app/routes/forms.server.ts'
import { requireOperator } from '#app/routes/guards.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOperator(request)
  const { batchId } = readParams(params, batchParams)
  const batch = await asSystem('operator takes the file of a payout', (db) =>
    findBatch(db, batchId),
  )
  if (!batch || (batch.status !== 'approved' && batch.status !== 'paid'))
    throw data(null, { status: 404 })
  return new Response(payoutFile(batch.bankCode, batch.lines), {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="chi-${batch.code}.csv"`,
    },
  })
}

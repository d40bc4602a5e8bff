// /shipping/:carrier/:key: a carrier says that something happened to a parcel. It hears 200 at once; we ask it later.
import { type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'

import { receiveReport } from '#app/domain/shipping/receive-report.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { carrierIds } from '#plugins/shipping/port.ts'
import { registry } from '#plugins/registry.server.ts'

import { notFound, readParams } from '../forms.server.ts'

const reportParams = z.object({ carrier: z.enum(carrierIds), key: z.string().min(32).max(80) })

// Looking is not reporting.
export const loader = () => {
  throw notFound()
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { carrier, key } = readParams(params, reportParams)
  const body = await request.text()
  const hint = registry.shipping.readHint(carrier, body.slice(0, 20_000))
  const verdict = await receiveReport({ carrier, hintKey: key, hint }, systemClock)
  if (verdict === null) throw notFound()
  return Response.json({ success: true }, { headers: { 'Cache-Control': 'no-store' } })
}

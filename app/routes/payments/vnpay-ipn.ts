// /payments/vnpay/ipn: VNPay's server tells ours what became of a payment, again until it hears 00 or 02. A fault of
// ours is a 500, which it takes for "tell me again".
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'

import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { registry } from '#plugins/registry.server.ts'

export const loader = ({ request }: LoaderFunctionArgs) => hear(request)
export const action = ({ request }: ActionFunctionArgs) => hear(request)

async function hear(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const context = { gateways: registry.payment, clock: systemClock }
  const verdict = await receiveNotice(searchParams, context)
  return Response.json(registry.payment.platform.answerNotice(verdict), {
    headers: { 'Cache-Control': 'no-store' },
  })
}

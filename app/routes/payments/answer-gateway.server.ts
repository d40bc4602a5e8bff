// A gateway told us something: what we make of it, in the words that this gateway understands.
import { hearGateway, type HeardFrom } from '#app/domain/payment/receive-notice.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { registry } from '#plugins/registry.server.ts'

export async function answerGateway(heard: HeardFrom): Promise<Response> {
  const gateways = registry.payment
  const verdict = await hearGateway(heard, { gateways, clock: systemClock })
  const { status, body } = gateways[heard.provider].answerNotice(verdict)
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
}

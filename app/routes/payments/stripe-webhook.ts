// POST /payments/stripe/webhook: Stripe tells what became of a session or an intent, of the platform's account or of a
// shop's own, again for three days until it hears 2xx.
import type { ActionFunctionArgs } from '@remix-run/node'

import { answerGateway } from './answer-gateway.server.ts'
import { readCall } from './read-call.server.ts'

export const loader = () => new Response(null, { status: 405, headers: { Allow: 'POST' } })

export async function action({ request }: ActionFunctionArgs) {
  return answerGateway({ provider: 'stripe', call: await readCall(request) })
}

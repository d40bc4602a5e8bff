// /payments/vnpay/ipn: VNPay's server tells ours what became of a payment, again until it hears 00 or 02. A fault of
// ours is a 500, which it takes for "tell me again".
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'

import { inAddress } from '#plugins/payment/port.ts'

import { answerGateway } from './answer-gateway.server.ts'

export const loader = ({ request }: LoaderFunctionArgs) => hear(request)
export const action = ({ request }: ActionFunctionArgs) => hear(request)

const hear = (request: Request): Promise<Response> =>
  answerGateway({ provider: 'vnpay', call: inAddress(new URL(request.url).searchParams) })

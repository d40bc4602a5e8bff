// POST /payments/bank/market/webhook: SePay tells of money on the market's own account. It repeats itself until it hears
// success: true with a 2xx; what is not signed with the market's secret is kept as forged.
import type { ActionFunctionArgs } from '@remix-run/node'

import { asSystem } from '#app/db/doors.server.ts'
import { recordForged } from '#app/domain/payment/record-message.server.ts'
import { receiveMarketTransfer } from '#app/domain/settlement/receive-market-transfer.server.ts'
import { env } from '#app/env.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { BadSignature, type BankMovement } from '#plugins/payment/port.ts'
import { registry } from '#plugins/registry.server.ts'

import { notFound } from '../forms.server.ts'
import { readCall } from './read-call.server.ts'

export const loader = () => new Response(null, { status: 405, headers: { Allow: 'POST' } })

export async function action({ request }: ActionFunctionArgs) {
  if (!env.marketBank) throw notFound()
  const { account, webhookSecret } = env.marketBank
  const call = await readCall(request)
  let movement: BankMovement | null
  try {
    movement = registry.bank.feed.readMarketMovement(call, webhookSecret)
  } catch (error) {
    if (!(error instanceof BadSignature)) throw error
    await asSystem('record a forged bank message', (db) =>
      recordForged(db, { provider: 'bank', kind: 'transfer', call }, systemClock),
    )
    return answer(401)
  }
  // SePay may watch several accounts with one secret.
  if (movement?.accountNumber === account.accountNumber)
    await receiveMarketTransfer({ movement, source: 'webhook' }, systemClock)
  return answer(200)
}

const answer = (status: number): Response =>
  Response.json({ success: status === 200 }, { status, headers: { 'Cache-Control': 'no-store' } })

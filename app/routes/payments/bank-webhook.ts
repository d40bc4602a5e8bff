// POST /payments/bank/:shop/webhook: SePay tells a shop of money on its bank account. It repeats itself, up to seven
// times, until it hears success: true with a 2xx; what is not signed with this shop's secret is kept as forged.
import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'

import { asSystem } from '#app/db/doors.server.ts'
import { findSealedAccount } from '#app/domain/payment/find-gateway.server.ts'
import { recordForged } from '#app/domain/payment/record-message.server.ts'
import { receiveTransfer } from '#app/domain/payment/receive-transfer.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { BadSignature, type BankMovement, type SealedAccount } from '#plugins/payment/port.ts'
import { registry } from '#plugins/registry.server.ts'

import { notFound, readParams } from '../forms.server.ts'
import { readCall } from './read-call.server.ts'

const bankParams = z.object({ shop: z.string().max(63) })

export const loader = () => new Response(null, { status: 405, headers: { Allow: 'POST' } })

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop: slug } = readParams(params, bankParams)
  const account = await findAccount(slug)
  if (!account) throw notFound()
  const call = await readCall(request)
  let movement: BankMovement | null
  try {
    movement = registry.bank.feed.readMovement(call, account)
  } catch (error) {
    if (!(error instanceof BadSignature)) throw error
    await asSystem('record a forged bank message', (db) =>
      recordForged(db, { provider: 'bank', kind: 'transfer', call }, systemClock),
    )
    return answer(401)
  }
  const { shopId } = account
  if (movement) await receiveTransfer({ shopId, movement, source: 'webhook' }, systemClock)
  return answer(200)
}

async function findAccount(slug: string): Promise<SealedAccount | null> {
  const shop = await asSystem('find the shop of a bank message', (db) =>
    db.shop.findUnique({ where: { slug }, select: { id: true } }),
  )
  return shop && findSealedAccount({ shopId: shop.id, provider: 'bank' })
}

const answer = (status: number): Response =>
  Response.json({ success: status === 200 }, { status, headers: { 'Cache-Control': 'no-store' } })

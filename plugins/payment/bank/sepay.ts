// Money on a shop's bank account, told by SePay: one POST a movement, signed with the shop's own secret over
// "{timestamp}.{body}".
import { createHmac, timingSafeEqual } from 'node:crypto'

import { z } from 'zod'

import { vnd } from '#app/lib/money.ts'
import { open, type Keyring } from '#app/lib/secret-box.ts'
import { fromIso, type Clock } from '#app/lib/time.ts'
import {
  accountContext,
  BadSignature,
  type BankFeed,
  type BankMovement,
  type GatewayCall,
} from '#plugins/payment/port.ts'

/** A message may be this old: after it, somebody replays what they overheard. */
const freshSeconds = 300

const config = z.object({ webhookSecret: z.string().min(8) })

const text = z.union([z.string(), z.number().transform(String)])
const movement = z.object({
  id: text,
  transactionDate: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
  accountNumber: text,
  /** a virtual account under it, when the shop uses one */
  subAccount: text.nullish(),
  content: z.string().max(2_000),
  transferType: z.enum(['in', 'out']),
  transferAmount: z.union([z.number().int().positive(), z.string().regex(/^[1-9]\d{0,14}$/)]),
  referenceCode: text.nullish(),
})

export const sepay = (keyring: Keyring, clock: Clock): BankFeed => ({
  readMovement(call, sealed) {
    const opened = open(keyring, sealed, accountContext(sealed.shopId, 'bank')).toString('utf8')
    const { webhookSecret } = config.parse(JSON.parse(opened))
    return proven(call, { webhookSecret, now: clock.now() })
  },
  readMarketMovement: (call, webhookSecret) => proven(call, { webhookSecret, now: clock.now() }),
})

function proven(call: GatewayCall, proof: Proof): BankMovement | null {
  prove(call, proof)
  const read = movement.safeParse(parsed(call.body))
  return read.success && read.data.transferType === 'in' ? ours(read.data) : null
}

const ours = (wire: z.infer<typeof movement>): BankMovement => ({
  // The bank's own number stands in its statement too; SePay's stands nowhere else.
  reference: wire.referenceCode?.trim() || `SEPAY${wire.id}`,
  accountNumber: wire.accountNumber,
  amount: vnd(BigInt(wire.transferAmount)),
  content: wire.content,
  // Banks write Viet Nam's time.
  at: fromIso(`${wire.transactionDate.replace(' ', 'T')}+07:00`),
})

type Proof = { webhookSecret: string; now: Date }

function prove({ headers, body }: GatewayCall, { webhookSecret, now }: Proof): void {
  const timestamp = headers.get('x-sepay-timestamp') ?? ''
  const received = /^sha256=([0-9a-f]{64})$/i.exec(headers.get('x-sepay-signature') ?? '')?.[1]
  const seconds = /^\d{9,11}$/.test(timestamp) ? Number(timestamp) : Number.NaN
  const isFresh = Math.abs(now.getTime() / 1000 - seconds) <= freshSeconds
  if (!received || !isFresh) throw new BadSignature(null)
  const expected = createHmac('sha256', webhookSecret).update(`${timestamp}.${body}`).digest()
  if (!timingSafeEqual(expected, Buffer.from(received, 'hex'))) throw new BadSignature(null)
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

// Everything a gateway said, stored once by its own id; what was forged is kept too, marked as unproven.
import type { CheckoutDb, SystemDb } from '#app/db/doors.server.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import type { Clock } from '#app/lib/time.ts'
import type { PaymentNotice } from '#plugins/payment/port.ts'
import type { NoticeOutcome } from './payment.ts'

export type MessageKind = 'ipn' | 'return' | 'query'

export type ProvenMessage = {
  kind: MessageKind
  paymentId: string | null
  notice: PaymentNotice
  outcome: NoticeOutcome
}

/** A repeat of the same message changes nothing. */
export async function recordMessage(
  db: CheckoutDb | SystemDb,
  { kind, paymentId, notice, outcome }: ProvenMessage,
  clock: Clock,
): Promise<void> {
  await db.gatewayMessage.createMany({
    data: {
      provider: 'vnpay',
      messageKey: `${kind}:${notice.messageKey}`,
      kind,
      paymentId,
      isVerified: true,
      payload: notice.payload,
      outcome,
      receivedAt: clock.now(),
    },
    skipDuplicates: true,
  })
}

// A stranger can send anything: no more than this of it is kept.
const mostKept = 4_000

export async function recordForged(
  db: SystemDb,
  { kind, parameters }: { kind: MessageKind; parameters: URLSearchParams },
  clock: Clock,
): Promise<void> {
  const text = parameters.toString()
  await db.gatewayMessage.createMany({
    data: {
      provider: 'vnpay',
      messageKey: `forged:${kind}:${sha256Hex(text)}`,
      kind,
      paymentId: null,
      isVerified: false,
      payload: { query: text.slice(0, mostKept) },
      outcome: 'forged',
      receivedAt: clock.now(),
    },
    skipDuplicates: true,
  })
}

// Everything a gateway said, stored once by its own id; what was forged is kept too, marked as unproven.
import type { CheckoutDb, SystemDb } from '#app/db/doors.server.ts'
import { newId, sha256Hex } from '#app/lib/ids.ts'
import type { Clock } from '#app/lib/time.ts'
import type { GatewayCall, GatewaySilent, PaymentNotice } from '#plugins/payment/port.ts'
import type { NoticeOutcome } from './payment.ts'

export type MessageKind = 'ipn' | 'return' | 'query' | 'transfer' | 'start'

export type ProvenMessage = {
  provider: string
  kind: MessageKind
  paymentId: string | null
  notice: Pick<PaymentNotice, 'messageKey' | 'payload'>
  outcome: NoticeOutcome
}

/** A repeat of the same message changes nothing. */
export async function recordMessage(
  db: CheckoutDb | SystemDb,
  { provider, kind, paymentId, notice, outcome }: ProvenMessage,
  clock: Clock,
): Promise<void> {
  await db.gatewayMessage.createMany({
    data: {
      provider,
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

export type ForgedMessage = { provider: string; kind: MessageKind; call: GatewayCall }

export async function recordForged(
  db: SystemDb,
  { provider, kind, call }: ForgedMessage,
  clock: Clock,
): Promise<void> {
  const text = `${call.parameters.toString()}${call.body}`
  // Neither a zero byte nor the half of a letter that the cut leaves can stand in the database.
  const kept = text.slice(0, mostKept).replaceAll('\0', '\ufffd').toWellFormed()
  await db.gatewayMessage.createMany({
    data: {
      provider,
      messageKey: `forged:${kind}:${sha256Hex(text)}`,
      kind,
      paymentId: null,
      isVerified: false,
      payload: { text: kept },
      outcome: 'forged',
      receivedAt: clock.now(),
    },
    skipDuplicates: true,
  })
}

export type Silence = { provider: string; paymentId: string; cause: GatewaySilent }

/** Nobody answered when a shopper wanted to pay: they are told to try again, operators see how often. */
export async function recordSilence(
  db: SystemDb,
  { provider, paymentId, cause }: Silence,
  clock: Clock,
): Promise<void> {
  const because = cause.cause instanceof Error ? cause.cause.message : cause.message
  await db.gatewayMessage.create({
    data: {
      provider,
      messageKey: `start:${paymentId}:${newId(clock.now().getTime())}`,
      kind: 'start',
      paymentId,
      isVerified: false,
      payload: { because: because.slice(0, mostKept) },
      outcome: 'silent',
      receivedAt: clock.now(),
    },
  })
}

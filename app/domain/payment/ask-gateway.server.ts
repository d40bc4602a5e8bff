// Asks the gateway about payments that nobody told us the end of: the IPN may be lost, the shopper gone.
import { asSystem, inCheckout } from '#app/db/doors.server.ts'
import { newId } from '#app/lib/ids.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { findGateway } from './find-gateway.server.ts'
import { gatewayIds, type PaymentGateways } from '#plugins/payment/port.ts'
import type { NoticeOutcome } from './payment.ts'
import { settlePayment } from './settle-payment.server.ts'

export type Asked = {
  id: string
  checkoutId: string
  provider: string
  reference: string
  gatewaySession: string | null
  accountShopId: string | null
  createdAt: Date
}
export type AskContext = { gateways: PaymentGateways; clock: Clock }

/** Opens doors of its own: the question is asked outside any transaction. Throws when nobody answers. */
export async function askGateway(
  payment: Asked,
  { gateways, clock }: AskContext,
): Promise<NoticeOutcome> {
  const gateway = await findGateway(payment, gateways)
  const notice = await gateway.query({
    reference: payment.reference,
    session: payment.gatewaySession,
    createdAt: payment.createdAt,
    askedAt: clock.now(),
    requestId: newId(clock.now().getTime()).replaceAll('-', ''),
  })
  const { checkoutId } = payment
  return inCheckout(checkoutId, {}, async (db) => {
    await db.payment.updateMany({ where: { id: payment.id }, data: { lastQueriedAt: clock.now() } })
    return settlePayment(db, { checkoutId, kind: 'query', notice }, clock)
  })
}

const columns = {
  id: true,
  checkoutId: true,
  provider: true,
  reference: true,
  gatewaySession: true,
  accountShopId: true,
  createdAt: true,
} as const

/** Pending for at least `quietSeconds` and not asked about for as long; the longest unasked first. */
export function findQuietPayments(
  { quietSeconds, limit }: { quietSeconds: number; limit: number },
  clock: Clock,
): Promise<Asked[]> {
  const before = addSeconds(clock.now(), -quietSeconds)
  return asSystem('find payments without an end', (db) =>
    db.payment.findMany({
      where: {
        status: 'pending',
        provider: { in: [...gatewayIds] },
        createdAt: { lte: before },
        OR: [{ lastQueriedAt: null }, { lastQueriedAt: { lte: before } }],
      },
      orderBy: { lastQueriedAt: { sort: 'asc', nulls: 'first' } },
      take: limit,
      select: columns,
    }),
  )
}

/** Those that somebody can be asked about: nobody knows of a transfer that did not come. */
export const findPendingOf = (checkoutId: string): Promise<Asked[]> =>
  asSystem('find the open payments of a checkout', (db) =>
    db.payment.findMany({
      where: { checkoutId, status: 'pending', provider: { in: [...gatewayIds] } },
      select: columns,
    }),
  )

export const findPendingPayment = (id: string): Promise<Asked | null> =>
  asSystem('find an open payment', (db) =>
    db.payment.findFirst({
      where: { id, status: 'pending', provider: { in: [...gatewayIds] } },
      select: columns,
    }),
  )

// A shopper who left the bank's page open is "pending" there for ever: after an hour nobody asks any more.
const askedForSeconds = 3_600

/** Nothing more is to be expected of the gateway about this payment; its IPN would still be heard. */
export const isOver = (outcome: NoticeOutcome, payment: Asked, clock: Clock): boolean =>
  outcome !== 'pending' || addSeconds(payment.createdAt, askedForSeconds) <= clock.now()

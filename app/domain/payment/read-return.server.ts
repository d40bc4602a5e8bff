// The browser came back from the gateway. It proves where to go, never that anything was paid.
import { asSystem } from '#app/db/doors.server.ts'
import { BadSignature, inAddress } from '#plugins/payment/port.ts'
import { findGateway } from './find-gateway.server.ts'
import { isReference } from './payment.ts'
import type { NoticeContext } from './receive-notice.server.ts'
import { recordForged, recordMessage } from './record-message.server.ts'

export type ReturnedTo = {
  orderCode: string
  /** the host that the order was placed on: null = the market's */
  shopHost: { slug: string; domain: string | null } | null
}

/** Null when the link was not made by the gateway, or is about no payment of ours. */
export async function readReturn(
  parameters: URLSearchParams,
  { gateways, clock }: NoticeContext,
): Promise<ReturnedTo | null> {
  const call = inAddress(parameters)
  const reference = gateways.vnpay.claimedReference(call)
  const payment = isReference(reference) ? await findPayment(reference) : null
  if (!payment) return null
  const gateway = await findGateway(payment, gateways)
  try {
    const notice = gateway.readNotice(call)
    if (!notice) return null
    await asSystem('record a browser return', (db) =>
      recordMessage(
        db,
        {
          provider: payment.provider,
          kind: 'return',
          paymentId: payment.id,
          notice,
          outcome: 'pending',
        },
        clock,
      ),
    )
  } catch (error) {
    if (!(error instanceof BadSignature)) throw error
    await asSystem('record a forged return', (db) =>
      recordForged(db, { provider: 'vnpay', kind: 'return', call }, clock),
    )
    return null
  }
  return payment.to
}

type Found = { id: string; provider: string; accountShopId: string | null; to: ReturnedTo }

const findPayment = (reference: string): Promise<Found | null> =>
  asSystem('find the order of a browser return', async (db) => {
    const payment = await db.payment.findUnique({ where: { reference, provider: 'vnpay' } })
    if (!payment) return null
    const group = await db.orderGroup.findUniqueOrThrow({
      where: { id: payment.orderGroupId },
      select: { code: true },
    })
    const { originShopId } = await db.checkout.findUniqueOrThrow({
      where: { id: payment.checkoutId },
      select: { originShopId: true },
    })
    const shop =
      originShopId &&
      (await db.shop.findUnique({
        where: { id: originShopId },
        select: {
          slug: true,
          domains: {
            where: { isPrimary: true, verifiedAt: { not: null } },
            select: { host: true },
          },
        },
      }))
    const shopHost = shop ? { slug: shop.slug, domain: shop.domains[0]?.host ?? null } : null
    const { id, provider, accountShopId } = payment
    return { id, provider, accountShopId, to: { orderCode: group.code, shopHost } }
  })

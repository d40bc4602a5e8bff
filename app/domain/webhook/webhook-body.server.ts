// What is said about one event: ids and figures, the goods of an order, never a name, a number or an address of a person.
import { z } from 'zod'

import type { SystemDb } from '#app/db/doors.server.ts'
import type { LoggedEvent } from '#app/domain/event/consume.server.ts'

const ofOrder = z.object({ orderId: z.uuid() })

type Telling = { deliveryId: string; shopSlug: string; event: LoggedEvent }

/** The exact text that is signed and sent; money is đồng as text. */
export async function webhookBody(
  db: SystemDb,
  { deliveryId, shopSlug, event }: Telling,
): Promise<string> {
  return bodyOf({
    id: deliveryId,
    type: event.type,
    at: event.at,
    shop: shopSlug,
    data: { ...payloadOf(event), ...(await orderOf(db, event)) },
  })
}

type Body = { id: string; type: string; at: Date; shop: string; data: object }

export const bodyOf = (body: Body): string => JSON.stringify({ ...body, at: body.at.toISOString() })

const payloadOf = ({ payload }: LoggedEvent): object =>
  typeof payload === 'object' && payload !== null ? payload : {}

async function orderOf(db: SystemDb, { shopId, payload }: LoggedEvent): Promise<object> {
  const named = ofOrder.safeParse(payload)
  if (!named.success || !shopId) return {}
  const order = await db.order.findFirst({
    where: { shopId, id: named.data.orderId },
    include: { lines: { orderBy: { position: 'asc' } } },
  })
  if (!order) return {}
  const { code, status, paymentMethod, channel, communeCode, placedAt, lines } = order
  return {
    order: {
      ...{ code, status, paymentMethod, channel, communeCode, placedAt },
      subtotal: String(order.subtotal),
      deliveryFee: String(order.deliveryFee),
      discount: String(order.discount),
      total: String(order.total),
      giftCards: String(order.giftCardTotal),
      refunded: String(order.refundedTotal),
      lines: lines.map(({ productId, variantId, sku, title, variantTitle, quantity, ...sums }) => ({
        ...{ productId, variantId, sku, title, variantTitle, quantity },
        unitPrice: String(sums.unitPrice),
        total: String(sums.total),
        discount: String(sums.discount),
        refundedQuantity: sums.refundedQuantity,
      })),
    },
  }
}

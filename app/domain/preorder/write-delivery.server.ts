// The rows of a booking's delivery: a checkout of its own for the same shopper, one order, a line for every box.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { newId } from '#app/lib/ids.ts'
import type { Clock } from '#app/lib/time.ts'
import type { DeliveryPlan } from './plan-delivery.server.ts'
import { preorderDelivery } from './season-rows.server.ts'

type Writing = { plan: DeliveryPlan; checkoutId: string }

/** The code is the deposit's with a G behind it: people see that they belong together. */
export async function writeDelivery(
  db: CheckoutDb,
  { plan, checkoutId }: Writing,
  clock: Clock,
): Promise<{ orderId: string; lineIds: string[] }> {
  const at = clock.now()
  const [groupId, orderId] = [newId(at.getTime()), newId(at.getTime())]
  const { buyerKeyHash, accountId, code: depositCode, shopProvinceCode, shopCommuneCode } = plan.deposit // prettier-ignore
  const { channel, ...person } = personOf(plan)
  const subtotal = plan.lines.reduce((sum, { due }) => sum + due, 0n)
  const total = subtotal + plan.deliveryFee
  const code = `${depositCode}G`
  const owner = { buyerKeyHash, accountId }
  await db.checkout.createMany({
    data: { id: checkoutId, cartId: plan.cartId, ...owner, ...person, idempotencyKey: `preorder:${plan.bookingId}`, paymentMethod: 'cod', total, createdAt: at }, // prettier-ignore
  })
  await db.orderGroup.createMany({
    data: { id: groupId, code, checkoutId, ...owner, total, createdAt: at },
  })
  await db.order.createMany({
    data: {
      shopId: plan.shopId,
      id: orderId,
      code,
      orderGroupId: groupId,
      checkoutId,
      ...owner,
      ...person,
      channel,
      status: 'awaiting_payment',
      paymentMethod: 'cod',
      deliveryCode: preorderDelivery.code,
      deliveryName: preorderDelivery.name,
      subtotal,
      deliveryFee: plan.deliveryFee,
      total,
      shopProvinceCode,
      shopCommuneCode,
      placedAt: at,
    },
  })
  const lineIds = await writeLines(db, { plan, orderId }, clock)
  const place = { provinceCode: shopProvinceCode, communeCode: shopCommuneCode }
  const event = { shopId: plan.shopId, subjectId: orderId, at, ...place }
  await recordEvent(db, { ...event, type: 'order.placed', payload: { orderId } })
  return { orderId, lineIds }
}

function personOf({ deposit }: DeliveryPlan) {
  const { recipient, phone, email, provinceCode, communeCode, addressLine, note, channel } = deposit
  return { recipient, phone, email, provinceCode, communeCode, addressLine, note, channel }
}

async function writeLines(
  db: CheckoutDb,
  { plan, orderId }: { plan: DeliveryPlan; orderId: string },
  clock: Clock,
): Promise<string[]> {
  const lines = plan.lines.map(({ title, due }, at) => ({
    shopId: plan.shopId,
    id: newId(clock.now().getTime()),
    orderId,
    ...plan.goods,
    position: at + 1,
    title,
    variantTitle: '',
    sku: null,
    quantity: 1,
    unitPrice: due,
    total: due,
  }))
  await db.orderLine.createMany({ data: lines })
  return lines.map(({ id }) => id)
}

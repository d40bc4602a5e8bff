// The rows of a checkout: itself, its group with the code that people read out, its orders and their lines.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import type { PaymentMethod } from '#app/domain/order/order.ts'
import { newId, shortCode } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { effectiveMethod } from './checkout.ts'
import type { DraftOrder } from './draft-orders.server.ts'
import type { PlaceOrder } from './place-order.server.ts'

export type WriteOrders = {
  input: PlaceOrder
  drafts: readonly DraftOrder[]
  total: bigint
  /** how what gift cards leave is paid */
  method: PaymentMethod
  /** discount codes of the cart */
  codes: readonly string[]
}

/** Null when the same checkout was written meanwhile. Throws `checkout.cart-gone` when the cart was ordered. */
export async function writeOrders(
  db: CheckoutDb,
  { input, drafts, total, method, codes }: WriteOrders,
  clock: Clock,
): Promise<{ code: string } | null> {
  const isFirst = await writeCheckout(db, { input, total, method, codes }, clock)
  if (!isFirst) return null
  const taken = await db.cart.updateMany({
    where: { id: input.cartId, status: 'open' },
    data: { status: 'ordered' },
  })
  if (taken.count === 0) throw refuse('checkout.cart-gone')

  const group = await writeGroup(db, { input, total }, clock)
  await db.order.createMany({
    data: drafts.map((draft, at) => ({
      ...orderColumns(draft, input),
      // In a checkout over several shops cards may pay one shop's order whole, and not another's.
      paymentMethod: effectiveMethod(method, draft.priced) satisfies PaymentMethod,
      orderGroupId: group.id,
      code: drafts.length === 1 ? group.code : `${group.code}-${at + 1}`,
      placedAt: clock.now(),
    })),
  })
  await db.orderLine.createMany({ data: drafts.flatMap(lineColumns) })
  return { code: group.code }
}

// The second of two equal clicks waits here for the first, and then finds its row.
async function writeCheckout(
  db: CheckoutDb,
  { input, total, method, codes }: Omit<WriteOrders, 'drafts'>,
  clock: Clock,
): Promise<boolean> {
  const { count } = await db.checkout.createMany({
    data: {
      id: input.checkoutId,
      cartId: input.cartId,
      buyerKeyHash: input.buyerKeyHash,
      accountId: input.accountId,
      originShopId: input.originShopId,
      idempotencyKey: input.idempotencyKey,
      ...personColumns(input),
      discountCodes: [...codes],
      locale: input.locale,
      paymentMethod: method,
      total,
      createdAt: clock.now(),
    },
    skipDuplicates: true,
  })
  return count > 0
}

async function writeGroup(
  db: CheckoutDb,
  { input, total }: { input: PlaceOrder; total: bigint },
  clock: Clock,
): Promise<{ id: string; code: string }> {
  for (let length = 6; length < 12; length += 1) {
    const group = { id: newId(clock.now().getTime()), code: shortCode(length) }
    const { count } = await db.orderGroup.createMany({
      data: {
        ...group,
        checkoutId: input.checkoutId,
        buyerKeyHash: input.buyerKeyHash,
        accountId: input.accountId,
        total,
        createdAt: clock.now(),
      },
      skipDuplicates: true,
    })
    if (count > 0) return group
  }
  throw new Error('no free order code was found')
}

const personColumns = (input: PlaceOrder) => ({
  recipient: input.recipient,
  phone: input.phone,
  email: input.email,
  provinceCode: input.provinceCode,
  communeCode: input.communeCode,
  addressLine: input.addressLine,
  note: input.note,
  giftMessage: input.giftMessage ?? '',
})

const orderColumns = (draft: DraftOrder, input: PlaceOrder) => ({
  shopId: draft.shopId,
  id: draft.id,
  checkoutId: input.checkoutId,
  buyerKeyHash: input.buyerKeyHash,
  accountId: input.accountId,
  channel: input.originShopId === null ? 'market' : 'storefront',
  status: 'awaiting_payment',
  ...personColumns(input),
  deliveryCode: draft.offer.code,
  deliveryName: draft.offer.name,
  subtotal: draft.priced.subtotal,
  deliveryFee: draft.priced.deliveryFee,
  discount: draft.priced.discount,
  deliveryDiscount: draft.priced.deliveryDiscount,
  platformDiscount: draft.priced.platformDiscount,
  total: draft.priced.total,
  giftCardTotal: draft.priced.cardTotal,
  giftCardGiven: draft.priced.cardGiven,
  shopProvinceCode: draft.shop.provinceCode,
  shopCommuneCode: draft.shop.communeCode,
})

const lineColumns = (draft: DraftOrder) =>
  draft.lines.map(({ id, line, discount, vatRateCode, vatRateBps }, at) => ({
    shopId: draft.shopId,
    id,
    orderId: draft.id,
    productId: line.productId,
    variantId: line.variantId,
    position: at + 1,
    title: line.title,
    variantTitle: line.variantTitle,
    sku: line.sku,
    unit: line.unit,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    total: line.unitPrice * BigInt(line.quantity),
    discount,
    vatRateCode,
    vatRateBps,
  }))

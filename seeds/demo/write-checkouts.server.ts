// The buyer's side of the demo's sales: carts, checkouts and order groups.
import type { SystemDb } from '#app/db/doors.server.ts'
import type { Sale } from './plan-sales.ts'
import type { SeededShop } from './seed-shop.server.ts'

export async function writeCheckouts(
  db: SystemDb,
  shop: SeededShop,
  sales: readonly Sale[],
): Promise<void> {
  const originOf = (sale: Sale) => (sale.channel === 'storefront' ? shop.id : null)
  await db.cart.createMany({
    data: sales.map((sale) => ({
      id: sale.cartId,
      buyerKeyHash: sale.buyerKeyHash,
      originShopId: originOf(sale),
      status: 'ordered',
      createdAt: sale.placedAt,
      updatedAt: sale.placedAt,
    })),
  })
  await db.checkout.createMany({
    data: sales.map((sale) => ({
      id: sale.checkoutId,
      cartId: sale.cartId,
      buyerKeyHash: sale.buyerKeyHash,
      originShopId: originOf(sale),
      idempotencyKey: sale.checkoutId,
      ...addressOf(sale),
      paymentMethod: sale.paymentMethod,
      total: sale.total,
      createdAt: sale.placedAt,
    })),
  })
  await db.orderGroup.createMany({
    data: sales.map(({ groupId, code, checkoutId, buyerKeyHash, total, placedAt }) => ({
      id: groupId,
      code,
      checkoutId,
      buyerKeyHash,
      total,
      createdAt: placedAt,
    })),
  })
}

export const addressOf = ({ recipient, phone, provinceCode, communeCode, addressLine }: Sale) => ({
  recipient,
  phone,
  provinceCode,
  communeCode,
  addressLine,
})

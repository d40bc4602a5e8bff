// Rows of payments that several commands share.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import type { PaymentStatus } from './payment.ts'

export type PaymentRow = {
  id: string
  checkoutId: string
  orderGroupId: string
  provider: string
  accountShopId: string | null
  reference: string
  amount: bigint
  status: PaymentStatus
  createdAt: Date
  expiresAt: Date | null
}

type Raw = {
  id: string
  checkout_id: string
  order_group_id: string
  provider: string
  account_shop_id: string | null
  reference: string
  amount: bigint
  status: PaymentStatus
  created_at: Date
  expires_at: Date | null
}

/**
 * Every attempt of a checkout, oldest first, locked: whoever moves one of them decides about the whole
 * checkout, so two successes at once cannot both confirm its orders.
 */
export async function lockPayments(db: CheckoutDb, checkoutId: string): Promise<PaymentRow[]> {
  const rows = await db.$queryRaw<Raw[]>`
    SELECT id, checkout_id, order_group_id, provider, account_shop_id, reference, amount, status, created_at,
           expires_at
    FROM payment WHERE checkout_id = ${checkoutId}::uuid ORDER BY id FOR UPDATE`
  return rows.map((row) => ({
    id: row.id,
    checkoutId: row.checkout_id,
    orderGroupId: row.order_group_id,
    provider: row.provider,
    accountShopId: row.account_shop_id,
    reference: row.reference,
    amount: row.amount,
    status: row.status,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }))
}

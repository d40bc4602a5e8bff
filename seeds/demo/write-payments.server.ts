// What VNPay took for the demo's past sales, and its word that it did.
import type { SystemDb } from '#app/db/doors.server.ts'
import { addSeconds } from '#app/lib/time.ts'
import type { Sale } from './plan-sales.ts'

export async function writePayments(db: SystemDb, sales: readonly Sale[]): Promise<void> {
  const paid = sales.filter((sale) => sale.paymentMethod === 'vnpay').map(paymentRow)
  await db.payment.createMany({ data: paid })
  await db.gatewayMessage.createMany({
    data: paid.map(({ id, reference, providerTransaction, amount, settledAt }) => ({
      provider: 'vnpay',
      messageKey: `ipn:NIEUDEMO:${reference}:${providerTransaction}:${amount * 100n}:00:00`,
      kind: 'ipn',
      paymentId: id,
      isVerified: true,
      payload: {
        vnp_TmnCode: 'NIEUDEMO',
        vnp_TxnRef: reference,
        vnp_TransactionNo: providerTransaction,
        vnp_Amount: (amount * 100n).toString(),
        vnp_ResponseCode: '00',
        vnp_TransactionStatus: '00',
      },
      outcome: 'confirmed',
      receivedAt: settledAt,
    })),
  })
}

const paymentRow = (sale: Sale) => ({
  id: sale.paymentId,
  checkoutId: sale.checkoutId,
  orderGroupId: sale.groupId,
  provider: 'vnpay',
  reference: `${sale.code}-1`,
  amount: sale.total,
  status: 'succeeded',
  providerTransaction: String(14_000_000 + Number.parseInt(sale.paymentId.slice(-6), 16)),
  createdAt: sale.placedAt,
  expiresAt: addSeconds(sale.placedAt, 900),
  settledAt: sale.placedAt,
})

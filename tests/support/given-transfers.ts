// A shop that takes bank transfers, an order that waits for one, and the bank's movements.
import { asSystem } from '#app/db/doors.server.ts'
import { receiveTransfer } from '#app/domain/payment/receive-transfer.server.ts'
import { saveGatewayAccount } from '#app/domain/payment/save-gateway-account.server.ts'
import type { TransferSource } from '#app/domain/payment/transfer.ts'
import { shortCode } from '#app/lib/ids.ts'
import { vnd } from '#app/lib/money.ts'
import { parseKeyring, type Keyring } from '#app/lib/secret-box.ts'
import { systemClock, type Clock } from '#app/lib/time.ts'
import { givenGoods, givenOrder } from './given-orders.ts'
import { givenShop, type GivenShop } from './given-people.ts'
import { ordersOf, paymentsOf } from './order-facts.ts'

export const testKeyring = parseKeyring(`k1:${Buffer.alloc(32, 7).toString('base64')}`)
export const bankSecret = 'the-secret-of-one-shop-at-sepay'

export const givenBankAccount = (shop: GivenShop, keyring: Keyring = testKeyring): Promise<void> =>
  shop.do((db) =>
    saveGatewayAccount(
      db,
      {
        shopId: shop.id,
        provider: 'bank',
        secrets: { webhookSecret: bankSecret },
        facts: {
          bankBin: '970405',
          bankName: 'Agribank',
          accountNumber: '3300201234567',
          accountName: 'HTX YEN HOA',
          holdMinutes: 60,
        },
        actorId: shop.owner.id,
      },
      { keyring, clock: systemClock },
    ),
  )

/** Two pots at 85.000 ₫ and delivery: 200.000 ₫ to transfer. */
export async function givenTransferOrder(pieces = 10, seller?: GivenShop) {
  const shop = seller ?? (await givenShop())
  await givenBankAccount(shop)
  const goods = await givenGoods(shop, pieces)
  const order = await givenOrder([{ variantId: goods.variantId, quantity: 2 }], {
    paymentMethod: 'bank',
  })
  const { checkoutId } = order
  const [payment] = await paymentsOf(checkoutId)
  const [row] = await ordersOf(checkoutId)
  if (!payment || !row) throw new Error('nothing waits for a transfer')
  const told = (amount: bigint, facts: Told = {}) =>
    tell(shop, { amount, content: `MBVCB.1.${payment.reference} CHUYEN TIEN`, ...facts })
  return { shop, goods, order, orderId: row.id, checkoutId, payment, told }
}

export type Told = {
  content?: string
  reference?: string | null
  source?: TransferSource
  clock?: Clock
}

/** The bank says that so much came. */
export function tell(shop: GivenShop, { amount, ...facts }: Told & { amount: bigint }) {
  const clock = facts.clock ?? systemClock
  return receiveTransfer(
    {
      shopId: shop.id,
      source: facts.source ?? 'webhook',
      movement: {
        reference: facts.reference === undefined ? `FT${shortCode(12)}` : facts.reference,
        accountNumber: '3300201234567',
        amount: vnd(amount),
        content: facts.content ?? 'CHUYEN TIEN',
        at: clock.now(),
      },
    },
    clock,
  )
}

export const transfersOf = (shop: GivenShop) =>
  asSystem('test looks at transfers', (db) =>
    db.bankTransfer.findMany({ where: { shopId: shop.id }, orderBy: { id: 'asc' } }),
  )

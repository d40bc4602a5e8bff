// How the demo's shops are paid, and what can happen with bank transfers: one matched, one too little, one without
// words, one twice. Made by the product's own commands.
import { asSystem, inCheckout, inMarket, inShop } from '#app/db/doors.server.ts'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { createCart } from '#app/domain/cart/create-cart.server.ts'
import { checkoutId as checkoutIdOf } from '#app/domain/checkout/checkout-id.server.ts'
import { seenOf } from '#app/domain/checkout/checkout.ts'
import { expireCheckout } from '#app/domain/checkout/expire-checkout.server.ts'
import { readQuote } from '#app/domain/checkout/read-quote.server.ts'
import { submitOrder } from '#app/domain/checkout/submit-order.server.ts'
import {
  recordForged,
  recordMessage,
  recordSilence,
} from '#app/domain/payment/record-message.server.ts'
import { receiveTransfer } from '#app/domain/payment/receive-transfer.server.ts'
import { saveGatewayAccount } from '#app/domain/payment/save-gateway-account.server.ts'
import { newId, randomKey, sha256Hex, shortCode } from '#app/lib/ids.ts'
import { vnd } from '#app/lib/money.ts'
import type { Keyring } from '#app/lib/secret-box.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { GatewaySilent, inAddress } from '#plugins/payment/port.ts'
import { bankAccounts, type DemoAccount } from './data/bank-accounts.ts'

export type SeedPayments = { clock: Clock; keyring: Keyring; bankSecret: string }

export async function seedPayments({ clock, keyring, bankSecret }: SeedPayments): Promise<void> {
  const shops = await asSystem('seed: find the demo shops', (db) =>
    db.shop.findMany({
      where: { slug: { in: bankAccounts.map(({ shop }) => shop) } },
      select: { id: true, slug: true },
    }),
  )
  for (const account of bankAccounts) {
    const shop = shops.find(({ slug }) => slug === account.shop)
    if (!shop) throw new Error(`no demo shop ${account.shop}`)
    const { shop: _, ...facts } = account
    const saved = {
      shopId: shop.id,
      provider: 'bank' as const,
      secrets: { webhookSecret: bankSecret },
      facts: { ...facts, holdMinutes: 60 },
      actorId: null,
    }
    await inShop(shop.id, (db) => saveGatewayAccount(db, saved, { keyring, clock }))
    if (account.shop === 'yen-hoa') await seedTransfers({ shopId: shop.id, account }, clock)
  }
  await seedMismatches(clock)
}

/** What operators look into: a stranger's try, a payment we do not have, and a gateway that was down for a moment. */
async function seedMismatches(clock: Clock): Promise<void> {
  const at = (hoursAgo: number): Clock => ({
    now: () => addSeconds(clock.now(), -hoursAgo * 3_600),
  })
  await asSystem('seed: payments that do not fit', async (db) => {
    const tried = new URLSearchParams({
      vnp_TxnRef: 'K7QXM2T4HJKM',
      vnp_Amount: '100000',
      vnp_ResponseCode: '00',
      vnp_SecureHash: '0'.repeat(128),
    })
    const forged = { provider: 'vnpay', kind: 'ipn' as const, call: inAddress(tried) }
    await recordForged(db, forged, at(11))
    const notice = {
      reference: 'DON-CU-2025-114',
      result: 'succeeded' as const,
      amount: vnd(240_000n),
      providerTransaction: '14009114',
      code: '00/00',
      messageKey: 'unknown:NIEUDEMO:DON-CU-2025-114',
      payload: {
        vnp_TxnRef: 'DON-CU-2025-114',
        vnp_Amount: '24000000',
        vnp_TransactionNo: '14009114',
      },
    }
    const unknown = { provider: 'vnpay', kind: 'ipn' as const, paymentId: null, notice }
    await recordMessage(db, { ...unknown, outcome: 'unknown-reference' }, at(6))
    const payment = await db.payment.findFirstOrThrow({
      where: { provider: 'vnpay' },
      orderBy: { createdAt: 'desc' },
      select: { id: true },
    })
    const cause = new GatewaySilent('VNPay', new Error('connect ETIMEDOUT 113.52.45.78:443'))
    await recordSilence(db, { provider: 'vnpay', paymentId: payment.id, cause }, at(2))
  })
}

type Told = { hoursAgo: number; recipient: string; sums: bigint[]; words?: string }

/** What came for an order that costs `total`. */
const stories: readonly ((total: bigint) => Told)[] = [
  (total) => ({ hoursAgo: 26, recipient: 'Đinh Thị Thắm', sums: [total] }),
  (total) => ({ hoursAgo: 9, recipient: 'Phạm Văn Khoa', sums: [total - 20_000n] }),
  (total) => ({
    hoursAgo: 7,
    recipient: 'Lê Thu Hà',
    sums: [total],
    words: 'HA CHUYEN TIEN MUA CA',
  }),
  (total) => ({ hoursAgo: 4, recipient: 'Nguyễn Hữu Lộc', sums: [total, total] }),
  (total) => ({ hoursAgo: 3, recipient: 'Trịnh Mai Anh', sums: [total + 15_000n] }),
]

type Seller = { shopId: string; account: DemoAccount }

async function seedTransfers(seller: Seller, clock: Clock): Promise<void> {
  for (const story of stories) {
    const at = (hoursAgo: number): Clock => ({
      now: () => addSeconds(clock.now(), -hoursAgo * 3_600),
    })
    const { hoursAgo, recipient } = story(0n)
    const order = await orderByTransfer(seller, { recipient, clock: at(hoursAgo) })
    if (!order) return // sold out: a demo without these transfers is still a demo
    const { sums, words } = story(order.amount)
    const told = at(hoursAgo - 0.5)
    for (const sum of sums) {
      const movement = {
        reference: `FT26${shortCode(8)}`,
        accountNumber: seller.account.accountNumber,
        amount: vnd(sum),
        content: `MBVCB.${words ?? `${order.reference} CHUYEN TIEN`}`,
        at: told.now(),
      }
      await receiveTransfer({ shopId: seller.shopId, movement, source: 'webhook' }, told)
    }
    const { checkoutId } = order
    await inCheckout(checkoutId, {}, (db) =>
      expireCheckout(db, { checkoutId, isGatewayDone: true }, at(hoursAgo - 1.5)),
    )
  }
}

type Buying = { recipient: string; clock: Clock }

async function orderByTransfer({ shopId }: Seller, { recipient, clock }: Buying) {
  const variantId = await inShop(shopId, async (db) => {
    const [row] = await db.$queryRaw<{ variant_id: string }[]>`
      SELECT s.variant_id FROM stock_level s
      JOIN variant v ON v.shop_id = s.shop_id AND v.id = s.variant_id
      JOIN product p ON p.shop_id = v.shop_id AND p.id = v.product_id AND p.status = 'published'
      JOIN lot l ON l.shop_id = s.shop_id AND l.id = s.lot_id AND l.status = 'open'
        AND (l.expires_on IS NULL OR l.expires_on > now() + interval '3 days')
      WHERE s.on_hand - s.held >= 4 ORDER BY v.price, v.id LIMIT 1`
    return row?.variant_id
  })
  if (!variantId) return null
  const buyerKeyHash = sha256Hex(randomKey())
  const buyer = { buyerKeyHash }
  const idempotencyKey = newId(clock.now().getTime())
  const key = await inMarket(buyer, async (db) => {
    const cartId = await createCart(db, { originShopId: null, buyerKeyHash }, clock)
    const lines = [{ variantId, quantity: 2 }]
    await addToCart(db, { cartId, originShopId: null, lines }, clock)
    return { cartId, originShopId: null }
  })
  const quote = await inMarket(buyer, (db) => readQuote(db, key, clock))
  const delivery = quote?.shops[0]?.methods[0]?.code
  if (!quote || !delivery) throw new Error('the demo shop delivers nothing')
  const checkoutId = checkoutIdOf(buyerKeyHash, idempotencyKey)
  const order = {
    ...key,
    checkoutId,
    idempotencyKey,
    buyerKeyHash,
    accountId: null,
    locale: 'vi' as const,
    recipient,
    phone: '0912345678',
    email: null,
    provinceCode: '37',
    communeCode: '14560',
    addressLine: 'Xóm 6',
    note: '',
    delivery: { [shopId]: delivery },
    paymentMethod: 'bank' as const,
    seen: seenOf(quote),
    holdSeconds: 3_600,
  }
  await submitOrder(buyer, order, clock)
  const payment = await asSystem('seed: find a payment', (db) =>
    db.payment.findFirstOrThrow({ where: { checkoutId } }),
  )
  return { checkoutId, reference: payment.reference, amount: payment.amount }
}

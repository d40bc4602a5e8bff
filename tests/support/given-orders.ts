// Lots to sell, buyers, carts and placed orders, made by the app's own commands; and a gateway's voice.
import { createHmac } from 'node:crypto'

import { inMarket, inShop, type Buyer } from '#app/db/doors.server.ts'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { createCart } from '#app/domain/cart/create-cart.server.ts'
import { checkoutId } from '#app/domain/checkout/checkout-id.server.ts'
import { seenOf } from '#app/domain/checkout/checkout.ts'
import type { PlacedOrder, PlaceOrder } from '#app/domain/checkout/place-order.server.ts'
import { submitOrder } from '#app/domain/checkout/submit-order.server.ts'
import { readQuote } from '#app/domain/checkout/read-quote.server.ts'
import { addStock } from '#app/domain/inventory/add-stock.server.ts'
import type { PaymentGateways, PaymentProvider } from '#plugins/payment/port.ts'
import { newId, randomKey, sha256Hex, shortCode } from '#app/lib/ids.ts'
import { localDate, systemClock, toDateColumn, type Clock, type LocalDate } from '#app/lib/time.ts'
import { stripeManners } from '#plugins/payment/stripe/adapter.ts'
import { vnpay, vnpayManners } from '#plugins/payment/vnpay/adapter.ts'
import { givenProduct, type GivenProduct } from './given-catalog.ts'

export type GivenLot = { shopId: string; id: string; code: string; locationId: string }

type Pieces = { quantity: number; code?: string; expiresOn?: LocalDate | null; status?: string }

/** A finished lot in the shop's first store room, without a diary. */
export async function givenLot(
  shop: { id: string },
  variant: { variantId: string },
  pieces: number | Pieces,
): Promise<GivenLot> {
  const facts: Pieces = typeof pieces === 'number' ? { quantity: pieces } : pieces
  const { quantity } = facts
  return inShop(shop.id, async (db) => {
    const location =
      (await db.location.findFirst({ where: { isDefault: true }, select: { id: true } })) ??
      (await db.location.create({
        data: { name: 'Kho chính', communeCode: '14560', isDefault: true },
        select: { id: true },
      }))
    const lot = await db.lot.create({
      data: {
        code: facts.code ?? `L${shortCode(10)}`,
        kind: 'finished',
        variantId: variant.variantId,
        unit: 'hũ',
        quantityMade: quantity,
        producedOn: toDateColumn(localDate(systemClock.now())),
        expiresOn: facts.expiresOn ? toDateColumn(facts.expiresOn) : null,
        status: facts.status ?? 'open',
      },
      select: { id: true, code: true },
    })
    const made = { lotId: lot.id, locationId: location.id, quantity, reason: 'made' as const }
    await addStock(db, made, systemClock)
    return { shopId: shop.id, ...lot, locationId: location.id }
  })
}

/** A product on sale with so many pieces of it. */
export async function givenGoods(
  shop: { id: string },
  quantity: number,
  facts: Parameters<typeof givenProduct>[1] = {},
): Promise<GivenProduct & { lot: GivenLot }> {
  const product = await givenProduct(shop, facts)
  return { ...product, lot: await givenLot(shop, product, quantity) }
}

export type GivenBuyer = { key: string; buyer: Buyer; buyerKeyHash: string }

export function givenBuyer(): GivenBuyer {
  const key = randomKey()
  const buyerKeyHash = sha256Hex(key)
  return { key, buyerKeyHash, buyer: { buyerKeyHash } }
}

type CartLines = readonly { variantId: string; quantity: number }[]

/** A market cart, or a shop's when `originShopId` is given. */
export async function givenCart(
  { buyer, buyerKeyHash }: GivenBuyer,
  lines: CartLines,
  originShopId: string | null = null,
): Promise<{ id: string; originShopId: string | null }> {
  return inMarket(buyer, async (db) => {
    const id = await createCart(db, { originShopId, buyerKeyHash }, systemClock)
    await addToCart(db, { cartId: id, originShopId, lines }, systemClock)
    return { id, originShopId }
  })
}

export const address = {
  recipient: 'Nguyễn Thị Lan',
  phone: '0912345678',
  email: null,
  provinceCode: '37',
  communeCode: '14560',
  addressLine: 'Xóm 5',
  note: '',
}

export type Placing = Partial<Omit<PlaceOrder, 'checkoutId'>>

/** What a shopper submits: everything in the cart, delivered, paid for in cash unless said otherwise. */
export async function orderFor(
  buyer: GivenBuyer,
  cart: { id: string; originShopId: string | null },
  facts: Placing = {},
): Promise<PlaceOrder> {
  const key = { cartId: cart.id, originShopId: cart.originShopId }
  const quote = await inMarket(buyer.buyer, (db) => readQuote(db, key, systemClock))
  const idempotencyKey = facts.idempotencyKey ?? newId()
  return {
    ...key,
    ...address,
    buyerKeyHash: buyer.buyerKeyHash,
    accountId: null,
    locale: 'vi',
    delivery: Object.fromEntries((quote?.shops ?? []).map((shop) => [shop.shopId, 'standard'])),
    paymentMethod: 'cod',
    seen: quote ? seenOf(quote) : '',
    holdSeconds: 900,
    ...facts,
    idempotencyKey,
    checkoutId: checkoutId(buyer.buyerKeyHash, idempotencyKey),
  }
}

export const submit = (
  buyer: GivenBuyer,
  order: PlaceOrder,
  clock: Clock = systemClock,
): Promise<PlacedOrder> => submitOrder(buyer.buyer, order, clock)

export type GivenOrder = PlacedOrder & { checkoutId: string; buyer: GivenBuyer }

/** Lines in a new buyer's market cart, ordered. */
export async function givenOrder(
  lines: CartLines,
  facts: Placing = {},
  clock: Clock = systemClock,
): Promise<GivenOrder> {
  const buyer = givenBuyer()
  const cart = await givenCart(buyer, lines)
  const order = await orderFor(buyer, cart, facts)
  return { ...(await submit(buyer, order, clock)), checkoutId: order.checkoutId, buyer }
}

export const gatewaySecret = 'a-secret-of-the-test-terminal'
const terminal = {
  tmnCode: 'NIEUTEST',
  secret: gatewaySecret,
  payUrl: 'http://127.0.0.1:9/paymentv2/vpcpay.html',
  apiUrl: 'http://127.0.0.1:9/merchant_webapi/api/transaction',
  serverAddress: '127.0.0.1',
  timeoutMs: 500,
}

/** The platform's terminal at VNPay; nobody answers its questions. */
export const testPlatform = vnpay(terminal)
export const testGateways = gatewaysWith(testPlatform)

/** VNPay answers as `platform` does; nobody has an account at Stripe. */
export function gatewaysWith(platform: PaymentProvider): PaymentGateways {
  const noStripe = () => {
    throw new Error('nobody has an account at Stripe in this test')
  }
  return {
    vnpay: { ...vnpayManners, platform, ofShop: () => platform },
    stripe: { ...stripeManners, platform: null, ofShop: noStripe },
  }
}

type NoticeFacts = {
  reference: string
  amount: bigint
  responseCode?: string
  gatewayStatus?: string
  transactionNo?: string
}

/** What VNPay would send about a payment, signed as it signs. */
export function ipnOf(facts: NoticeFacts, secret: string = gatewaySecret): URLSearchParams {
  const { reference, amount, responseCode = '00' } = facts
  const status = facts.gatewayStatus ?? (responseCode === '00' ? '00' : '02')
  const query = new URLSearchParams({
    vnp_Amount: (amount * 100n).toString(),
    vnp_BankCode: 'NCB',
    vnp_OrderInfo: 'Thanh toan don hang',
    vnp_PayDate: '20261122214012',
    vnp_ResponseCode: responseCode,
    vnp_TmnCode: 'NIEUTEST',
    vnp_TransactionNo: facts.transactionNo ?? '14000001',
    vnp_TransactionStatus: status,
    vnp_TxnRef: reference,
  })
  const signature = createHmac('sha512', secret).update(query.toString()).digest('hex')
  query.set('vnp_SecureHash', signature)
  return query
}

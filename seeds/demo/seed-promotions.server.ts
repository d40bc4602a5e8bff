// Promotions of shops and of the market, a few orders that used them, and a shopper's address book; all by the same
// commands as people's clicks.
import { asSystem, inMarket, inShop } from '#app/db/doors.server.ts'
import { addAddress } from '#app/domain/address/address-book.server.ts'
import { addToCart } from '#app/domain/cart/add-to-cart.server.ts'
import { addCode } from '#app/domain/cart/cart-codes.server.ts'
import { createCart } from '#app/domain/cart/create-cart.server.ts'
import { addCartCards } from '#app/domain/gift-card/cart-cards.server.ts'
import { checkoutId } from '#app/domain/checkout/checkout-id.server.ts'
import { seenOf, type QuoteShop } from '#app/domain/checkout/checkout.ts'
import { readQuote } from '#app/domain/checkout/read-quote.server.ts'
import { submitOrder } from '#app/domain/checkout/submit-order.server.ts'
import { promotionForm, type PromotionForm } from '#app/domain/promotion/promotion.forms.ts'
import { createMarketPromotion } from '#app/domain/promotion/save-market-promotion.server.ts'
import { createPromotion } from '#app/domain/promotion/save-promotion.server.ts'
import { offerTo, parcelGrams } from '#app/domain/shipping/delivery.ts'
import { newId, randomKey, sha256Hex } from '#app/lib/ids.ts'
import { addDays, localDate, type Clock, type LocalDate } from '#app/lib/time.ts'
import { marketPromotions, shopPromotions, type DemoPromotion } from './data/promotions.ts'
import type { SeededShop } from './seed-shop.server.ts'

/** Needs published goods in stock and the people of the demo. */
export async function seedPromotions(shops: readonly SeededShop[], clock: Clock): Promise<void> {
  const today = localDate(clock.now())
  for (const shop of shops) {
    for (const plan of shopPromotions[shop.plan.slug] ?? []) await makeOne(shop, plan, clock)
  }
  const operator = await accountOf('van-hanh@nieu.demo')
  for (const plan of marketPromotions) {
    const making = { accountId: operator, form: formOf(plan, { today, productIds: [] }) }
    await asSystem('seed market promotions', (db) => createMarketPromotion(db, making, clock))
  }
  await seedAddresses(clock)
  for (const order of demoOrders) await placeDemoOrder(shops, order, clock)
}

async function makeOne(shop: SeededShop, plan: DemoPromotion, clock: Clock): Promise<void> {
  const wanted = plan.products ?? []
  const productIds = shop.products
    .filter((product) => wanted.includes(product.plan.title))
    .map(({ id }) => id)
  if (productIds.length !== wanted.length) throw new Error(`${shop.plan.slug} lacks a product`)
  const form = formOf(plan, { today: localDate(clock.now()), productIds })
  const actorId = await accountOf(`chu@${shop.plan.slug}.demo`)
  await inShop(shop.id, (db) => createPromotion(db, { shopId: shop.id, actorId, form }, clock))
}

function formOf(
  { fromDay, toDay, products: _, ...typed }: DemoPromotion,
  { today, productIds }: { today: LocalDate; productIds: string[] },
): PromotionForm {
  return promotionForm.parse({
    ...typed,
    productIds,
    startsOn: addDays(today, fromDay),
    ...(toDay !== null && { endsOn: addDays(today, toDay) }),
  })
}

const accountOf = (email: string): Promise<string> =>
  asSystem('seed: who is it', async (db) => {
    const { id } = await db.account.findFirstOrThrow({ where: { email }, select: { id: true } })
    return id
  })

const home = {
  label: 'Nhà',
  recipient: 'Nguyễn Minh Châu',
  phone: '0912345678',
  provinceCode: '37',
  communeCode: '14560',
  addressLine: 'Số 12, ngõ 3, xóm 5',
  isDefault: true,
}
const parents = {
  ...home,
  label: 'Bố mẹ',
  recipient: 'Nguyễn Văn Bình',
  phone: '0987654321',
  addressLine: 'Xóm 2, gần nhà văn hoá',
  isDefault: false,
}

async function seedAddresses(clock: Clock): Promise<void> {
  const accountId = await accountOf('khach@nieu.demo')
  await inMarket({ accountId }, async (db) => {
    for (const address of [home, parents]) await addAddress(db, { accountId, address }, clock)
  })
}

type DemoOrder = {
  recipient: string
  phone: string
  codes: readonly string[]
  /** gift cards that pay it, by id */
  cards?: readonly string[]
  lines: readonly { shop: string; product: string; quantity: number }[]
  giftMessage?: string
}

const demoOrders: readonly DemoOrder[] = [
  {
    recipient: 'Đinh Thị Thanh',
    phone: '0915220031',
    codes: ['CHOQUE'],
    lines: [{ shop: 'tra-ba-sao', product: 'Trà gừng mật', quantity: 3 }],
  },
  {
    recipient: 'Vũ Đức Long',
    phone: '0936118042',
    codes: ['TRAXUAN'],
    lines: [{ shop: 'tra-ba-sao', product: 'Trà sen Tam Chúc', quantity: 1 }],
    giftMessage: 'Chúc mừng tân gia anh chị! Mời cả nhà chén trà Tam Chúc.',
  },
  {
    recipient: 'Hoàng Ngọc Mai',
    phone: '0978406517',
    codes: ['CHOQUE', 'GIAOHANG'],
    lines: [
      { shop: 'tra-ba-sao', product: 'Trà búp Ba Sao', quantity: 1 },
      { shop: 'tra-ba-sao', product: 'Hạt sen sấy', quantity: 1 },
    ],
  },
]

/** Placed in cash by a new buyer of the market. */
export async function placeDemoOrder(
  shops: readonly SeededShop[],
  order: DemoOrder,
  clock: Clock,
): Promise<void> {
  const key = randomKey()
  const buyerKeyHash = sha256Hex(key)
  const buyer = { buyerKeyHash }
  const lines = order.lines.map((line) => ({
    variantId: variantOf(shops, line),
    quantity: line.quantity,
  }))
  const quote = await inMarket(buyer, async (db) => {
    const cartId = await createCart(db, { originShopId: null, buyerKeyHash }, clock)
    const cart = { cartId, originShopId: null }
    await addToCart(db, { ...cart, lines }, clock)
    for (const code of order.codes) await addCode(db, { ...cart, code }, clock)
    if (order.cards) await addCartCards(db, { ...cart, cardIds: order.cards })
    return readQuote(db, cart, clock)
  })
  if (!quote) throw new Error('a cart of the demo vanished')
  const { recipient, phone, giftMessage } = order
  const { label: _, isDefault: __, ...place } = home
  const idempotencyKey = newId(clock.now().getTime())
  const placing = {
    ...place,
    recipient,
    phone,
    email: null,
    note: '',
    giftMessage,
    cartId: quote.cartId,
    originShopId: null,
    buyerKeyHash,
    accountId: null,
    locale: 'vi' as const,
    idempotencyKey,
    checkoutId: checkoutId(buyerKeyHash, idempotencyKey),
    delivery: Object.fromEntries(quote.shops.map((shop) => [shop.shopId, deliveryOf(shop)])),
    paymentMethod: 'cod' as const,
    seen: seenOf(quote),
    holdSeconds: 900,
  }
  await submitOrder(buyer, placing, clock)
}

function variantOf(shops: readonly SeededShop[], line: { shop: string; product: string }): string {
  const shop = shops.find(({ plan }) => plan.slug === line.shop)
  const product = shop?.products.find(({ plan }) => plan.title === line.product)
  const [variant] = product?.variants ?? []
  if (!variant) throw new Error(`the demo has no ${line.product} of ${line.shop}`)
  return variant.id
}

function deliveryOf(shop: QuoteShop): string {
  const grams = parcelGrams(shop.lines)
  const brought = shop.methods.find(
    (method) => method.kind !== 'pickup' && offerTo(method, home, grams) !== null,
  )
  return brought?.code ?? 'pickup'
}

// Shops that issue invoices, orders that are due for one, and issued invoices.
import { asSystem, inShop } from '#app/db/doors.server.ts'
import type { ShopDb } from '#app/db/doors.server.ts'
import { issueInvoice } from '#app/domain/invoice/issue-invoice.server.ts'
import type { InvoiceKey } from '#app/domain/invoice/invoice-rows.server.ts'
import type { InvoiceProfileForm } from '#app/domain/invoice/invoice.forms.ts'
import { setUpInvoicing } from '#app/domain/invoice/set-up-invoicing.server.ts'
import { newId, shortCode } from '#app/lib/ids.ts'
import { parseKeyring } from '#app/lib/secret-box.ts'
import { fixedClock } from '#app/lib/time.ts'
import { givenDraft } from './given-catalog.ts'
import { givenShopRow } from './given-shop-row.ts'
import type { ShopRow } from './given-shop-row.ts'

export const testKeyring = parseKeyring(`test:${Buffer.alloc(32, 7).toString('base64')}`)
export const invoiceNoon = fixedClock('2026-11-22T05:00:00Z')
export const issuing = { clock: invoiceNoon, keyring: testKeyring }

export type InvoicingShop = ShopRow & {
  variant: { productId: string; variantId: string }
  do: <T>(work: (db: ShopDb) => Promise<T>) => Promise<T>
}

export const yenHoaProfile: InvoiceProfileForm = {
  sellerName: 'Hợp tác xã Yên Hòa',
  taxCode: '0102671977',
  address: 'Thôn Đông, xã Yên Hòa, tỉnh Ninh Bình',
  phone: '0912345678',
  email: null,
  bankAccount: null,
  bankName: null,
  form: '1',
}

/** A shop with a product and, unless `profile` is null, an invoice profile. */
export async function givenInvoicingShop(
  profile: Partial<InvoiceProfileForm> | null = {},
): Promise<InvoicingShop> {
  const row = await givenShopRow({ name: 'Hợp tác xã Yên Hòa' })
  const product = await givenDraft(row, { title: 'Chạch sụn kho niêu đất', unit: 'niêu' })
  const shop: InvoicingShop = {
    ...row,
    variant: { productId: product.id, variantId: product.variantId },
    do: (work) => inShop(row.id, work),
  }
  if (profile) await shop.do((db) => setUpInvoicing(db, { ...yenHoaProfile, ...profile }, issuing))
  return shop
}

export type DueOrderFacts = {
  lines?: { total: bigint; quantity?: number; vatRateCode?: string; title?: string }[]
  deliveryFee?: bigint
  discount?: bigint
  status?: string
  paymentMethod?: 'vnpay' | 'cod'
  paidAt?: Date | null
  deliveredAt?: Date | null
}

/** A paid order as rows: what checkout and payment leave behind, without stock. */
export async function givenDueOrder(
  shop: InvoicingShop,
  facts: DueOrderFacts = {},
): Promise<{ id: string; code: string; total: bigint; buyerKeyHash: string }> {
  const lines = facts.lines ?? [{ total: 370_000n, quantity: 2 }]
  const [fee, discount] = [facts.deliveryFee ?? 30_000n, facts.discount ?? 0n]
  const subtotal = lines.reduce((sum, line) => sum + line.total, 0n)
  const total = subtotal + fee - discount
  const ids = { cart: newId(), checkout: newId(), group: newId(), order: newId() }
  const buyerKeyHash = newId().replaceAll('-', '').padEnd(64, '0')
  const paidAt = facts.paidAt === undefined ? invoiceNoon.now() : facts.paidAt
  await asSystem('test order', async (db) => {
    await db.cart.create({ data: { id: ids.cart, buyerKeyHash } })
    const buyer = { ...person, buyerKeyHash, paymentMethod: facts.paymentMethod ?? 'vnpay' }
    const key = { cartId: ids.cart, idempotencyKey: ids.order, total }
    await db.checkout.create({ data: { id: ids.checkout, ...key, ...buyer } })
    const group = { code: shortCode(8), checkoutId: ids.checkout, buyerKeyHash, total }
    await db.orderGroup.create({ data: { id: ids.group, ...group } })
    await db.order.create({
      data: {
        ...buyer,
        ...atShop,
        id: ids.order,
        shopId: shop.id,
        code: group.code,
        orderGroupId: ids.group,
        checkoutId: ids.checkout,
        status: facts.status ?? 'confirmed',
        subtotal,
        deliveryFee: fee,
        discount,
        total,
        placedAt: invoiceNoon.now(),
        paidAt,
        deliveredAt: facts.deliveredAt ?? null,
        lines: { create: lines.map((line, index) => orderLine(shop, line, index)) },
      },
    })
  })
  const { code } = await shop.do((db) =>
    db.order.findFirstOrThrow({ where: { id: ids.order }, select: { code: true } }),
  )
  return { id: ids.order, code, total, buyerKeyHash }
}

/** An issued invoice of a new due order. */
export async function givenInvoice(
  shop: InvoicingShop,
  facts: DueOrderFacts = {},
): Promise<InvoiceKey & { orderId: string; total: bigint }> {
  const order = await givenDueOrder(shop, facts)
  const invoice = await shop.do((db) => issueInvoice(db, { orderId: order.id }, issuing))
  return { ...invoice, orderId: order.id, total: order.total }
}

const person = {
  recipient: 'Nguyễn Thị Lan',
  phone: '0987654321',
  provinceCode: '01',
  communeCode: '00004',
  addressLine: '12 Phan Đình Phùng',
}

const atShop = {
  channel: 'market',
  deliveryCode: 'standard',
  deliveryName: 'Giao tận nhà',
  shopProvinceCode: '37',
  shopCommuneCode: '14329',
}

type LineFacts = NonNullable<DueOrderFacts['lines']>[number]

function orderLine(shop: InvoicingShop, line: LineFacts, index: number) {
  const quantity = line.quantity ?? 1
  return {
    productId: shop.variant.productId,
    variantId: shop.variant.variantId,
    position: index + 1,
    title: line.title ?? 'Chạch sụn kho niêu đất',
    variantTitle: 'Default Title',
    unit: 'niêu',
    quantity,
    unitPrice: line.total / BigInt(quantity),
    total: line.total,
    vatRateCode: line.vatRateCode ?? '8%',
    vatRateBps: 800,
  }
}

import { z } from 'zod'

import { chosenMethods } from '#app/domain/order/order.ts'
import { addressFields } from '#app/domain/place/address.forms.ts'
import { bilingual } from '#app/lib/bilingual.ts'

// 0912 345 678, +84 912 345 678, 024 3825 1234
const phone = z
  .string()
  .trim()
  .transform((text) => text.replaceAll(/[\s.-]/g, '').replace(/^\+?84/, '0'))
  .pipe(
    z
      .string()
      .regex(
        /^0\d{9,10}$/,
        bilingual('Số điện thoại có 10 số, ví dụ 0912 345 678', 'A number like 0912 345 678'),
      ),
  )

/** Who takes the parcel: of an order, and of an entry of the address book. */
export const recipientFields = {
  recipient: z
    .string()
    .trim()
    .min(2, bilingual('Điền họ tên người nhận', 'Enter the name of the recipient'))
    .max(120),
  phone,
}

/** What the shopper submits to order. `delivery.<shopId>` is the chosen method of that shop. */
export const checkoutForm = z.object({
  ...recipientFields,
  email: z
    .union([
      z.literal(''),
      z.email(
        bilingual('E-mail chưa đúng, ví dụ ten@vidu.vn', 'Enter an e-mail like name@example.vn'),
      ),
    ])
    .optional()
    .transform((text) => text || null),
  ...addressFields,
  note: z.string().trim().max(500).default(''),
  giftMessage: z.string().trim().max(300).default(''),
  /** someone signed in keeps the address in their book */
  keepAddress: z.literal('on').optional(),
  delivery: z.record(z.uuid(), z.string().max(40)).default({}),
  /** by shop and way: the fee that stood on the page, '' when it was not exact yet */
  seenFee: z.record(z.uuid(), z.record(z.string().max(40), z.string().max(20))).default({}),
  paymentMethod: z.enum(chosenMethods),
  idempotencyKey: z.string().min(8).max(80),
  seen: z.string().max(40_000),
})
export type CheckoutForm = z.output<typeof checkoutForm>

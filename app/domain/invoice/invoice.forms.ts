// What a shop says about itself once, before its first invoice. Lengths are those of the invoice format.
import { z } from 'zod'
import { bilingual } from '#app/lib/bilingual.ts'
import { invoiceForms } from './invoice.ts'
import { isTaxCode, normalizeTaxCode } from './tax-code.ts'

const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .optional()
    .transform((text) => text || null)

export const invoiceProfileForm = z.object({
  sellerName: z
    .string()
    .trim()
    .min(2, bilingual('Nhập tên người bán như trên giấy đăng ký', 'Enter the registered name'))
    .max(400),
  taxCode: z
    .string()
    .transform(normalizeTaxCode)
    .refine(
      isTaxCode,
      bilingual('Mã số thuế không đúng, hãy xem lại từng chữ số', 'Not a valid tax code'),
    ),
  address: z
    .string()
    .trim()
    .min(5, bilingual('Nhập địa chỉ như trên giấy đăng ký', 'Enter the registered address'))
    .max(400),
  phone: optionalText(20),
  email: z
    .union([
      z.literal(''),
      z.email(bilingual('Thư điện tử không đúng', 'Not a valid e-mail')).max(50),
    ])
    .optional()
    .transform((text) => text || null),
  bankAccount: optionalText(30),
  bankName: optionalText(400),
  form: z.enum(invoiceForms, bilingual('Chọn một loại hoá đơn', 'Choose a kind of invoice')),
})

export type InvoiceProfileForm = z.output<typeof invoiceProfileForm>

/** `?month=2026-11&q=…` of the list; no month means the current one. */
export const invoiceListQuery = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  q: z.string().trim().max(80).default('').catch(''),
  /** the last invoice of the page before */
  after: z.uuid().nullable().default(null).catch(null),
})

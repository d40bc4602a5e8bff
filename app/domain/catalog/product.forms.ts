// What a seller fills in about products, in the browser and on the server.
import { z } from 'zod'

import { addressForm } from '#app/domain/content/handle.forms.ts'
import { vatClasses } from '#app/domain/rule/rule.ts'
import { bilingual } from '#app/lib/bilingual.ts'
import { toGtin14 } from '#app/lib/gs1.ts'
import { parseMoney } from '#app/lib/money.ts'
import { parseLocalDate } from '#app/lib/time.ts'

import { oneFile, photosField } from './product-file.forms.ts'
import { categories, certificateKinds, productLimits } from './product.ts'

const emptyAsAbsent = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(emptyAsAbsent, schema.optional()).optional()

const badPrice = bilingual(
  'Nhập số tiền bằng đồng, ví dụ 185.000',
  'Enter an amount in đồng, for example 185,000',
)
const price = z.string().transform((typed, issues) => {
  const money = parseMoney(typed)
  if (money && money.amount <= productLimits.price) return money.amount
  issues.addIssue({ code: 'custom', message: badPrice })
  return z.NEVER
})

const gtin = z.string().transform((typed, issues) => {
  const found = toGtin14(typed)
  if (found) return found
  issues.addIssue({
    code: 'custom',
    message: bilingual(
      'Mã vạch chưa đúng: cần 8, 12, 13 hoặc 14 chữ số, chữ số cuối là số kiểm tra',
      'This is not a bar code: 8, 12, 13 or 14 digits, the last one a check digit',
    ),
  })
  return z.NEVER
})

const day = z.string().transform((typed, issues) => {
  const found = parseLocalDate(typed)
  if (found) return found
  issues.addIssue({ code: 'custom', message: bilingual('Chọn một ngày', 'Choose a day') })
  return z.NEVER
})

const weight = bilingual(
  'Nhập khối lượng bằng gam, từ 1 đến 100000',
  'Enter grams, from 1 to 100,000',
)

/** What is sold of a product: price, unit, weights and codes. */
export const sellable = {
  price,
  compareAtPrice: optional(price),
  unit: z.string().trim().min(1).max(20),
  netContent: optional(z.string().trim().max(60)),
  weightGrams: optional(
    z.coerce.number({ error: weight }).int(weight).min(1, weight).max(100_000, weight),
  ),
  soldGrams: optional(
    z.coerce.number({ error: weight }).int(weight).min(1, weight).max(100_000, weight),
  ),
  sku: optional(z.string().trim().max(40)),
  gtin: optional(gtin),
}

const described = {
  title: z.string().trim().min(1).max(150),
  description: z.string().trim().max(8000).default(''),
  category: z.enum(categories),
  vatClass: z.enum(vatClasses),
}

export const newProductForm = z.object({ ...described, ...sellable })
export type NewProduct = z.output<typeof newProductForm>

export const productForm = z.object(described)
export type ProductWords = z.output<typeof productForm>

const optionValue = z.string().trim().min(1).max(60)

export const variantForm = z.object({
  ...sellable,
  optionValues: z
    .preprocess(
      (sent) => (sent === undefined ? [] : [sent].flat()),
      z.array(optionValue).max(productLimits.options),
    )
    .default([]),
})
export type VariantFacts = z.output<typeof variantForm>

/** Values are typed with commas between: "250 ml, 500 ml". An option without a name is left out. */
export const optionsForm = z.object({
  options: z
    .array(
      z.object({
        name: z.string().trim().max(40),
        values: z
          .string()
          .transform((typed) =>
            typed
              .split(',')
              .map((value) => value.trim())
              .filter(Boolean),
          )
          .pipe(z.array(optionValue).max(productLimits.valuesPerOption)),
      }),
    )
    .max(productLimits.options)
    .default([])
    .transform((options) => options.filter((option) => option.name !== ''))
    .refine((options) => options.every((option) => option.values.length > 0), {
      message: bilingual(
        'Mỗi phân loại cần ít nhất một giá trị',
        'Each option needs at least one value',
      ),
    }),
})

export const collectionForm = z.object({
  title: z.string().trim().min(1).max(100),
  description: z.string().trim().max(2000).default(''),
})

export const certificateForm = z.object({
  kind: z.enum(certificateKinds),
  number: z.string().trim().min(1).max(80),
  issuer: z.string().trim().min(1).max(150),
  stars: optional(z.coerce.number().int().min(3).max(5)),
  issuedOn: day,
  expiresOn: day,
})
export type CertificateFacts = z.output<typeof certificateForm>

export const newProductWithPhotosForm = newProductForm.extend({
  photos: photosField,
  intent: z.enum(['draft', 'publish']).default('draft'),
})

export const sellingForm = z.discriminatedUnion('intent', [
  productForm.extend({ intent: z.literal('save') }),
  z.object({ intent: z.literal('publish') }),
  z.object({ intent: z.literal('unpublish') }),
  addressForm,
])

export const pricesForm = z.discriminatedUnion('intent', [
  optionsForm.extend({ intent: z.literal('options') }),
  variantForm.extend({ intent: z.literal('add') }),
  variantForm.extend({ intent: z.literal('change'), variantId: z.uuid() }),
  z.object({ intent: z.literal('remove'), variantId: z.uuid() }),
])

const ids = z.preprocess(
  (sent) => (sent === undefined ? [] : [sent].flat()),
  z.array(z.uuid()).max(250),
)

export const proofForm = z.discriminatedUnion('intent', [
  certificateForm.extend({ intent: z.literal('certify'), paper: oneFile }),
  z.object({ intent: z.literal('paper'), certificateId: z.uuid(), paper: oneFile }),
  z.object({ intent: z.literal('uncertify'), certificateId: z.uuid() }),
  z.object({ intent: z.literal('collections'), collectionIds: ids }),
  collectionForm.extend({ intent: z.literal('collection') }),
])

export const productParams = z.object({ productId: z.uuid() })

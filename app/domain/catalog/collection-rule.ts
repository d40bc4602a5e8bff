// What belongs in a collection by itself. Every condition that is given must hold; SQL's fits_rule reads the same words.
import { z } from 'zod'

import { addressForm } from '#app/domain/content/handle.forms.ts'
import { parseMoney } from '#app/lib/money.ts'
import { bilingual } from '#app/lib/bilingual.ts'
import { categories } from './product.ts'

const dong = z.string().regex(/^\d{1,15}$/)

/** As it is kept: amounts of đồng are text, for JSON knows no whole numbers of that size. */
export const collectionRule = z.object({
  category: z.enum(categories).optional(),
  minStars: z.number().int().min(3).max(5).optional(),
  isTraced: z.literal(true).optional(),
  minPrice: dong.optional(),
  maxPrice: dong.optional(),
  words: z.string().min(1).max(60).optional(),
})
export type CollectionRule = z.output<typeof collectionRule>

const emptyAsAbsent = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyAsAbsent, schema.optional())

const price = z.string().transform((typed, issues) => {
  const money = parseMoney(typed)
  if (money) return String(money.amount)
  issues.addIssue({
    code: 'custom',
    message: bilingual('Nhập số tiền bằng đồng', 'Enter an amount in đồng'),
  })
  return z.NEVER
})

const words = {
  title: z.string().trim().min(1).max(100),
  description: z.string().trim().max(2000).default(''),
}

const ruleFields = {
  category: optional(z.enum(categories)),
  minStars: optional(z.coerce.number().int().min(3).max(5)),
  isTraced: optional(z.literal('on').transform(() => true as const)),
  minPrice: optional(price),
  maxPrice: optional(price),
  words: optional(z.string().trim().max(60)),
}

/** The collection's own room, told apart by its buttons. `kind` rule fills it from the conditions below. */
export const collectionRoomForm = z.discriminatedUnion('intent', [
  z
    .object({
      intent: z.literal('save'),
      ...words,
      kind: z.enum(['hand', 'rule']).default('hand'),
      ...ruleFields,
    })
    .transform(({ intent, title, description, kind, ...conditions }) => ({
      intent,
      title,
      description,
      rule: kind === 'rule' ? collectionRule.parse(JSON.parse(JSON.stringify(conditions))) : null,
    })),
  z.object({ intent: z.literal('remove'), typed: z.string().trim().max(100) }),
  addressForm,
])

export const newCollectionForm = z.object(words)
export const collectionParams = z.object({ collectionId: z.uuid() })

export const hasConditions = (rule: CollectionRule): boolean => Object.keys(rule).length > 0

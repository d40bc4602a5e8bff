// What a search address asks for: words, filters, order, place in the list. Bad parts are dropped, so an old or
// hand-written link still shows something.
import { z } from 'zod'

import { categories } from '#app/domain/catalog/product.ts'
import { searchSorts } from '#plugins/search/port.ts'

const list = <Item extends z.ZodType<string>>(item: Item) =>
  z
    .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.unknown()))
    .transform((values) =>
      values.flatMap((value) => {
        const parsed = item.safeParse(value)
        return parsed.success ? [parsed.data] : []
      }),
    )
    .transform((values) => [...new Set(values)].slice(0, 30))

const amount = z
  .string()
  .transform((text) => text.replaceAll(/[.\s₫đ]/g, ''))
  .pipe(z.string().regex(/^\d{1,12}$/))
  .optional()
  .catch(undefined)

export const searchAsk = z.object({
  q: z
    .string()
    .transform((text) => text.trim().slice(0, 120))
    .catch(''),
  category: list(z.enum(categories)),
  commune: list(z.string().regex(/^\d{5}$/)),
  shop: list(z.uuid()),
  province: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .catch(undefined),
  price: z
    .string()
    .regex(/^\d{1,12}-\d{0,12}$/)
    .optional()
    .catch(undefined),
  from: amount,
  to: amount,
  stars: z.coerce.number().int().min(1).max(5).optional().catch(undefined),
  stock: z.literal('1').optional().catch(undefined),
  sort: z.enum(searchSorts).catch('relevance'),
  after: z.string().max(500).optional().catch(undefined),
})

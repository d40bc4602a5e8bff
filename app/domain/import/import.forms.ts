import { z } from 'zod'

import { newProductForm } from '#app/domain/catalog/product.forms.ts'
import { bilingual } from '#app/lib/bilingual.ts'
import { importKinds } from './import.ts'

const whenEmpty = <T extends z.ZodType>(schema: T) =>
  z.preprocess((typed) => (typed === '' ? undefined : typed), schema.optional()).optional()

export const sendFileForm = z.object({
  kind: z.enum(importKinds).default('products'),
  file: z.instanceof(File, { message: bilingual('Hãy chọn một tệp', 'Choose a file') }),
  category: whenEmpty(newProductForm.shape.category),
  vatClass: whenEmpty(newProductForm.shape.vatClass),
  unit: whenEmpty(newProductForm.shape.unit),
})

export const importStepForm = z.object({
  intent: z.enum(['start', 'stop', 'resume', 'drop', 'retry-photos']),
})

export const importParams = z.object({ importId: z.uuid() })

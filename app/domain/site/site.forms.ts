// What people submit about their shop's site.
import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { policyKinds } from './site.ts'

/** An empty text takes the promise down. Line ends are made one kind, so that the same text is no change. */
export const policyForm = z.object({
  kind: z.enum(policyKinds),
  body: z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(20_000, bilingual('Dài quá 20.000 chữ', 'Longer than 20,000 letters')))
    .default(''),
})

const host = z.string().trim().min(1, bilingual('Điền tên miền', 'Enter the domain')).max(300)

export const domainForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('claim'), host }),
  z.object({ intent: z.literal('check'), host }),
  z.object({ intent: z.literal('make-first'), host }),
  z.object({ intent: z.literal('end-first'), host }),
  z.object({ intent: z.literal('remove'), host, typed: z.string().trim().max(300).default('') }),
])

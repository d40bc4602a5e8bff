// What people submit about the keys of their storefronts.
import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { tokenKinds } from './storefront-token.ts'

export const tokenForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('create'),
    name: z
      .string()
      .trim()
      .min(1, bilingual('Đặt tên cho khoá', 'Name the key'))
      .max(80, bilingual('Tên dài quá 80 chữ', 'The name is longer than 80 letters')),
    kind: z.enum(tokenKinds, bilingual('Chọn loại khoá', 'Choose the kind')),
  }),
  z.object({
    intent: z.literal('revoke'),
    tokenId: z.uuid(),
    typed: z.string().trim().max(60).default(''),
  }),
])

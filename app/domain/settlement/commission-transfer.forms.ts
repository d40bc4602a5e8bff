// What an operator sends about transfers to the market.
import { z } from 'zod'
import { statementSent } from '#app/domain/payment/transfer.forms.ts'
import { bilingual } from '#app/lib/bilingual.ts'

const note = z
  .string()
  .trim()
  .min(3, bilingual('Ghi vài chữ: vì sao', 'Say why in a few words'))
  .max(300)
const transferId = z.uuid()

export const marketTransferForm = z.discriminatedUnion('intent', [
  statementSent,
  z.object({
    intent: z.literal('attach'),
    transferId,
    shop: z
      .string()
      .trim()
      .toLowerCase()
      .min(3, bilingual('Ghi tên ngắn của cửa hàng', 'The shop’s short name'))
      .max(40),
    note,
  }),
  z.object({ intent: z.literal('aside'), transferId, note }),
])
export type MarketTransferForm = z.output<typeof marketTransferForm>

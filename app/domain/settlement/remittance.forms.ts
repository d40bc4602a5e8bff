// What people send about files of carriers and gateways.
import { z } from 'zod'
import { bilingual } from '#app/lib/bilingual.ts'
import { gatewaySources, remittanceSources } from './remittance.ts'

const file = z
  .instanceof(File, { error: bilingual('Chọn tệp đối soát', 'Choose the file') })
  .refine(({ size }) => size > 0, bilingual('Tệp này trống', 'This file is empty'))
const note = z
  .string()
  .trim()
  .min(3, bilingual('Ghi lý do, ít nhất vài chữ', 'Say why, in a few words'))
  .max(300)

export const remittanceForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('load'), source: z.enum(remittanceSources), file }),
  z.object({ intent: z.literal('match-again') }),
  z.object({ intent: z.literal('accept'), lineId: z.uuid(), note }),
  z.object({
    intent: z.literal('assign'),
    lineId: z.uuid(),
    note,
    orderCode: z.string().trim().min(1, bilingual('Nhập mã đơn hàng', 'Enter the order code')),
  }),
  z.object({ intent: z.literal('set-aside'), lineId: z.uuid(), note }),
])

export const marketFileForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('load'), source: z.enum(gatewaySources), file }),
  z.object({ intent: z.literal('match-again') }),
  z.object({ intent: z.literal('set-aside'), lineId: z.uuid(), note }),
])

export const fileParams = z.object({ fileId: z.uuid() })

// What VNPay sends and expects: schemas of its messages and the order in which it signs their fields.
import { z } from 'zod'

const text = z.union([z.string(), z.number().transform(String)])
const optionalText = text.nullish().transform((value) => value ?? '')

/** A redirect or an IPN, after its signature held. */
export const noticeFields = z.object({
  vnp_TmnCode: z.string(),
  vnp_TxnRef: z.string().min(1).max(100),
  vnp_Amount: z.string(),
  vnp_ResponseCode: z.string().min(2),
  vnp_TransactionStatus: z.string().min(2),
  vnp_TransactionNo: z.string().default(''),
})
export type NoticeFields = z.infer<typeof noticeFields>

const answer = z.object({
  vnp_ResponseId: optionalText,
  vnp_Command: optionalText,
  vnp_ResponseCode: text,
  vnp_Message: optionalText,
  vnp_TmnCode: optionalText,
  vnp_TxnRef: optionalText,
  vnp_Amount: optionalText,
  vnp_BankCode: optionalText,
  vnp_PayDate: optionalText,
  vnp_TransactionNo: optionalText,
  vnp_TransactionType: optionalText,
  vnp_TransactionStatus: optionalText,
  vnp_OrderInfo: optionalText,
  vnp_PromotionCode: optionalText,
  vnp_PromotionAmount: optionalText,
  vnp_SecureHash: optionalText,
})
export const queryAnswer = answer
export const refundAnswer = answer.omit({ vnp_PromotionCode: true, vnp_PromotionAmount: true })
export type QueryAnswer = z.infer<typeof queryAnswer>
export type RefundAnswer = z.infer<typeof refundAnswer>

const signedInAnswer = [
  'vnp_ResponseId',
  'vnp_Command',
  'vnp_ResponseCode',
  'vnp_Message',
  'vnp_TmnCode',
  'vnp_TxnRef',
  'vnp_Amount',
  'vnp_BankCode',
  'vnp_PayDate',
  'vnp_TransactionNo',
  'vnp_TransactionType',
  'vnp_TransactionStatus',
  'vnp_OrderInfo',
] as const
export const signedInRefundAnswer: readonly string[] = signedInAnswer
export const signedInQueryAnswer: readonly string[] = [
  ...signedInAnswer,
  'vnp_PromotionCode',
  'vnp_PromotionAmount',
]

export const signedInQuery: readonly string[] = [
  'vnp_RequestId',
  'vnp_Version',
  'vnp_Command',
  'vnp_TmnCode',
  'vnp_TxnRef',
  'vnp_TransactionDate',
  'vnp_CreateDate',
  'vnp_IpAddr',
  'vnp_OrderInfo',
]
export const signedInRefund: readonly string[] = [
  'vnp_RequestId',
  'vnp_Version',
  'vnp_Command',
  'vnp_TmnCode',
  'vnp_TransactionType',
  'vnp_TxnRef',
  'vnp_Amount',
  'vnp_TransactionNo',
  'vnp_TransactionDate',
  'vnp_CreateBy',
  'vnp_CreateDate',
  'vnp_IpAddr',
  'vnp_OrderInfo',
]

/** API messages sign the named fields joined by a bar; a missing one counts as empty. */
export const barJoined = (names: readonly string[], fields: Record<string, string>): string =>
  names.map((name) => fields[name] ?? '').join('|')

// One letter. The payload names what it is about, never to whom or in which words: the letter is composed when it is
// sent, so no address and no secret waits in the outbox.
import { z } from 'zod'
import { defineJob } from './define-job.ts'

export const mailSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invitation'), invitationId: z.uuid() }),
  // To the shopper: all orders of one checkout, one parcel, money on its way back, an answer of the shop.
  z.object({
    kind: z.literal('purchase'),
    stage: z.enum(['placed', 'paid']),
    orderGroupId: z.uuid(),
  }),
  z.object({
    kind: z.literal('parcel'),
    stage: z.enum(['shipped', 'delivered', 'cancelled', 'returned']),
    shopId: z.uuid(),
    orderId: z.uuid(),
    shipmentId: z.uuid().optional(),
  }),
  z.object({ kind: z.literal('refund'), shopId: z.uuid(), refundId: z.uuid() }),
  z.object({ kind: z.literal('answer'), shopId: z.uuid(), threadId: z.uuid() }),
  // To whoever is given a card, with its code.
  z.object({ kind: z.literal('gift-card'), shopId: z.uuid(), giftCardId: z.uuid() }),
  // To one person of a shop's team.
  z.object({
    kind: z.literal('news'),
    shopId: z.uuid(),
    notificationId: z.uuid(),
    accountId: z.uuid(),
  }),
  // To whoever says that an address is theirs.
  z.object({ kind: z.literal('proof'), proofId: z.uuid() }),
])
export type MailSubject = z.infer<typeof mailSubject>

/** About four hours of tries: mail servers are allowed to be away for an afternoon. */
export const sendMail = defineJob({
  name: 'send-mail',
  payload: mailSubject,
  attempts: 10,
  backoffMs: 15_000,
})

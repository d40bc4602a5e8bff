// What a person of the shop decided about an order's refunds: look at a sum, give it, or say that it was given.
import { z } from 'zod'

import type { ShopDb } from '#app/db/doors.server.ts'
import { orderMessages } from '#app/domain/order/order.messages.ts'
import { previewRefund } from '#app/domain/order/preview-refund.server.ts'
import { refundOrder } from '#app/domain/order/refund-order.server.ts'
import { giveRefundForm, refundForm, type RefundForm } from '#app/domain/order/refund.forms.ts'
import { refundMessages } from '#app/domain/order/refund.messages.ts'
import { giveRefund, retryRefund } from '#app/domain/payment/give-refund.server.ts'
import { settleOrder } from '#app/domain/shipping/settle-order.server.ts'
import type { FormState, TypedValues } from '#app/lib/form-values.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import type { Staff } from '../guards.server.ts'

const decision = z.discriminatedUnion('intent', [refundForm, giveRefundForm])
const messages = { ...orderMessages, ...refundMessages }

type About = { staff: Staff; orderId: string }

/** A form to show again, or the word for what was done. */
export type Decided = { form: FormState; status: number } | { done: 'done' | 'given' | 'retried' }

export async function decideRefund(request: Request, { staff, orderId }: About): Promise<Decided> {
  const form = await readForm(request, decision)
  if (form.status !== 'success') return again(invalid(form))
  const { value } = form
  const actorId = staff.account.id
  const outcome = await attempt(() =>
    staff.inShop((db) =>
      'refundId' in value
        ? decideGiven(db, { ...value, actorId })
        : decideSum(db, { form: value, orderId, actorId }),
    ),
  )
  if (!outcome.ok) {
    // Another sum must be looked at before it is given.
    const { expected: _, ...values } = form.values
    return again(refused({ ...form, values }, outcome.refusal, messages))
  }
  if (outcome.value !== null) return shown(form.values, outcome.value)
  return { done: doneWords[value.intent] }
}

type Given = z.output<typeof giveRefundForm> & { actorId: string }

async function decideGiven(db: ShopDb, { intent, ...given }: Given): Promise<null> {
  if (intent === 'given') await giveRefund(db, given, systemClock)
  else await retryRefund(db, given.refundId)
  return null
}

type Sum = { form: RefundForm; orderId: string; actorId: string }

/** The sum to look at, đồng; null when it was given. */
async function decideSum(db: ShopDb, { form, orderId, actorId }: Sum): Promise<bigint | null> {
  const asked = askedIn(form, orderId)
  if (form.intent === 'preview') return previewRefund(db, asked)
  const { reason, note, requestKey, expected } = form
  const shownSum = expected !== undefined && { expected }
  await refundOrder(db, { ...asked, reason, note, requestKey, actorId, ...shownSum }, systemClock)
  // What was taken off is not waited for: the rest may have been sent, or have arrived.
  await settleOrder(db, { orderId, actorId }, systemClock)
  return null
}

const doneWords = { preview: 'done', refund: 'done', given: 'given', retry: 'retried' } as const

const shown = (values: TypedValues, amount: bigint): Decided => ({
  form: {
    status: 'refused',
    values: { ...values, expected: amount.toString() },
    errors: {},
    message: null,
  },
  status: 200,
})

const again = ({ data, init }: ReturnType<typeof refused>): Decided => ({
  form: data,
  status: init?.status ?? 422,
})

function askedIn({ lines, delivery, extra }: RefundForm, orderId: string) {
  const asked = Object.entries(lines)
    .filter(([, line]) => line.quantity > 0)
    .map(([orderLineId, line]) => ({
      orderLineId,
      quantity: line.quantity,
      isRestocked: line.restock === 'on',
    }))
  return { orderId, lines: asked, deliveryFee: delivery, extra }
}

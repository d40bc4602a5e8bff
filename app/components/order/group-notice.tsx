// How things stand, and the one thing to do about it.
import { Form } from '@remix-run/react'

import { Alert } from '#app/components/ui/alert.tsx'
import type { Tone } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { mayPay, type GroupState } from '#app/domain/order/order-state.ts'
import type { BoughtGroup } from '#app/domain/order/order-views.server.ts'
import { orderText } from '#app/i18n/order.ts'
import { useText } from '#app/i18n/use-text.ts'

type Props = { state: GroupState; group: Pick<BoughtGroup, 'payment' | 'paymentMethod'> }

export function GroupNotice({ state, group }: Props) {
  const t = useText(orderText)
  const words = useNoticeWords(state)
  const form = useFormState()
  if (!words) return null
  const until = group.payment?.expiresAt
  return (
    <div aria-live="polite" className="stack">
      <Alert tone={words.tone} title={words.title}>
        <p>
          {words.line} {words.hasEnd && until && <InstantText at={until} />}
        </p>
        {mayPay(state) && state !== 'checking' && group.paymentMethod !== 'bank' && (
          <Form method="post">
            <Button look="primary">
              {state === 'failed' ? t.payAgain : t.payNow[group.paymentMethod]}
            </Button>
          </Form>
        )}
      </Alert>
      <FormErrors form={form} />
    </div>
  )
}

type Words = { tone: Tone; title: string; line: string; hasEnd?: boolean }

function useNoticeWords(state: GroupState): Words | null {
  const t = useText(orderText)
  const words: Record<GroupState, Words | null> = {
    confirmed: { tone: 'leaf', title: t.thanks, line: t.thanksLine },
    sent: { tone: 'indigo', title: t.sent, line: t.sentLine },
    received: { tone: 'leaf', title: t.received, line: t.receivedLine },
    waiting: { tone: 'turmeric', title: t.waiting, line: t.waitingLine, hasEnd: true },
    checking: { tone: 'turmeric', title: t.checking, line: t.checkingLine },
    failed: { tone: 'chili', title: t.failed, line: t.failedLine, hasEnd: true },
    expired: { tone: 'indigo', title: t.expired, line: t.expiredLine },
    surplus: { tone: 'indigo', title: t.surplus, line: t.surplusLine },
    ended: null,
  }
  return words[state]
}

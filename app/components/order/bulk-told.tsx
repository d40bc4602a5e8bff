// What became of one step for many orders.
import { useActionData } from '@remix-run/react'

import { Alert } from '#app/components/ui/alert.tsx'
import { orderListText } from '#app/i18n/order-list.ts'
import { useText } from '#app/i18n/use-text.ts'

type Told = { done: number; refused: { code: string; sentence: string }[] }

export function BulkTold() {
  const t = useText(orderListText)
  const told = useActionData<Told>()
  if (!told) return null
  const { done, refused } = told
  if (done + refused.length === 0) {
    return (
      <Alert tone="turmeric" isUrgent>
        <p>{t.nobody}</p>
      </Alert>
    )
  }
  if (refused.length === 0) {
    return (
      <Alert tone="leaf" isUrgent>
        <p>{t.done(done)}</p>
      </Alert>
    )
  }
  return (
    <Alert tone="chili" isUrgent>
      <p>{t.some(done, done + refused.length)}</p>
      <ul>
        {refused.map(({ code, sentence }) => (
          <li key={code}>
            <strong>{code}</strong>: {sentence}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

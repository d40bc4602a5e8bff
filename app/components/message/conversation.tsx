// A thread and the box to write into; it looks for new words by itself.
import { Form, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextArea } from '#app/components/ui/text-fields.tsx'
import { useFreshPage } from '#app/components/ui/use-fresh-page.ts'
import type { MessageView } from '#app/domain/message/message-views.server.ts'
import { messageLength, type MessageSide } from '#app/domain/message/message.ts'
import { messagesText } from '#app/i18n/messages.ts'
import { useText } from '#app/i18n/use-text.ts'

type Props = {
  messages: readonly MessageView[]
  /** who is looking */
  side: MessageSide
  /** of the form on this page */
  requestKey: string
  mayWrite?: boolean
}

export function Conversation({ messages, side, requestKey, mayWrite = true }: Props) {
  const t = useText(messagesText)
  useFreshPage(8_000)
  return (
    <Card as="div">
      <div className="stack">
        {messages.length === 0 && <p className="soft">{t.emptyThread}</p>}
        <ol className="conversation" aria-live="polite">
          {messages.map((message) => (
            <li key={message.id} data-own={message.sentBy === side}>
              <p className="pre-line">{message.body}</p>
              <p className="small soft">
                {message.sentBy === side ? t.you : t[message.sentBy]} ·{' '}
                <InstantText at={message.at} />
              </p>
            </li>
          ))}
        </ol>
        {mayWrite && <Writing requestKey={requestKey} sent={messages.length} />}
      </div>
    </Card>
  )
}

function Writing({ requestKey, sent }: { requestKey: string; sent: number }) {
  const t = useText(messagesText)
  const form = useFormState()
  const isSending = useNavigation().state === 'submitting'
  const box = useRef<HTMLFormElement>(null)
  // What was sent stands above now; what was refused stays in the box.
  useEffect(() => {
    if (!form.isSent) box.current?.reset()
  }, [sent, form.isSent])
  return (
    <Form method="post" className="stack" ref={box}>
      <FormErrors form={form} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <TextArea
        form={form}
        name="body"
        label={t.body}
        hint={t.privacy}
        rows={3}
        maxLength={messageLength}
      />
      <Button look="primary" disabled={isSending}>
        {t.send}
      </Button>
    </Form>
  )
}

// What a code that a shopper types is made of: hidden forms, the row where it is typed, and a line for each that was
// taken. The forms lie elsewhere on the page, because at checkout the row stands inside another form, whose typed
// fields must not be lost.
import { useFetcher, type FetcherWithComponents } from '@remix-run/react'
import { X, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

import { Button } from '#app/components/ui/button.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { untouched, type FormView } from '#app/components/ui/form-state.ts'
import { Icon } from '#app/components/ui/icon.tsx'
import { cartPath } from '#app/paths.ts'

type Answered = (Omit<FormView, 'isSent'> & { status: string }) | { done: true } | undefined
export type CodeFetcher = FetcherWithComponents<Exclude<Answered, undefined>>

/** One of a kind of code on a page: its forms, its row and its lines hear the same answer. */
export const useCodeFetcher = (kind: string): CodeFetcher => useFetcher({ key: kind })

export const hasError = (answer: Answered): boolean => answer !== undefined && 'errors' in answer

type HiddenProps = {
  kind: string
  /** by which a button or an input elsewhere on the page belongs to it */
  id: string
  intent: string
  /** what else it says, beside what is typed */
  said?: { name: string; value: string }
}

export function HiddenCodeForm({ kind, id, intent, said }: HiddenProps) {
  const fetcher = useCodeFetcher(kind)
  return (
    <fetcher.Form
      method="post"
      action={cartPath}
      id={id}
      hidden
      onSubmit={(event) => {
        // With JavaScript one stays on the page; without, the answer leads to the cart.
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        form.set('stay', '1')
        fetcher.submit(form, { method: 'post', action: cartPath })
      }}
    >
      <input type="hidden" name="intent" value={intent} />
      {said && <input type="hidden" {...said} />}
    </fetcher.Form>
  )
}

type RowProps = {
  kind: string
  formId: string
  name: string
  /** how many were taken: after one more the row is empty again */
  taken: number
  words: { code: string; codeHint: string; apply: string; applying: string }
}

export function CodeRow({ kind, formId, name, taken, words }: RowProps) {
  const fetcher = useCodeFetcher(kind)
  const isBusy = fetcher.state !== 'idle'
  return (
    <Field form={viewOf(fetcher.data)} name={name} label={words.code} hint={words.codeHint}>
      {(control) => (
        <span className="code-row">
          <input
            {...control}
            key={taken}
            form={formId}
            className="input"
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
          />
          <Button form={formId} aria-disabled={isBusy || undefined}>
            {isBusy ? words.applying : words.apply}
          </Button>
        </span>
      )}
    </Field>
  )
}

const viewOf = (answer: Answered): FormView =>
  answer && 'errors' in answer ? { ...answer, isSent: true } : untouched

type LineProps = {
  icon: LucideIcon
  name: string
  /** what it takes off, when it does */
  amount: ReactNode
  word: string
  /** the form that takes it out, and what its button says */
  removal: { formId: string; label: string }
}

export function TakenCode({ icon, name, amount, word, removal }: LineProps) {
  return (
    <li className="row-between code-line">
      <span className="stack-tight grow">
        <span className="row">
          <Icon of={icon} size={18} />
          <strong>{name}</strong>
          {amount}
        </span>
        <span className={amount ? 'small' : 'small soft'}>{word}</span>
      </span>
      <button className="button button-plain" form={removal.formId} aria-label={removal.label}>
        <Icon of={X} />
      </button>
    </li>
  )
}

// Where a code is typed and what each code does. Its forms lie elsewhere on the page (CodeForms), because at checkout
// the box stands inside another form, whose typed fields must not be lost.
import { useFetcher, type FetcherWithComponents } from '@remix-run/react'
import { TicketPercent, X } from 'lucide-react'

import { Button } from '#app/components/ui/button.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { untouched, type FormView } from '#app/components/ui/form-state.ts'
import { Icon } from '#app/components/ui/icon.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { CodeOutcome } from '#app/domain/promotion/code-outcome.ts'
import { promotionText } from '#app/i18n/promotion.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, vnd } from '#app/lib/money.ts'
import { cartPath } from '#app/paths.ts'

type Answer = Omit<FormView, 'isSent'> & { status: string }
type CodeFetcher = FetcherWithComponents<Answer | { done: true }>

const formId = 'promotion-code'
const fetcherKey = 'promotion-code'
const removalId = (code: string) => `remove-${code}`

const useCodeFetcher = (): CodeFetcher => useFetcher({ key: fetcherKey })

/** Put it beside the page's own form, once, with the codes that can be taken out. */
export function CodeForms({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <CodeForm id={formId} intent="add-code" />
      {codes.map((code) => (
        <CodeForm key={code} id={removalId(code)} intent="remove-code" code={code} />
      ))}
    </>
  )
}

type CodeFormProps = { id: string; intent: 'add-code' | 'remove-code'; code?: string }

function CodeForm({ id, intent, code }: CodeFormProps) {
  const fetcher = useCodeFetcher()
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
      {code && <input type="hidden" name="code" value={code} />}
    </fetcher.Form>
  )
}

export function CodeBox({ codes }: { codes: readonly CodeOutcome[] }) {
  const t = useText(promotionText)
  const fetcher = useCodeFetcher()
  const isBusy = fetcher.state !== 'idle'
  return (
    <div className="stack-tight code-box">
      {codes.length > 0 && (
        <ul className="list" aria-label={t.offers}>
          {codes.map((outcome) => (
            <CodeLine key={outcome.code} outcome={outcome} />
          ))}
        </ul>
      )}
      <Field form={viewOf(fetcher.data)} name="code" label={t.code} hint={t.codeHint}>
        {(control) => (
          <span className="code-row">
            <input
              {...control}
              key={codes.length}
              form={formId}
              className="input"
              type="text"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
            />
            <Button form={formId} aria-disabled={isBusy || undefined}>
              {isBusy ? t.applying : t.apply}
            </Button>
          </span>
        )}
      </Field>
    </div>
  )
}

function CodeLine({ outcome }: { outcome: CodeOutcome }) {
  const t = useText(promotionText)
  const isApplied = outcome.result === 'applied'
  const word = useOutcomeWord()
  return (
    <li className="row-between code-line">
      <span className="stack-tight grow">
        <span className="row">
          <Icon of={TicketPercent} size={18} />
          <strong>{outcome.code}</strong>
          {isApplied && <MoneyText money={vnd(-outcome.amount)} />}
        </span>
        <span className={isApplied ? 'small' : 'small soft'}>{word(outcome)}</span>
      </span>
      <button
        className="button button-plain"
        form={removalId(outcome.code)}
        aria-label={t.removeCode(outcome.code)}
      >
        <Icon of={X} />
      </button>
    </li>
  )
}

function useOutcomeWord() {
  const t = useText(promotionText)
  const locale = useLocale()
  return (outcome: CodeOutcome): string => {
    switch (outcome.result) {
      case 'applied':
        return t.applied(outcome.title)
      case 'at-delivery':
        return t.atDelivery(outcome.title)
      case 'too-little':
        return t.tooLittle(formatMoney(vnd(outcome.missing), locale))
      case 'beaten':
        return t.beaten(outcome.by)
      default:
        return t.whyNot[outcome.result]
    }
  }
}

const viewOf = (answer: Answer | { done: true } | undefined): FormView =>
  answer && 'errors' in answer ? { ...answer, isSent: true } : untouched

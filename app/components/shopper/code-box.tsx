// Where a code is typed and what each code does.
import { TicketPercent } from 'lucide-react'

import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { CodeOutcome } from '#app/domain/promotion/code-outcome.ts'
import { promotionText } from '#app/i18n/promotion.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, vnd } from '#app/lib/money.ts'

import { CodeRow, HiddenCodeForm, TakenCode } from './code-entry.tsx'

const kind = 'promotion-code'
const removalId = (code: string) => `remove-${code}`

/** Put it beside the page's own form, once, with the codes that can be taken out. */
export function CodeForms({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <HiddenCodeForm kind={kind} id={kind} intent="add-code" />
      {codes.map((code) => (
        <HiddenCodeForm
          key={code}
          kind={kind}
          id={removalId(code)}
          intent="remove-code"
          said={{ name: 'code', value: code }}
        />
      ))}
    </>
  )
}

export function CodeBox({ codes }: { codes: readonly CodeOutcome[] }) {
  const t = useText(promotionText)
  return (
    <div className="stack-tight code-box">
      {codes.length > 0 && (
        <ul className="list" aria-label={t.offers}>
          {codes.map((outcome) => (
            <CodeLine key={outcome.code} outcome={outcome} />
          ))}
        </ul>
      )}
      <CodeRow kind={kind} formId={kind} name="code" taken={codes.length} words={t} />
    </div>
  )
}

function CodeLine({ outcome }: { outcome: CodeOutcome }) {
  const t = useText(promotionText)
  const word = useOutcomeWord()
  return (
    <TakenCode
      icon={TicketPercent}
      name={outcome.code}
      amount={outcome.result === 'applied' && <MoneyText money={vnd(-outcome.amount)} />}
      word={word(outcome)}
      removal={{ formId: removalId(outcome.code), label: t.removeCode(outcome.code) }}
    />
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

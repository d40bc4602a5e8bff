// Where one is in a form of several steps.
import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'

/** `now` counts from 0. */
export function Stepper({ steps, now }: { steps: readonly string[]; now: number }) {
  const t = useText(uiText)
  const state = (index: number) => (index < now ? 'done' : index === now ? 'now' : 'later')
  return (
    <ol className="stepper" aria-label={t.step(now + 1, steps.length)}>
      {steps.map((step, index) => (
        <li key={step} data-state={state(index)} aria-current={index === now ? 'step' : undefined}>
          {step}
        </li>
      ))}
    </ol>
  )
}

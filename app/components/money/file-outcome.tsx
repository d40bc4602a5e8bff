// What became of a file of a carrier, bank or gateway, said above the page that took it.
import { Alert } from '#app/components/ui/alert.tsx'
import { remittanceText } from '#app/i18n/remittance.ts'
import { useText } from '#app/i18n/use-text.ts'

export type FileDone =
  | { did: 'loaded'; lines: number; matched: number }
  | { did: 'matched-again'; count: number }
  | { did: 'resolved' }

/** `done` is what the action answered; anything but a `FileDone` says nothing here. */
export function FileOutcome({ done }: { done: FileDone | object | undefined }) {
  const t = useText(remittanceText)
  if (!done || !('did' in done)) return null
  return (
    <Alert tone="leaf" isUrgent>
      {done.did === 'loaded' && t.loaded(done.lines, done.matched)}
      {done.did === 'matched-again' && t.matchedAgain(done.count)}
      {done.did === 'resolved' && t.resolved}
    </Alert>
  )
}

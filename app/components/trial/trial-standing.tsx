// Where an application stands before there is a trial.
import { Alert } from '#app/components/ui/alert.tsx'
import type { ShopTrialView } from '#app/domain/programme/programme-views.server.ts'
import { trialText } from '#app/i18n/trial.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatInstant } from '#app/lib/time.ts'

type Props = { application: NonNullable<ShopTrialView['application']> }

export function TrialStanding({ application }: Props) {
  const t = useText(trialText)
  const locale = useLocale()
  if (application.status === 'refused') {
    return (
      <Alert tone="chili" title={t.refusedTitle}>
        <p>
          {t.reason}: {application.decisionNote}
        </p>
        <p>{t.refusedLine}</p>
      </Alert>
    )
  }
  return (
    <Alert tone="turmeric" title={t.waitingTitle}>
      <p>{t.waitingLine(formatInstant(application.submittedAt, locale))}</p>
    </Alert>
  )
}

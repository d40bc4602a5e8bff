// One application that waits, with the two answers for those who may give them.
import { Form, useNavigation } from '@remix-run/react'
import { formatDay } from '#app/lib/time.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { untouched, useFormState } from '#app/components/ui/form-state.ts'
import { TextArea } from '#app/components/ui/text-fields.tsx'
import { lastDayOf, type TrialPeriod } from '#app/domain/programme/programme.ts'
import type { ApplicationView } from '#app/domain/programme/programme-views.server.ts'
import { adminProgrammeText } from '#app/i18n/admin-programme.ts'
import { adminText } from '#app/i18n/admin.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'

type Props = { application: ApplicationView; ifAdmitted: TrialPeriod | null }

export function WaitingApplication({ application, ifAdmitted }: Props) {
  const t = useText(adminProgrammeText)
  const { legalForms } = useText(adminText)
  return (
    <Card title={application.shopName}>
      <div className="stack">
        <dl className="facts">
          <dt>{t.commune}</dt>
          <dd>
            {legalForms[application.legalForm as keyof typeof legalForms]},{' '}
            {application.communeName}
          </dd>
          <dt>{t.submittedAt}</dt>
          <dd>
            <InstantText at={application.submittedAt} />
          </dd>
          <dt>{t.motivation}</dt>
          <dd className="pre-line">{application.motivation}</dd>
        </dl>
        {ifAdmitted && <Decision application={application} ifAdmitted={ifAdmitted} />}
      </div>
    </Card>
  )
}

function Decision({
  application,
  ifAdmitted,
}: {
  application: ApplicationView
  ifAdmitted: TrialPeriod
}) {
  const t = useText(adminProgrammeText)
  const locale = useLocale()
  const sent = useFormState()
  const form = sent.values.applicationId === application.id ? sent : untouched
  const isSending = useNavigation().state !== 'idle'
  return (
    <Form method="post" className="stack">
      <FormErrors form={form} />
      <input type="hidden" name="applicationId" value={application.id} />
      <input type="hidden" name="shopId" value={application.shopId} />
      <TextArea
        form={form}
        name="note"
        label={t.note}
        hint={t.noteHint}
        rows={2}
        maxLength={1000}
        isOptional
      />
      <p className="soft small">
        {t.admitLine(
          formatDay(ifAdmitted.startsOn, locale),
          formatDay(lastDayOf(ifAdmitted), locale),
        )}
      </p>
      <div className="row">
        <Button look="primary" name="decision" value="admit" disabled={isSending}>
          {t.admit}
        </Button>
        <Button look="secondary" name="decision" value="refuse" disabled={isSending}>
          {t.refuse}
        </Button>
      </div>
    </Form>
  )
}

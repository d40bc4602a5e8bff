// Applications to the programme: an approver admits or refuses, others read.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { asSystem } from '#app/db/doors.server.ts'
import { attempt } from '#app/lib/refusal.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { provinceRoleMay } from '#app/domain/identity/permissions.ts'
import { decideApplication } from '#app/domain/programme/decide-application.server.ts'
import { trialPeriod } from '#app/domain/programme/programme.ts'
import { decideForm } from '#app/domain/programme/programme.forms.ts'
import { programmeMessages } from '#app/domain/programme/programme.messages.ts'
import { findApplications, findProgramme } from '#app/domain/programme/programme-views.server.ts'
import { adminProgrammeText } from '#app/i18n/admin-programme.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { adminPath } from '#app/paths.ts'
import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireOfficer } from '#app/routes/guards.server.ts'
import { DecidedApplications } from '../components/decided-applications.tsx'
import { WaitingApplication } from '../components/waiting-application.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches }) => [
  { title: adminProgrammeText[localeOf(matches)].programmeTitle },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireOfficer(request, params, 'province.view')
  const today = localDate(systemClock.now())
  return officer.inProvince(async (db) => {
    const programme = await findProgramme(db, officer.province.code, today)
    return {
      programme,
      applications: await findApplications(db),
      mayDecide: provinceRoleMay(officer.role, 'programme.decide'),
      ifAdmitted: programme && trialPeriod(today, programme.trialMonths),
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, province } = await requireOfficer(request, params, 'programme.decide')
  const form = await readForm(request, decideForm)
  if (form.status !== 'success') return invalid(form)

  const decision = { ...form.value, provinceCode: province.code, officerId: account.id }
  const outcome = await attempt(() =>
    asSystem('province decides', (db) => decideApplication(db, decision, systemClock)),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, programmeMessages)
  return redirect(adminPath(province.code, 'programme'))
}

export default function ProgrammeScreen() {
  const { programme, applications, mayDecide, ifAdmitted } = useLoaderData<typeof loader>()
  const t = useText(adminProgrammeText)
  const locale = useLocale()
  const waiting = applications.filter(({ status }) => status === 'submitted')
  const decided = applications.filter(({ status }) => status !== 'submitted')
  const name = locale === 'vi' ? programme?.name : programme?.nameEn
  return (
    <div className="stack-loose">
      <PageHeader
        title={t.programmeTitle}
        lead={programme ? t.programmeLine(name ?? '', programme.trialMonths) : t.noProgramme}
      />
      <section className="stack">
        <h2>{t.waiting(waiting.length)}</h2>
        {waiting.length === 0 && (
          <EmptyState drawing="paper" title={t.nothingWaiting}>
            {t.nothingWaitingLine}
          </EmptyState>
        )}
        {!mayDecide && waiting.length > 0 && <p className="soft">{t.viewOnly}</p>}
        {waiting.map((application) => (
          <WaitingApplication
            key={application.id}
            application={application}
            ifAdmitted={mayDecide ? ifAdmitted : null}
          />
        ))}
      </section>
      {decided.length > 0 && <DecidedApplications applications={decided} />}
    </div>
  )
}

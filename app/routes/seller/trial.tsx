// The shop's place in its province's programme: its state, its dates, its figures since, or the form to apply.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { ApplyCard } from '#app/components/trial/apply-card.tsx'
import { TrialCard } from '#app/components/trial/trial-card.tsx'
import { TrialStanding } from '#app/components/trial/trial-standing.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { shopRoleMay } from '#app/domain/identity/permissions.ts'
import { applyToProgramme } from '#app/domain/programme/apply-to-programme.server.ts'
import { lastDayOf, takesApplications } from '#app/domain/programme/programme.ts'
import { applyForm } from '#app/domain/programme/programme.forms.ts'
import { programmeMessages } from '#app/domain/programme/programme.messages.ts'
import { findShopTrial } from '#app/domain/programme/programme-views.server.ts'
import { findShopDays } from '#app/domain/programme/shop-files.server.ts'
import { trialText } from '#app/i18n/trial.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { sellerPath } from '#app/seller-paths.ts'
import { invalid, readForm, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${trialText[localeOf(matches)].title} · ${data?.shop.name ?? ''}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'shop.view')
  const today = localDate(systemClock.now())
  return staff.inShop(async (db) => {
    const file = await findShopTrial(db, today)
    const { trial, programme, application } = file
    const isOpen = programme !== null && takesApplications(programme, today)
    const lastDay = trial && (lastDayOf(trial) < today ? lastDayOf(trial) : today)
    return {
      ...file,
      shop: { slug: staff.shop.slug, name: staff.shop.name },
      role: staff.role,
      mayApply: shopRoleMay(staff.role, 'programme.apply'),
      isOpen: isOpen && (application === null || application.status === 'refused'),
      days:
        trial && lastDay && lastDay >= trial.startsOn
          ? await findShopDays(db, staff.shop.id, { from: trial.startsOn, to: lastDay })
          : [],
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'programme.apply')
  const form = await readForm(request, applyForm)
  if (form.status !== 'success') return invalid(form)

  const application = { actorId: staff.account.id, motivation: form.value.motivation }
  const outcome = await attempt(() =>
    staff.inShop((db) => applyToProgramme(db, application, systemClock)),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, programmeMessages)
  return redirect(sellerPath(staff.shop.slug, 'trial'))
}

export default function TrialScreen() {
  const file = useLoaderData<typeof loader>()
  const { shop, role, programme, application, trial, access, isOpen, mayApply, days } = file
  const t = useText(trialText)
  const locale = useLocale()
  const name = locale === 'vi' ? programme?.name : programme?.nameEn
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack-loose">
        <PageHeader
          title={t.title}
          lead={programme && t.about(name ?? '', programme.trialMonths)}
        />
        {!programme && (
          <EmptyState drawing="paper" title={t.noProgrammeTitle}>
            {t.noProgrammeLine}
          </EmptyState>
        )}
        {trial && <TrialCard trial={trial} access={access} days={days} />}
        {application && !trial && <TrialStanding application={application} />}
        {isOpen && <ApplyCard mayApply={mayApply} isAgain={application !== null} />}
        {programme && (
          <p className="soft small">
            {t.reference}: {programme.legalReference}
          </p>
        )}
      </div>
    </SellerShell>
  )
}

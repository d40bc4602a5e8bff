// The households of a cooperative, and the grades of what they brought.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { HarvestGrades } from '#app/components/member/harvest-grades.tsx'
import { AddHousehold, HouseholdCard } from '#app/components/member/household-card.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { shopRoleMay } from '#app/domain/identity/permissions.ts'
import {
  addHousehold,
  changeHousehold,
  findHarvests,
  findHouseholds,
  gradeLot,
} from '#app/domain/member/households.server.ts'
import { householdsForm } from '#app/domain/member/member.forms.ts'
import { memberMessages } from '#app/domain/member/member.messages.ts'
import { membersText } from '#app/i18n/members.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireStaff, type Staff } from '#app/routes/guards.server.ts'
import { householdsPath, membersPath } from '#app/seller-paths.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: membersText[localeOf(matches)].households },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'money.view')
  return staff.inShop(async (db) => ({
    shop: { slug: staff.shop.slug, name: staff.shop.name },
    role: staff.role,
    mayChange: shopRoleMay(staff.role, 'money.manage'),
    households: await findHouseholds(db),
    harvests: await findHarvests(db),
  }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'money.manage')
  const form = await readForm(request, householdsForm)
  if (form.status !== 'success') return invalid(form)
  const outcome = await attempt(() => change(staff, form.value))
  if (!outcome.ok) return refused(form, outcome.refusal, memberMessages)
  return redirect(donePath(householdsPath(staff.shop.slug), outcome.value))
}

type Done = 'added' | 'changed' | 'graded'

function change(staff: Staff, wish: z.output<typeof householdsForm>): Promise<Done> {
  const by = { shopId: staff.shop.id, actorId: staff.account.id }
  return staff.inShop(async (db): Promise<Done> => {
    if (wish.intent === 'grade') {
      const { lotId, grade } = wish
      await gradeLot(db, { ...by, lotId, grade }, systemClock)
      return 'graded'
    }
    const { name, phone, bankAccount } = wish
    const facts = { name, phone, bankAccount }
    if (wish.intent === 'add') {
      await addHousehold(db, { ...by, facts }, systemClock)
      return 'added'
    }
    const { householdId, hasLeft } = wish
    await changeHousehold(db, { ...by, facts, householdId, hasLeft }, systemClock)
    return 'changed'
  })
}

export default function Households() {
  const { shop, role, mayChange, households, harvests } = useLoaderData<typeof loader>()
  const t = useText(membersText)
  const notice = useNotice(['added', 'changed', 'graded'])
  const actions = <ButtonLink to={membersPath(shop.slug)}>{t.toShares}</ButtonLink>
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.households} lead={t.householdsLead} actions={actions} />
        {notice && (
          <Alert tone="leaf" isUrgent>
            {t[notice]}
          </Alert>
        )}
        {households.length > 0 ? (
          <ul className="list">
            {households.map((household) => (
              <HouseholdCard key={household.id} household={household} mayChange={mayChange} />
            ))}
          </ul>
        ) : (
          <EmptyState drawing="field" title={t.noHouseholds}>
            <p>{t.noHouseholdsLine}</p>
          </EmptyState>
        )}
        {mayChange && <AddHousehold key={households.length} />}
        <HarvestGrades harvests={harvests} mayChange={mayChange} />
      </div>
    </SellerShell>
  )
}

// One sharing-out: what each household gets, its slips, and paying or reversing it.
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Printer } from 'lucide-react'
import { settlementTone } from '#app/components/member/settlement-tone.ts'
import { ShareSums } from '#app/components/member/share-sums.tsx'
import { ShareTable } from '#app/components/member/share-table.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { shopRoleMay } from '#app/domain/identity/permissions.ts'
import { settlementForm, settlementParams } from '#app/domain/member/member.forms.ts'
import { memberMessages } from '#app/domain/member/member.messages.ts'
import { findSettlement } from '#app/domain/member/settlement-views.server.ts'
import { payMembers, reverseShareOut } from '#app/domain/member/share-out.server.ts'
import { membersText } from '#app/i18n/members.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { formatDay, systemClock } from '#app/lib/time.ts'
import { invalid, readForm, readParams, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { membersPath, settlementPath, settlementPdfPath } from '#app/seller-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  { title: membersText[localeOf(matches)].number(page?.settlement.number ?? 0) },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'money.view')
  const { settlementId } = readParams(params, settlementParams)
  const settlement = await staff.inShop((db) => findSettlement(db, settlementId))
  if (!settlement) throw data(null, { status: 404 })
  return {
    shop: { slug: staff.shop.slug, name: staff.shop.name },
    role: staff.role,
    mayDecide: shopRoleMay(staff.role, 'money.manage'),
    settlement,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'money.manage')
  const { settlementId } = readParams(params, settlementParams)
  const form = await readForm(request, settlementForm)
  if (form.status !== 'success') return invalid(form)
  const wish = form.value
  const by = { shopId: staff.shop.id, actorId: staff.account.id, settlementId }
  const outcome = await attempt(() =>
    staff.inShop((db) =>
      wish.intent === 'pay'
        ? payMembers(db, { ...by, from: wish.from }, systemClock)
        : reverseShareOut(db, { ...by, reason: wish.reason }, systemClock),
    ),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, memberMessages)
  return redirect(settlementPath(staff.shop.slug, settlementId))
}

export default function Settlement() {
  const { shop, role, mayDecide, settlement } = useLoaderData<typeof loader>()
  const t = useText(membersText)
  const locale = useLocale()
  const actions = settlement.status !== 'reversed' && (
    <ButtonLink to={settlementPdfPath(shop.slug, settlement.id)} reloadDocument icon={Printer}>
      {t.print}
    </ButtonLink>
  )
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={t.number(settlement.number)}
          lead={t.untilDay(formatDay(settlement.untilDay, locale))}
          crumbs={[{ label: t.title, to: membersPath(shop.slug) }]}
          actions={actions}
        />
        <div className="row">
          <Badge tone={settlementTone[settlement.status]}>{t.statuses[settlement.status]}</Badge>
          {settlement.reason && <span className="soft">{settlement.reason}</span>}
        </div>
        <ShareTable rows={settlement.lines} />
        <Card>
          <ShareSums sums={settlement} />
        </Card>
        {mayDecide && settlement.status === 'posted' && <Decide />}
      </div>
    </SellerShell>
  )
}

function Decide() {
  const t = useText(membersText)
  const form = useFormState()
  return (
    <Card title={t.payTitle}>
      <div className="stack">
        <FormErrors form={form} />
        <Form method="post" className="stack-tight">
          <p className="soft">{t.payLead}</p>
          <input type="hidden" name="intent" value="pay" />
          <div className="row">
            <Button look="primary" name="from" value="cash">
              {t.payCash}
            </Button>
            <Button look="primary" name="from" value="bank">
              {t.payBank}
            </Button>
          </div>
        </Form>
        <details open={form.values.intent === 'reverse'}>
          <summary>{t.reverse}</summary>
          <Form method="post" className="stack">
            <p className="soft">{t.reverseLead}</p>
            <input type="hidden" name="intent" value="reverse" />
            <TextInput form={form} name="reason" label={t.reason} minLength={3} maxLength={300} />
            <Button look="danger">{t.reverse}</Button>
          </Form>
        </details>
      </div>
    </Card>
  )
}

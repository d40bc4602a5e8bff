// Sharing out to member households: what is ready, how it is shared, and what was shared out so far.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { RuleForm } from '#app/components/member/rule-form.tsx'
import { ShareSums, type ShareSumsView } from '#app/components/member/share-sums.tsx'
import { ShareTable, type ShareRow } from '#app/components/member/share-table.tsx'
import { settlementTone } from '#app/components/member/settlement-tone.ts'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { shopRoleMay } from '#app/domain/identity/permissions.ts'
import { findHouseholds } from '#app/domain/member/households.server.ts'
import { findShareRule, saveShareRule } from '#app/domain/member/member-rule.server.ts'
import { draftQuery, membersForm } from '#app/domain/member/member.forms.ts'
import { memberMessages } from '#app/domain/member/member.messages.ts'
import { findSettlements, type SettlementRow } from '#app/domain/member/settlement-views.server.ts'
import { draftShareOut, postShareOut, type Draft } from '#app/domain/member/share-out.server.ts'
import { membersText } from '#app/i18n/members.ts'
import { moneyText } from '#app/i18n/money.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'
import { attempt } from '#app/lib/refusal.ts'
import { formatDay, localDate, systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { invalid, readForm, readQuery, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { householdsPath, membersPath, moneyPath, settlementPath } from '#app/seller-paths.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: membersText[localeOf(matches)].title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'money.view')
  const today = localDate(systemClock.now())
  const until = readQuery(request, draftQuery).until ?? today
  return staff.inShop(async (db) => {
    const draft = await attempt(() => draftShareOut(db, until))
    const names = new Map((await findHouseholds(db)).map(({ id, name }) => [id, name]))
    return {
      shop: { slug: staff.shop.slug, name: staff.shop.name },
      role: staff.role,
      mayShare: shopRoleMay(staff.role, 'money.manage'),
      until,
      today,
      rule: await findShareRule(db, today),
      draft: draft.ok ? shownDraft(draft.value, names) : null,
      settlements: await findSettlements(db),
    }
  })
}

function shownDraft({ lines, shares, ...sums }: Draft, names: ReadonlyMap<string, string>) {
  const rows: ShareRow[] = shares.flatMap(({ householdId, weight, revenue, amount }) =>
    householdId === null
      ? []
      : {
          householdId,
          name: names.get(householdId) ?? '',
          weight,
          revenue,
          deducted: revenue - amount,
          amount,
        },
  )
  return { sums, rows, lines: lines.length }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'money.manage')
  const form = await readForm(request, membersForm)
  if (form.status !== 'success') return invalid(form)
  const by = { shopId: staff.shop.id, actorId: staff.account.id }
  const wish = form.value
  const outcome = await attempt(() =>
    staff.inShop(async (db) => {
      if (wish.intent === 'share')
        return (await postShareOut(db, { ...by, untilDay: wish.untilDay }, systemClock)).id
      const gradeBps = { A: wish.gradeA, B: wish.gradeB, C: wish.gradeC }
      const rule = { fundBps: wish.fund, packagingPerPiece: wish.packaging, gradeBps }
      await saveShareRule(db, { ...by, rule }, systemClock)
      return null
    }),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, memberMessages)
  const { slug } = staff.shop
  if (outcome.value) return redirect(settlementPath(slug, outcome.value))
  return redirect(donePath(membersPath(slug), 'saved'))
}

export default function Members() {
  const page = useLoaderData<typeof loader>()
  const { shop, role, mayShare, rule, settlements } = page
  const t = useText(membersText)
  const notice = useNotice(['saved'])
  const crumbs = [{ label: useText(moneyText).title, to: moneyPath(shop.slug) }]
  const actions = <ButtonLink to={householdsPath(shop.slug)}>{t.households}</ButtonLink>
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.title} lead={t.lead} crumbs={crumbs} actions={actions} />
        {notice && (
          <Alert tone="leaf" isUrgent>
            {t.ruleSaved}
          </Alert>
        )}
        {rule && <DraftCard page={page} />}
        <Past shop={shop.slug} settlements={settlements} />
        {mayShare && <RuleForm key={rule?.validFrom} rule={rule} />}
      </div>
    </SellerShell>
  )
}

type DraftPage = {
  mayShare: boolean
  until: string
  today: string
  draft: { sums: ShareSumsView; rows: ShareRow[]; lines: number } | null
}

function DraftCard({ page: { draft, until, today, mayShare } }: { page: DraftPage }) {
  const t = useText(membersText)
  const locale = useLocale()
  const form = useFormState('share')
  return (
    <Card title={t.draftTitle}>
      <div className="stack">
        <Form method="get" className="filter-row" key={until}>
          <TextInput name="until" label={t.until} type="date" max={today} defaultValue={until} />
          <Button>{t.count}</Button>
        </Form>
        <FormErrors form={form} />
        {draft ? (
          <>
            <p className="soft">{t.orders(draft.lines)}</p>
            <ShareSums sums={draft.sums} />
            <ShareTable rows={draft.rows} />
            {mayShare && (
              <Form method="post" className="stack-tight">
                <p className="soft">{t.shareLead}</p>
                <input type="hidden" name="untilDay" value={until} />
                <Button look="primary" name="intent" value="share">
                  {t.share}
                </Button>
              </Form>
            )}
          </>
        ) : (
          <p className="soft">{memberMessages['members.nothing'][locale]}</p>
        )}
      </div>
    </Card>
  )
}

function Past({ shop, settlements }: { shop: string; settlements: readonly SettlementRow[] }) {
  const t = useText(membersText)
  const locale = useLocale()
  return (
    <Card title={t.past}>
      {settlements.length === 0 && <p className="soft">{t.none}</p>}
      <ul className="list">
        {settlements.map((one) => (
          <li key={one.id}>
            <Link className="list-item" to={settlementPath(shop, one.id)}>
              <span className="grow">
                <strong>{t.number(one.number)}</strong>
                <br />
                <span className="small soft">{t.untilDay(formatDay(one.untilDay, locale))}</span>
              </span>
              <Badge tone={settlementTone[one.status]}>{t.statuses[one.status]}</Badge>
              <MoneyText money={vnd(one.shared)} />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

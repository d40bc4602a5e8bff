// The market's commission: rules by shop, category and day. A rule is ended, never rewritten.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { CommissionRules } from '#app/components/money/commission-rules.tsx'
import { OperatorShell } from '#app/components/shells/operator-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { asSystem, type SystemDb } from '#app/db/doors.server.ts'
import { categories } from '#app/domain/catalog/product.ts'
import {
  addCommissionRule,
  endCommissionRule,
  findActiveShops,
  findCommissionRules,
} from '#app/domain/settlement/commission-rules.server.ts'
import { commissionForm } from '#app/domain/settlement/commission.forms.ts'
import { commissionMessages } from '#app/domain/settlement/commission.messages.ts'
import { taxText } from '#app/i18n/tax.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { donePath, operatorCommissionsPath } from '#app/paths.ts'
import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireOperator } from '#app/routes/guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: taxText[localeOf(matches)].commissionTitle },
]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request)
  const today = localDate(systemClock.now())
  return asSystem('operator looks at commission rules', async (db) => ({
    today,
    rules: await findCommissionRules(db),
    shops: await findActiveShops(db),
  }))
}

export async function action({ request }: ActionFunctionArgs) {
  const { account } = await requireOperator(request)
  const form = await readForm(request, commissionForm)
  if (form.status !== 'success') return invalid(form)
  const outcome = await attempt(() =>
    asSystem('operator changes commission rules', (db) => change(db, account.id, form.value)),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, commissionMessages)
  return redirect(donePath(operatorCommissionsPath, 'saved'))
}

async function change(
  db: SystemDb,
  actorId: string,
  wish: z.output<typeof commissionForm>,
): Promise<void> {
  if (wish.intent === 'end') {
    await endCommissionRule(db, { id: wish.id, lastDay: wish.day, actorId }, systemClock)
    return
  }
  const { forShopId, category, rate: rateBps, day: validFrom, note } = wish
  const rule = { forShopId, category, rateBps, validFrom, note, actorId }
  await addCommissionRule(db, rule, systemClock)
}

export default function Commissions() {
  const { today, rules, shops } = useLoaderData<typeof loader>()
  const t = useText(taxText)
  const notice = useNotice(['saved'])
  return (
    <OperatorShell>
      <div className="stack">
        <PageHeader title={t.commissionTitle} lead={t.commissionLead} />
        {notice && (
          <Alert tone="leaf" isUrgent>
            {t.saved}
          </Alert>
        )}
        <CommissionRules rules={rules} today={today} />
        <AddRule shops={shops} today={today} />
      </div>
    </OperatorShell>
  )
}

function AddRule({ shops, today }: { shops: { id: string; name: string }[]; today: string }) {
  const t = useText(taxText)
  const form = useFormState('add')
  return (
    <Card title={t.add}>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="add" />
        <Select
          form={form}
          name="forShopId"
          label={t.shop}
          required={false}
          placeholder={t.everyShop}
          options={shops.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          form={form}
          name="category"
          label={t.category}
          required={false}
          placeholder={t.everyCategory}
          options={categories.map((one) => ({ value: one, label: t.categories[one] }))}
        />
        <TextInput
          form={form}
          name="rate"
          label={t.rate}
          hint={t.rateHint}
          suffix="%"
          inputMode="decimal"
        />
        <TextInput form={form} name="day" label={t.from} type="date" min={today} />
        <TextInput form={form} name="note" label={t.note} isOptional maxLength={200} />
        <Button look="primary">{t.add}</Button>
      </Form>
    </Card>
  )
}

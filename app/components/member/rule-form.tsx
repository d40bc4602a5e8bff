// How the cooperative shares: its fund, its packaging, and what each grade counts for.
import { Form } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { lotGrades, type ShareRule } from '#app/domain/member/member-share.ts'
import { membersText } from '#app/i18n/members.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatInteger } from '#app/lib/money.ts'
import { formatAmount } from '#app/lib/quantity.ts'

const usualRule: ShareRule = {
  fundBps: 1000,
  packagingPerPiece: 0n,
  gradeBps: { A: 12_000, B: 10_000, C: 8_000 },
}

export function RuleForm({ rule }: { rule: ShareRule | null }) {
  const t = useText(membersText)
  const locale = useLocale()
  const form = useFormState('rule')
  const { fundBps, packagingPerPiece, gradeBps } = rule ?? usualRule
  const percent = (bps: number) => formatAmount(bps / 100, locale)
  return (
    <Card title={t.ruleTitle}>
      <Form method="post" className="stack">
        <p className="soft">{t.ruleLead}</p>
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="rule" />
        <TextInput
          form={form}
          name="fund"
          label={t.fundShare}
          suffix="%"
          inputMode="decimal"
          defaultValue={percent(fundBps)}
        />
        <TextInput
          form={form}
          name="packaging"
          label={t.packagingPerPiece}
          suffix="₫"
          inputMode="numeric"
          defaultValue={formatInteger(packagingPerPiece, locale)}
        />
        {lotGrades.map((grade) => (
          <TextInput
            key={grade}
            form={form}
            name={`grade${grade}`}
            label={t.gradeCounts(t.grades[grade])}
            hint={t.gradeHint}
            suffix="%"
            inputMode="decimal"
            defaultValue={percent(gradeBps[grade])}
          />
        ))}
        <Button look={rule ? 'secondary' : 'primary'}>{t.saveRule}</Button>
      </Form>
    </Card>
  )
}

// The latest harvests of member households, each with its grade.
import { Form } from '@remix-run/react'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { Select } from '#app/components/ui/text-fields.tsx'
import type { GradedLot } from '#app/domain/member/households.server.ts'
import { lotGrades } from '#app/domain/member/member-share.ts'
import { membersText } from '#app/i18n/members.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatAmount } from '#app/lib/quantity.ts'

type Props = { harvests: readonly GradedLot[]; mayChange: boolean }

export function HarvestGrades({ harvests, mayChange }: Props) {
  const t = useText(membersText)
  const locale = useLocale()
  return (
    <Card title={t.harvestsTitle}>
      <p className="soft">{harvests.length > 0 ? t.harvestsLead : t.noHarvests}</p>
      <ul className="list">
        {harvests.map((lot) => (
          <li key={lot.id} className="list-item">
            <span className="grow">
              <strong>{lot.household}</strong>
              <br />
              <span className="small soft">
                {lot.material} {formatAmount(lot.quantity, locale)} {lot.unit} ·{' '}
                <DateText day={lot.producedOn} /> · {lot.code}
              </span>
            </span>
            {mayChange ? (
              <Form method="post" className="filter-row" key={lot.grade}>
                <input type="hidden" name="intent" value="grade" />
                <input type="hidden" name="lotId" value={lot.id} />
                <Select
                  name="grade"
                  label={t.grade}
                  defaultValue={lot.grade}
                  options={lotGrades.map((one) => ({ value: one, label: t.grades[one] }))}
                />
                <Button aria-label={`${t.setGrade}: ${lot.household}, ${lot.code}`}>
                  {t.setGrade}
                </Button>
              </Form>
            ) : (
              <Badge>{t.grades[lot.grade]}</Badge>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

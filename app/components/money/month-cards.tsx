// One month of a shop's money in two cards: earned and what it cost; where it is, what arrived, what is owed.
import { Card } from '#app/components/ui/card.tsx'
import { monthSections } from '#app/domain/settlement/month-sections.ts'
import type { MonthSums } from '#app/domain/settlement/month-sums.ts'
import { moneyText } from '#app/i18n/money.ts'
import { useText } from '#app/i18n/use-text.ts'
import { SumList } from './sum-list.tsx'

export function MonthCards({ sums }: { sums: MonthSums }) {
  const t = useText(moneyText)
  const { earned, costs, held, arrived, owed } = monthSections(sums, t)
  return (
    <div className="columns">
      <Card title={earned.title}>
        <SumList {...earned} />
        <h3>{costs.title}</h3>
        <SumList {...costs} />
      </Card>
      <Card title={held.title}>
        <p className="soft">{t.heldLead}</p>
        <SumList {...held} />
        <h3>{arrived.title}</h3>
        <SumList {...arrived} />
        <h3>{owed.title}</h3>
        <SumList {...owed} />
      </Card>
    </div>
  )
}

// One month of a shop's money in four cards: earned, where it is, arrived, owed.
import { Card } from '#app/components/ui/card.tsx'
import {
  arrivedAccounts,
  costLines,
  earnedLines,
  heldAccounts,
  owedAccounts,
  type MonthSums,
} from '#app/domain/settlement/month-sums.ts'
import { moneyText } from '#app/i18n/money.ts'
import { useText } from '#app/i18n/use-text.ts'
import { SumList } from './sum-list.tsx'

export function MonthCards({ sums }: { sums: MonthSums }) {
  const t = useText(moneyText)
  const named = <Key extends keyof typeof t.accounts>(
    keys: readonly Key[],
    of: Record<Key, bigint>,
  ) => keys.map((key) => ({ label: t.accounts[key], amount: of[key] }))
  const arrived = named(arrivedAccounts, sums.arrived)
  return (
    <div className="columns">
      <Card title={t.earnedTitle}>
        <SumList
          lines={earnedLines.map((key) => ({ label: t.earned[key], amount: sums.earned[key] }))}
          total={{ label: t.revenue, amount: sums.revenue }}
        />
        <h3>{t.costsTitle}</h3>
        <SumList
          lines={named(costLines, sums.costs)}
          total={{ label: t.kept, amount: sums.kept }}
        />
      </Card>
      <Card title={t.heldTitle}>
        <p className="soft">{t.heldLead}</p>
        <SumList
          lines={named(heldAccounts, sums.held)}
          total={{ label: t.heldTotal, amount: sums.heldTotal }}
          none={t.nothingHeld}
        />
        <h3>{t.arrivedTitle}</h3>
        <SumList
          lines={arrived}
          total={{
            label: t.heldTotal,
            amount: arrived.reduce((sum, { amount }) => sum + amount, 0n),
          }}
        />
        <h3>{t.owedTitle}</h3>
        <SumList
          lines={named(owedAccounts, sums.owed)}
          total={{ label: t.owedTotal, amount: sums.owedTotal }}
          none={t.nothingOwed}
        />
      </Card>
    </div>
  )
}

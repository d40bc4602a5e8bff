// Amounts under one another with their sum at the foot, as on a till slip. Lines of nothing are left out.
import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { SumLine } from '#app/domain/settlement/month-sections.ts'
import { vnd } from '#app/lib/money.ts'

type Props = {
  lines: readonly SumLine[]
  total: SumLine
  /** said instead when every line is nothing */
  none?: string | null
}

export function SumList({ lines, total, none }: Props) {
  const shown = lines.filter(({ amount }) => amount !== 0n)
  if (shown.length === 0 && none) return <p className="soft">{none}</p>
  return (
    <dl className="sum-list">
      {shown.map(({ label, amount }) => (
        <div key={label} className="row-between">
          <dt>{label}</dt>
          <dd>
            <MoneyText money={vnd(amount)} />
          </dd>
        </div>
      ))}
      <div className="row-between sum-total">
        <dt>{total.label}</dt>
        <dd>
          <MoneyText money={vnd(total.amount)} />
        </dd>
      </div>
    </dl>
  )
}

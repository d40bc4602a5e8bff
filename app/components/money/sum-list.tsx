// Amounts under one another with their sum at the foot, as on a till slip. Lines of nothing are left out.
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { vnd } from '#app/lib/money.ts'

type Line = { label: string; amount: bigint }

type Props = {
  lines: readonly Line[]
  total: Line
  /** said instead when every line is nothing */
  none?: string
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

// The three figures of a report that one looks at first.
import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { ReportSums } from '#app/domain/report/report.ts'
import { reportText } from '#app/i18n/report.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { divideRounded, formatInteger, vnd } from '#app/lib/money.ts'

export function ReportTiles({ sum }: { sum: ReportSums }) {
  const t = useText(reportText)
  const locale = useLocale()
  const perOrder = sum.orders > 0 ? divideRounded(sum.net, BigInt(sum.orders)) : 0n
  return (
    <dl className="tiles report-tiles">
      <div className="figure-tile">
        <dt>{t.net}</dt>
        <dd className="figure-value">
          <MoneyText money={vnd(sum.net)} />
        </dd>
      </div>
      <div className="figure-tile">
        <dt>{t.orders}</dt>
        <dd className="figure-value">{formatInteger(sum.orders, locale)}</dd>
      </div>
      <div className="figure-tile">
        <dt>{t.perOrder}</dt>
        <dd className="figure-value">
          <MoneyText money={vnd(perOrder)} />
        </dd>
      </div>
    </dl>
  )
}

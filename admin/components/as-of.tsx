// The moment up to which everything is counted, and a warning when counting stands still.
import { Alert } from '#app/components/ui/alert.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { adminText } from '#app/i18n/admin.ts'
import { useText } from '#app/i18n/use-text.ts'
import { AutoRefresh } from './auto-refresh.tsx'

type Props = { asOf: Date | null; isLate: boolean }

export function AsOf({ asOf, isLate }: Props) {
  const t = useText(adminText)
  if (!asOf) return <Alert tone="turmeric">{t.noFiguresYet}</Alert>
  return (
    <>
      <p className="row soft small">
        <span>
          {t.asOf} <InstantText at={asOf} />
        </span>
        <AutoRefresh />
      </p>
      {isLate && (
        <Alert tone="turmeric" title={t.lateTitle}>
          <p>{t.lateLine}</p>
        </Alert>
      )}
    </>
  )
}

// From what the goods earned to what the households get: every đồng of it.
import { SumList } from '#app/components/money/sum-list.tsx'
import { membersText } from '#app/i18n/members.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatAmount } from '#app/lib/quantity.ts'

export type ShareSumsView = {
  revenue: bigint
  fees: bigint
  packaging: bigint
  fund: bigint
  fundBps: number
  ownShare: bigint
  shared: bigint
}

export function ShareSums({ sums }: { sums: ShareSumsView }) {
  const t = useText(membersText)
  const locale = useLocale()
  return (
    <SumList
      lines={[
        { label: t.revenue, amount: sums.revenue },
        { label: t.fees, amount: -sums.fees },
        { label: t.packaging, amount: -sums.packaging },
        { label: t.fund(formatAmount(sums.fundBps / 100, locale)), amount: -sums.fund },
        { label: t.ownShare, amount: -sums.ownShare },
      ]}
      total={{ label: t.shared, amount: sums.shared }}
    />
  )
}

// One promotion: how it does, the switch, its last orders, and the form to change it.
import { Form, Link } from '@remix-run/react'
import { Pause, Play } from 'lucide-react'

import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DataTable, type Column } from '#app/components/ui/data-table.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import type { PromotionUseView } from '#app/domain/promotion/promotion-uses.server.ts'
import type { PromotionDetail } from '#app/domain/promotion/promotion-views.server.ts'
import { sellerPromotionsText } from '#app/i18n/seller-promotions.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { LocalDate } from '#app/lib/time.ts'

import type { ProductChoice } from './product-fields.tsx'
import { PromotionForm } from './promotion-form.tsx'
import { StandingBadge, usePromotionFacts } from './promotion-list.tsx'

type Props = {
  promotion: PromotionDetail
  today: LocalDate
  /** null: the market's */
  products: readonly ProductChoice[] | null
  listPath: string
  /** null where the reader may not open other shops' orders */
  orderPath: ((orderId: string) => string) | null
}

export function PromotionPage({ promotion, today, products, listPath, orderPath }: Props) {
  const t = useText(sellerPromotionsText)
  const notice = useNotice(['made', 'saved', 'paused', 'resumed'])
  const facts = usePromotionFacts(promotion)
  const words = { made: t.made, saved: t.saved, paused: t.pausedNotice, resumed: t.resumedNotice }
  return (
    <div className="stack">
      <PageHeader
        crumbs={[{ label: products ? t.title : t.marketTitle, to: listPath }]}
        title={promotion.title}
        lead={facts.benefit}
      />
      {notice && (
        <Alert tone="leaf" isUrgent>
          {words[notice]}
        </Alert>
      )}
      <Standing promotion={promotion} time={facts.time} />
      <LastUses promotion={promotion} orderPath={orderPath} />
      <h2>{t.edit}</h2>
      <PromotionForm
        kind={promotion.form.benefit.kind}
        values={promotion.form}
        today={today}
        products={products}
      />
    </div>
  )
}

function Standing({ promotion, time }: { promotion: PromotionDetail; time: string }) {
  const t = useText(sellerPromotionsText)
  const { isPaused } = promotion
  return (
    <Card>
      <div className="row-between">
        <span className="stack-tight">
          <StandingBadge standing={promotion.standing} />
          <span className="small soft">{time}</span>
        </span>
        <span className="stack-tight">
          <strong className="number">
            <MoneyText money={promotion.given} />
          </strong>
          <span className="small soft">{t.uses(promotion.uses, promotion.usesLimit)}</span>
        </span>
        <Form method="post">
          <Button
            name="intent"
            value={isPaused ? 'resume' : 'pause'}
            icon={isPaused ? Play : Pause}
          >
            {isPaused ? t.resume : t.pause}
          </Button>
        </Form>
      </div>
    </Card>
  )
}

type UsesProps = Pick<Props, 'promotion' | 'orderPath'>

function LastUses({ promotion: { lastUses }, orderPath }: UsesProps) {
  const t = useText(sellerPromotionsText)
  if (lastUses.length === 0) return <p className="soft">{t.noUses}</p>
  const columns: Column<PromotionUseView>[] = [
    {
      key: 'order',
      label: t.order,
      cell: (use) =>
        orderPath ? <Link to={orderPath(use.orderId)}>{use.orderCode}</Link> : use.orderCode,
    },
    ...(orderPath
      ? []
      : [{ key: 'shop', label: t.shop, cell: (use: PromotionUseView) => use.shopName }]),
    { key: 'at', label: t.at, cell: (use) => <InstantText at={use.at} /> },
    {
      key: 'off',
      label: t.off,
      isNumber: true,
      cell: (use) => (
        <>
          <MoneyText money={use.amount} />
          {use.isReleased && <span className="small soft"> ({t.released})</span>}
        </>
      ),
    },
  ]
  return (
    <DataTable caption={t.lastUses} columns={columns} rows={lastUses} rowKey={(use) => use.id} />
  )
}

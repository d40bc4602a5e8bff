// The shopper's page of everything ordered at once.
import { ButtonLink } from '#app/components/ui/button.tsx'
import { TransferCard, type TransferOnPage } from '#app/components/payment/transfer-card.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useFreshPage } from '#app/components/ui/use-fresh-page.ts'
import type { ParcelAftersale } from '#app/domain/aftersale/parcel-views.server.ts'
import { groupState, isWaiting, mayPay, type GroupState } from '#app/domain/order/order-state.ts'
import { isCashless } from '#app/domain/order/order.ts'
import type { BoughtGroup } from '#app/domain/order/order-views.server.ts'
import { orderText } from '#app/i18n/order.ts'
import { useText } from '#app/i18n/use-text.ts'
import { searchPath } from '#app/paths.ts'

import { BoughtParcel } from './bought-parcel.tsx'
import { GroupNotice } from './group-notice.tsx'
import { ParcelActions } from './parcel-actions.tsx'

export type GroupPageProps = {
  group: Omit<BoughtGroup, 'checkoutId'>
  isBack: boolean
  place: string
  /** the link that opens this page elsewhere */
  keep: string | null
  marketOrigin: string
  /** by order */
  aftersale: Record<string, ParcelAftersale>
  /** what is still to be transferred, while it is waited for */
  transfer: TransferOnPage | null
  /** a guest's key goes on with the links */
  linkKey: string | null
}

export function GroupPage(page: GroupPageProps) {
  const { group, isBack, place, keep, marketOrigin, aftersale, linkKey, transfer } = page
  const t = useText(orderText)
  const state = groupState({ ...group, isBack })
  useFreshPage(pauseBeforeNextLook(state, group))
  return (
    <div className="stack">
      <PageHeader
        title={t.title(group.code)}
        lead={
          <>
            {t.placedAt} <InstantText at={group.placedAt} />
          </>
        }
      />
      <GroupNotice state={state} group={group} />
      {transfer && mayPay(state) && <TransferCard transfer={transfer} />}
      {isWaiting(state) && (
        <noscript>
          <meta httpEquiv="refresh" content="5" />
        </noscript>
      )}
      {group.orders.map((order) => (
        <BoughtParcel
          key={order.id}
          order={order}
          isAlone={group.orders.length === 1}
          marketOrigin={marketOrigin}
          method={group.paymentMethod}
          actions={
            <ParcelActions
              place={{ groupCode: group.code, orderId: order.id, linkKey: linkKey ?? undefined }}
              aftersale={aftersale[order.id]}
            />
          }
        />
      ))}
      <Card title={t.receiver}>
        <p>
          <strong>{group.recipient}</strong> · {group.phone}
        </p>
        <p className="soft">
          {group.addressLine}, {place}
        </p>
      </Card>
      {keep && (
        <p className="small">
          <a href={keep}>{t.keep}</a>
        </p>
      )}
      <p>
        <ButtonLink to={searchPath()}>{t.shopOn}</ButtonLink>
      </p>
    </div>
  )
}

// The invoice follows the money within seconds; the courier takes days.
function pauseBeforeNextLook(
  state: GroupState,
  { orders, paymentMethod }: GroupPageProps['group'],
) {
  // A person needs a while to type a transfer; a gateway's word takes seconds.
  if (isWaiting(state)) return paymentMethod === 'bank' ? 5_000 : 2_500
  const isInvoiceDue =
    isCashless(paymentMethod) && orders.some((order) => order.invoiceCodes.length === 0)
  return state === 'confirmed' && isInvoiceDue ? 6_000 : 30_000
}

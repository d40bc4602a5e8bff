// /account/orders: everything I ordered while signed in.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { statusTone } from '#app/components/order/status-tone.ts'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { inMarket } from '#app/db/doors.server.ts'
import { listOwnGroups, type OwnGroup } from '#app/domain/order/own-order-views.server.ts'
import { accountText } from '#app/i18n/account.ts'
import { orderText } from '#app/i18n/order.ts'
import { ownOrdersText } from '#app/i18n/own-orders.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { accountPath, findOrderPath, orderPath, searchPath } from '#app/paths.ts'

import { readQuery } from '../forms.server.ts'
import { requireAccount } from '../guards.server.ts'

const query = z.object({ after: z.uuid().nullable().catch(null).default(null) })

export const meta: MetaFunction = ({ matches }) => [
  { title: ownOrdersText[localeOf(matches)].title },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const { account } = await requireAccount(request)
  const { after } = readQuery(request, query)
  const asked = { accountId: account.id, after }
  return inMarket({ accountId: account.id }, (db) => listOwnGroups(db, asked))
}

export default function OwnOrders() {
  const { groups, nextCursor } = useLoaderData<typeof loader>()
  const t = useText(ownOrdersText)
  const crumbs = [{ label: useText(accountText).account, to: accountPath }]
  return (
    <ShopperShell isNarrow>
      <div className="stack">
        <PageHeader title={t.title} crumbs={crumbs} />
        {groups.length === 0 ? (
          <EmptyState
            drawing="parcel"
            title={t.none}
            action={<ButtonLink to={searchPath()}>{t.shop}</ButtonLink>}
          >
            {t.noneLine}
          </EmptyState>
        ) : (
          <ul className="list">
            {groups.map((group) => (
              <li key={group.code} className="list-item">
                <GroupLink group={group} />
              </li>
            ))}
          </ul>
        )}
        <Pagination nextCursor={nextCursor} />
        <p className="small">
          <Link to={findOrderPath}>{t.asGuest}</Link>
        </p>
      </div>
    </ShopperShell>
  )
}

function GroupLink({ group }: { group: OwnGroup }) {
  const t = useText(orderText)
  return (
    <Link className="order-link" to={orderPath(group.code)}>
      <span className="stack-tight">
        <span>
          <strong>{group.code}</strong>{' '}
          <span className="small soft">
            <InstantText at={group.placedAt} />
          </span>
        </span>
        {group.parcels.map((parcel) => (
          <span key={parcel.code} className="small">
            <Badge tone={statusTone[parcel.status]}>{t.status[parcel.status]}</Badge>{' '}
            {parcel.titles.join(', ')}
            {parcel.shopName && <span className="soft"> · {parcel.shopName}</span>}
          </span>
        ))}
      </span>
      <MoneyText money={group.total} />
    </Link>
  )
}

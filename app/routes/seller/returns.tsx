// /seller/:shop/returns: who wants to give something back, the newest first.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { ReturnLink } from '#app/components/aftersale/return-link.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { ChipNav } from '#app/components/ui/chip-nav.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { listReturns } from '#app/domain/aftersale/return-views.server.ts'
import { returnStatuses, type ReturnStatus } from '#app/domain/aftersale/return.ts'
import { returnsText } from '#app/i18n/returns.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { sellerReturnPath, sellerReturnsPath } from '#app/seller-paths.ts'

import { readQuery } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

const query = z.object({
  status: z.enum(returnStatuses).nullable().catch(null).default(null),
  after: z.uuid().nullable().catch(null).default(null),
})

export const meta: MetaFunction = ({ matches }) => [{ title: returnsText[localeOf(matches)].list }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'order.view')
  const filter = readQuery(request, query)
  const found = await inShop((db) => listReturns(db, filter))
  return { shop: { slug: shop.slug, name: shop.name }, role, status: filter.status, ...found }
}

export default function Returns() {
  const { shop, role, status, returns, nextCursor } = useLoaderData<typeof loader>()
  const t = useText(returnsText)
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.list} lead={t.listLead} />
        <Statuses shopSlug={shop.slug} chosen={status} />
        {returns.length === 0 ? (
          <EmptyState drawing="parcel" title={t.none}>
            {t.noneLine}
          </EmptyState>
        ) : (
          <ul className="list">
            {returns.map((one) => (
              <li key={one.id} className="list-item">
                <ReturnLink to={sellerReturnPath(shop.slug, one.id)} card={one} />
              </li>
            ))}
          </ul>
        )}
        <Pagination nextCursor={nextCursor} />
      </div>
    </SellerShell>
  )
}

function Statuses({ shopSlug, chosen }: { shopSlug: string; chosen: ReturnStatus | null }) {
  const t = useText(returnsText)
  const chips = [null, ...returnStatuses].map((one) => ({
    key: one ?? 'all',
    to: sellerReturnsPath(shopSlug, one),
    label: one ? t.status[one] : t.all,
    isHere: chosen === one,
  }))
  return <ChipNav label={t.filter} chips={chips} isStrip />
}

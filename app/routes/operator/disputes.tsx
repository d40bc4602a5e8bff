// /operator/disputes: cases that shopper and shop could not settle, the newest first.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { ReturnLink } from '#app/components/aftersale/return-link.tsx'
import { OperatorShell } from '#app/components/shells/operator-shell.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { asSystem } from '#app/db/doors.server.ts'
import { listReturns } from '#app/domain/aftersale/return-views.server.ts'
import { findShopNames } from '#app/domain/message/shop-names.server.ts'
import { returnsText } from '#app/i18n/returns.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { operatorDisputePath } from '#app/paths.ts'

import { readQuery } from '../forms.server.ts'
import { requireOperator } from '../guards.server.ts'

const query = z.object({ after: z.uuid().nullable().catch(null).default(null) })

export const meta: MetaFunction = ({ matches }) => [
  { title: returnsText[localeOf(matches)].disputes },
]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request)
  const { after } = readQuery(request, query)
  return asSystem('operator looks at disputes', async (db) => {
    const found = await listReturns(db, { status: 'disputed', after })
    const shops = await findShopNames(
      db,
      found.returns.map(({ shopId }) => shopId),
    )
    const returns = found.returns.map((one) => ({ ...one, shopName: shops.get(one.shopId)?.name }))
    return { ...found, returns }
  })
}

export default function Disputes() {
  const { returns, nextCursor } = useLoaderData<typeof loader>()
  const t = useText(returnsText)
  return (
    <OperatorShell>
      <div className="stack">
        <PageHeader title={t.disputes} lead={t.disputesLead} />
        {returns.length === 0 && <EmptyState drawing="road" title={t.noDisputes} />}
        {returns.length > 0 && (
          <ul className="list">
            {returns.map((one) => (
              <li key={one.id} className="list-item">
                <ReturnLink to={operatorDisputePath(one.id)} card={one} shopName={one.shopName} />
              </li>
            ))}
          </ul>
        )}
        <Pagination nextCursor={nextCursor} />
      </div>
    </OperatorShell>
  )
}

// Entries of the books as cards that fit a phone: when, what, for which order, and both sides.
import { Link } from '@remix-run/react'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { JournalRow } from '#app/domain/ledger/ledger-views.server.ts'
import { moneyText } from '#app/i18n/money.ts'
import { useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'
import { sellerOrderPath } from '#app/seller-paths.ts'

export function JournalList({ shop, rows }: { shop: string; rows: readonly JournalRow[] }) {
  const t = useText(moneyText)
  return (
    <ul className="list journal">
      {rows.map((row) => (
        <li key={row.id} className="list-item">
          <div className="grow">
            <strong>{t.kinds[row.kind]}</strong>
            <div className="small soft">
              <InstantText at={row.at} />
              {row.orderId && row.orderCode && (
                <>
                  {' · '}
                  <Link to={sellerOrderPath(shop, row.orderId)}>{row.orderCode}</Link>
                </>
              )}
            </div>
          </div>
          <dl className="sum-list grow">
            {row.entries.map(({ account, amount }) => (
              <div key={account} className="row-between">
                <dt>{t.accounts[account]}</dt>
                <dd>
                  <MoneyText money={vnd(amount)} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

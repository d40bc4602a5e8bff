// The stock book of one good, newest first. A line written by hand can be taken back.
import { Form, Link } from '@remix-run/react'
import { Undo2 } from 'lucide-react'

import { Button } from '#app/components/ui/button.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import type { MoveLine } from '#app/domain/inventory/move-views.server.ts'
import { stockText } from '#app/i18n/stock.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatAmount } from '#app/lib/quantity.ts'
import { sellerOrderPath } from '#app/seller-paths.ts'

/** "+12" or "−3": the sign is a word of its own in a stock book. */
export function signed(quantity: string, locale: 'vi' | 'en'): string {
  const isLoss = quantity.startsWith('-')
  return `${isLoss ? '−' : '+'}${formatAmount(quantity.replace('-', ''), locale)}`
}

export function MoveList({ shop, moves }: { shop: string; moves: readonly MoveLine[] }) {
  return (
    <ul className="list">
      {moves.map((move) => (
        <li key={move.id} className="list-item">
          <MoveItem shop={shop} move={move} />
        </li>
      ))}
    </ul>
  )
}

function MoveItem({ shop, move }: { shop: string; move: MoveLine }) {
  const t = useText(stockText)
  const locale = useLocale()
  const amount = `${signed(move.quantity, locale)} ${move.unit}`
  const reason = t.reasons[move.reason]
  const details = [
    t.lotAt(move.lotCode, move.locationName),
    move.actorName,
    move.note,
    move.isUndone && t.wasUndone,
    move.isUndoing && t.isUndoing,
  ].filter(Boolean)
  return (
    <>
      <span className="grow stack-tight">
        <span className="row-between">
          <span>{reason}</span>
          <strong className="number">{amount}</strong>
        </span>
        <span className="small soft">
          <InstantText at={move.at} /> · {details.join(' · ')}
          {move.orderId && move.orderCode && (
            <>
              {' · '}
              <Link to={sellerOrderPath(shop, move.orderId)}>{t.order(move.orderCode)}</Link>
            </>
          )}
        </span>
      </span>
      {move.mayUndo && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="moveId" value={move.id} />
          <Button
            look="plain"
            icon={Undo2}
            name="intent"
            value="undo"
            aria-label={t.undoLine(reason, amount)}
          >
            {t.undo}
          </Button>
        </Form>
      )}
    </>
  )
}

// What a shopper can still do about one parcel: cancel, return, follow a return.
import { MessageCircle, PackageX, Star, Undo2 } from 'lucide-react'
import { Link } from '@remix-run/react'

import { returnTone } from '#app/components/aftersale/return-tone.ts'
import { Badge } from '#app/components/ui/badge.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import type { ParcelAftersale } from '#app/domain/aftersale/parcel-views.server.ts'
import { ownOrderText } from '#app/i18n/own-order.ts'
import { returnsText } from '#app/i18n/returns.ts'
import { useText } from '#app/i18n/use-text.ts'
import { ownOrderPath, ownReturnPath } from '#app/paths.ts'

export type ParcelPlace = { groupCode: string; orderId: string; linkKey: string | undefined }

type Props = { place: ParcelPlace; aftersale: ParcelAftersale | undefined }

export function ParcelActions({ place, aftersale }: Props) {
  const t = useText(ownOrderText)
  const returns = useText(returnsText)
  if (!aftersale) return null
  const to = (room: 'cancel' | 'return' | 'review' | 'messages') => ownOrderPath(place, room)
  return (
    <div className="stack">
      {aftersale.cases.length > 0 && (
        <ul className="stack-tight" aria-label={t.cases}>
          {aftersale.cases.map((one) => (
            <li key={one.id} className="row">
              <Link to={ownReturnPath(place.groupCode, one.id, place.linkKey)}>
                {returns.mine} <InstantText at={one.requestedAt} />
              </Link>
              <Badge tone={returnTone[one.status]}>{returns.status[one.status]}</Badge>
            </li>
          ))}
        </ul>
      )}
      <div className="row" role="group" aria-label={t.actions}>
        {aftersale.mayReview && (
          <ButtonLink to={to('review')} icon={Star}>
            {t.review}
          </ButtonLink>
        )}
        {aftersale.mayReturn && (
          <ButtonLink to={to('return')} icon={Undo2}>
            {returns.ask}
          </ButtonLink>
        )}
        <ButtonLink to={to('messages')} icon={MessageCircle}>
          {t.message}
        </ButtonLink>
        {aftersale.isWrittenTo && <Badge tone="clay">{t.newMessages}</Badge>}
        {aftersale.mayCancel && (
          <ButtonLink to={to('cancel')} icon={PackageX}>
            {t.cancel}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}

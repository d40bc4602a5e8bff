// The top of a lot's public page: what it is, its dates, and above all whether it was recalled.
import { Link } from '@remix-run/react'

import { Alert } from '#app/components/ui/alert.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { Photo } from '#app/components/ui/photo.tsx'
import type { TraceView } from '#app/domain/trace/trace-views.server.ts'
import { traceText } from '#app/i18n/trace.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { isRestrictedGtin } from '#app/lib/gs1.ts'
import { formatAmount } from '#app/lib/quantity.ts'
import { marketProductPath, mediaUrl } from '#app/paths.ts'

/** "Chạch sụn kho niêu đất, 500 g": how a shopper calls the lot's content. */
export const nameOf = ({
  product,
  material,
  lot,
}: Pick<TraceView, 'product' | 'material' | 'lot'>): string =>
  [product?.title ?? material ?? lot.code, product?.variantTitle].filter(Boolean).join(', ')

export function LotHead({ trace, isExpired }: { trace: TraceView; isExpired: boolean }) {
  const t = useText(traceText)
  const { shop, lot, product, picture, recall } = trace
  const name = nameOf(trace)
  return (
    <header className="stack">
      {recall && (
        <Alert tone="chili" title={t.recallTitle} isUrgent>
          <p>{t.recallLine}</p>
          {recall.reason && <p>{recall.reason}</p>}
          <p className="small">
            {t.recalledOn} <DateText day={recall.on} />
          </p>
        </Alert>
      )}
      <div className="trace-head">
        {picture && (
          <Photo
            picture={{
              ...picture,
              url: mediaUrl(shop.id, picture.id),
              altText: picture.altText || name,
            }}
            ratio="1/1"
            sizes="(min-width: 768px) 200px, 34vw"
            isFirst
          />
        )}
        <div className="stack-tight">
          <p className="soft">
            {t.lot} <span className="lot-code">{lot.code}</span>
          </p>
          <h1>{name}</h1>
          <p className="soft">{shop.name}</p>
          {product && (
            <p>
              <Link to={marketProductPath(shop.slug, product.handle)}>{t.seeProduct}</Link>
            </p>
          )}
          {!product && lot.kind === 'finished' && <Badge>{t.notSold}</Badge>}
        </div>
      </div>
      <LotFacts trace={trace} isExpired={isExpired} />
    </header>
  )
}

function LotFacts({ trace: { lot }, isExpired }: { trace: TraceView; isExpired: boolean }) {
  const t = useText(traceText)
  const locale = useLocale()
  return (
    <dl className="lot-facts">
      <div>
        <dt>{t.madeOn}</dt>
        <dd>
          <DateText day={lot.producedOn} />
        </dd>
      </div>
      {lot.expiresOn && (
        <div>
          <dt>{t.expiresOn}</dt>
          <dd>
            <DateText day={lot.expiresOn} /> {isExpired && <Badge tone="chili">{t.expired}</Badge>}
          </dd>
        </div>
      )}
      <div>
        <dt>{t.lotSize}</dt>
        <dd className="number">
          {formatAmount(lot.quantity, locale)} {lot.unit}
        </dd>
      </div>
      {lot.gtin && (
        <div>
          <dt>{t.gtin}</dt>
          <dd className="number">
            {lot.gtin}{' '}
            {isRestrictedGtin(lot.gtin) && <span className="soft small">({t.internalNumber})</span>}
          </dd>
        </div>
      )}
    </dl>
  )
}

// One printed label. Black on white whatever the theme: it is paper.
import { labelText } from '#app/i18n/label.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatDay, type LocalDate } from '#app/lib/time.ts'

export type LabelView = {
  name: string
  shopName: string
  code: string
  producedOn: LocalDate
  expiresOn: LocalDate | null
  /** the Digital Link in the QR code */
  address: string
  /** (01)…, (10)…, (17)… */
  elements: readonly string[]
  /** SVG text made by the server from `address` */
  qr: string
}

export function LotLabel({ label }: { label: LabelView }) {
  const t = useText(labelText)
  const locale = useLocale()
  return (
    <figure className="lot-label">
      <div
        role="img"
        aria-label={`${t.qr} ${label.code}`}
        dangerouslySetInnerHTML={{ __html: label.qr }}
      />
      <figcaption className="lot-label-text">
        <span className="lot-label-name">{label.name}</span>
        <span>{label.shopName}</span>
        <span>
          {t.made} {formatDay(label.producedOn, locale)}
        </span>
        {label.expiresOn && (
          <span>
            {t.expires} {formatDay(label.expiresOn, locale)}
          </span>
        )}
        {label.elements.map((element) => (
          <span key={element} className="nowrap">
            {element}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

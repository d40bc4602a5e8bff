// The papers of a product and its shop: kind, number, who gave it, until when.
import { BadgeCheck } from 'lucide-react'

import { Card } from '#app/components/ui/card.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { OcopStars } from '#app/components/ui/marks.tsx'
import type { CertificateKind } from '#app/domain/catalog/product.ts'
import { catalogText } from '#app/i18n/catalog.ts'
import { productText } from '#app/i18n/product.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { LocalDate } from '#app/lib/time.ts'

export type CertificateLine = {
  /** where the paper itself is shown */
  paper: string | null
  kind: CertificateKind
  number: string
  stars: number | null
  issuer: string
  expiresOn: LocalDate
}

export function Certificates({ certificates }: { certificates: readonly CertificateLine[] }) {
  const t = useText(productText)
  const names = useText(catalogText).certificates
  if (certificates.length === 0) return null
  return (
    <Card title={t.certificates}>
      <ul className="certificates">
        {certificates.map((one) => (
          <li key={`${one.kind}${one.number}`} className="certificate">
            <span className="leaf-mark">
              <Icon of={BadgeCheck} size={24} />
            </span>
            <div>
              {one.kind === 'ocop' && one.stars ? (
                <OcopStars stars={one.stars} />
              ) : (
                <strong>{names[one.kind]}</strong>
              )}
              <p className="small soft">
                {t.certificateNumber} {one.number} · {one.issuer}
              </p>
              <p className="small soft">
                {t.validTo} <DateText day={one.expiresOn} />
                {one.paper && (
                  <>
                    {' · '}
                    <a href={one.paper} target="_blank" rel="noreferrer">
                      {t.seePaper}
                    </a>
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

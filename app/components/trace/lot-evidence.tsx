// Beside the road: who made it, which certificates held, and one calm line about the proof.
import { Link } from '@remix-run/react'
import { BadgeCheck, CircleCheck, Clock } from 'lucide-react'

import { Badge } from '#app/components/ui/badge.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DateText, InstantText } from '#app/components/ui/date-text.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { OcopStars } from '#app/components/ui/marks.tsx'
import type { CertificateKind } from '#app/domain/catalog/product.ts'
import type { TraceCertificate } from '#app/domain/trace/trace-facts.server.ts'
import type { TraceView } from '#app/domain/trace/trace-views.server.ts'
import { catalogText } from '#app/i18n/catalog.ts'
import { stepText, traceText } from '#app/i18n/trace.ts'
import { useText } from '#app/i18n/use-text.ts'
import { shopPath } from '#app/paths.ts'

export function MakerCard({ trace: { shop, households } }: { trace: TraceView }) {
  const t = useText(traceText)
  return (
    <Card title={t.maker}>
      <div className="stack-tight">
        <p>
          <strong>{shop.name}</strong>
        </p>
        <p className="soft">{[shop.addressLine, shop.placeName].filter(Boolean).join(', ')}</p>
        {households.length > 0 && (
          <p>
            <span className="soft">{t.households}:</span> {households.join(', ')}
          </p>
        )}
        <p>
          <Link to={shopPath(shop.slug)}>{t.seeShop}</Link>
        </p>
      </div>
    </Card>
  )
}

export function CertificateCard({ certificates }: { certificates: readonly TraceCertificate[] }) {
  const t = useText(traceText)
  if (certificates.length === 0) return null
  return (
    <Card title={t.certificates}>
      <ul className="plain-list">
        {certificates.map((one) => (
          <li key={one.id}>
            <CertificateLines certificate={one} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function CertificateLines({ certificate: one }: { certificate: TraceCertificate }) {
  const t = useText(traceText)
  const { certificates } = useText(catalogText)
  return (
    <div className="stack-tight grow">
      {one.stars ? (
        <OcopStars stars={one.stars} />
      ) : (
        <strong>{certificates[one.kind as CertificateKind]}</strong>
      )}
      <p className="small soft">
        {t.number} {one.number} · {t.issuer} {one.issuer}
      </p>
      <p className="small soft">
        {t.valid} <DateText day={one.issuedOn} /> – <DateText day={one.expiresOn} />
      </p>
      <p>
        {one.isValidThen ? (
          <Badge tone="leaf" icon={BadgeCheck}>
            {t.validThen}
          </Badge>
        ) : (
          <Badge tone="turmeric" icon={Clock}>
            {t.endedThen}
          </Badge>
        )}
      </p>
    </div>
  )
}

export function Proof({
  trace: { proof, events },
  eventsUrl,
}: {
  trace: TraceView
  eventsUrl: string | null
}) {
  const t = useText(traceText)
  const { steps } = useText(stepText)
  if (proof.events === 0) return null
  return (
    <section className="trace-proof">
      <p className="trace-proof-line">
        <Icon of={CircleCheck} />
        <span>{t.proof(proof.events)}</span>
      </p>
      <details>
        <summary>{t.proofMore}</summary>
        <div className="stack">
          <p>{t.proofHash}</p>
          {proof.corrections > 0 && <p>{t.proofCorrections(proof.corrections)}</p>}
          <ul className="trace-hashes">
            {events.map((event) => (
              <li key={event.id}>
                <span>
                  {steps[event.step as keyof typeof steps]} · <InstantText at={event.at} />
                </span>
                <code>{event.hash}</code>
              </li>
            ))}
          </ul>
          {eventsUrl && (
            <p>
              <a href={eventsUrl}>{t.proofEvents}</a>
            </p>
          )}
        </div>
      </details>
    </section>
  )
}

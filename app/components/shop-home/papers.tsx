// The shop's papers that are in force: what for, who gave them, until when.
import { Link } from '@remix-run/react'
import { BadgeCheck } from 'lucide-react'

import { DateText } from '#app/components/ui/date-text.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { OcopStars } from '#app/components/ui/marks.tsx'
import type { ShopPaper } from '#app/domain/site/home-views.server.ts'
import { catalogText } from '#app/i18n/catalog.ts'
import { productText } from '#app/i18n/product.ts'
import { shopHomeText } from '#app/i18n/shop-home.ts'
import { useText } from '#app/i18n/use-text.ts'
import { paperUrl, productPath } from '#app/paths.ts'

import type { CertificatesPart } from './parts.ts'

export function Papers({ part }: { part: CertificatesPart }) {
  const t = useText(shopHomeText)
  return (
    <section className="stack" aria-labelledby={`part-${part.id}`}>
      <h2 id={`part-${part.id}`}>{part.title || t.papers}</h2>
      <ul className="home-papers">
        {part.papers.map((paper) => (
          <li key={paper.id} className="card home-paper">
            <span className="leaf-mark">
              <Icon of={BadgeCheck} size={28} />
            </span>
            <PaperWords paper={paper} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function PaperWords({ paper }: { paper: ShopPaper }) {
  const t = useText(productText)
  const { wholeShop } = useText(shopHomeText)
  const names = useText(catalogText).certificates
  return (
    <div className="stack-tight">
      {paper.kind === 'ocop' && paper.stars ? (
        <OcopStars stars={paper.stars} />
      ) : (
        <strong>{names[paper.kind]}</strong>
      )}
      {paper.product ? (
        <Link to={productPath(paper.product.handle)}>{paper.product.title}</Link>
      ) : (
        <span>{wholeShop}</span>
      )}
      <span className="small soft">
        {paper.issuer} · {t.validTo} <DateText day={paper.expiresOn} />
        {paper.hasPaper && (
          <>
            {' · '}
            <a href={paperUrl(paper.shopId, paper.id)} target="_blank" rel="noreferrer">
              {t.seePaper}
            </a>
          </>
        )}
      </span>
    </div>
  )
}

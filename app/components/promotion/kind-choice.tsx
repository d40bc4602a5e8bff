// The first step of a new promotion: what is given. Plain links, so it works without JavaScript.
import { Link } from '@remix-run/react'
import { Gift, Percent, TicketMinus, Truck } from 'lucide-react'

import { Icon, type IconShape } from '#app/components/ui/icon.tsx'
import type { BenefitKind } from '#app/domain/promotion/promotion.ts'
import { promotionFormText } from '#app/i18n/promotion-form.ts'
import { useText } from '#app/i18n/use-text.ts'

const icons: Record<BenefitKind, IconShape> = {
  percent: Percent,
  amount: TicketMinus,
  delivery: Truck,
  bundle: Gift,
}

export function KindChoice({ kinds }: { kinds: readonly BenefitKind[] }) {
  const t = useText(promotionFormText)
  return (
    <section className="stack">
      <h2>{t.chooseKind}</h2>
      <ul className="list">
        {kinds.map((kind) => (
          <li key={kind} className="list-item">
            <Link to={`?kind=${kind}`} className="row grow">
              <Icon of={icons[kind]} />
              <span className="stack-tight">
                <strong>{t.kind[kind]}</strong>
                <span className="small soft">{t.kindLine[kind]}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

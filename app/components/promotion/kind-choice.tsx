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
            <span className="kind-choice">
              <Icon of={icons[kind]} />
              <span className="stack-tight">
                <Link to={`?kind=${kind}`}>
                  <strong>{t.kind[kind]}</strong>
                </Link>
                <span className="small soft">{t.kindLine[kind]}</span>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

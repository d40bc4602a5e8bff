// What a shop promises, for whoever buys there; each promise can be linked to.
import { Card } from '#app/components/ui/card.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import type { ShopPolicy } from '#app/domain/site/site.ts'
import { policiesText } from '#app/i18n/policies.ts'
import { useText } from '#app/i18n/use-text.ts'
import { localDate } from '#app/lib/time.ts'

export type ShopPoliciesView = {
  shop: { name: string; phone: string | null }
  policies: ShopPolicy[]
}

export function ShopPolicies({ shop, policies }: ShopPoliciesView) {
  const t = useText(policiesText)
  return (
    <div className="stack">
      <h1>{t.titleOf(shop.name)}</h1>
      {policies.length === 0 && (
        <EmptyState drawing="paper" title={t.none}>
          <p>{shop.phone ? t.askByPhone(shop.phone) : t.noneLine}</p>
        </EmptyState>
      )}
      {policies.map(({ kind, body, updatedAt }) => (
        <div key={kind} id={kind}>
          <Card title={t.kinds[kind]}>
            <div className="stack">
              <p className="pre-line">{body}</p>
              <p className="small soft">
                {t.since} <DateText day={localDate(updatedAt)} />
              </p>
            </div>
          </Card>
        </div>
      ))}
    </div>
  )
}

// A code that leads nowhere: what may be wrong, and what to do. Or one that leads to several shops: choose.
import { Link } from '@remix-run/react'

import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { traceText } from '#app/i18n/trace.ts'
import { useText } from '#app/i18n/use-text.ts'
import { searchPath } from '#app/paths.ts'

export type Asked = { gtin?: string | undefined; lot?: string | undefined; isBad?: boolean }
export type Way = { to: string; label: string }

export function UnknownCode({ asked }: { asked: Asked }) {
  const t = useText(traceText)
  const action = <ButtonLink to={searchPath()}>{t.toMarket}</ButtonLink>
  return (
    <EmptyState drawing="road" title={t.unknownTitle} action={action} isPage>
      <div className="stack-tight">
        {asked.isBad && <p>{t.badCode}</p>}
        {!asked.isBad && asked.lot && <p>{t.unknownLot(asked.lot)}</p>}
        {!asked.isBad && asked.gtin && !asked.lot && <p>{t.unknownGtin(asked.gtin)}</p>}
        <p>{t.unknownHelp}</p>
      </div>
    </EmptyState>
  )
}

export function SeveralShops({ ways }: { ways: readonly Way[] }) {
  const t = useText(traceText)
  return (
    <EmptyState drawing="road" title={t.severalTitle} isPage>
      <div className="stack-tight">
        <p>{t.severalLine}</p>
        <ul className="list">
          {ways.map((way) => (
            <li key={way.to} className="list-item">
              <Link to={way.to}>{way.label}</Link>
            </li>
          ))}
        </ul>
      </div>
    </EmptyState>
  )
}

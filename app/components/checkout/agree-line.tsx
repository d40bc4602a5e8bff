// Whose promises a shopper agrees to by ordering, each a tap away; a page of its own, so that nothing typed is lost.
import { useRootData } from '#app/components/root-data.ts'
import { policiesText } from '#app/i18n/policies.ts'
import { useText } from '#app/i18n/use-text.ts'
import { policiesPath, shopPoliciesPath } from '#app/paths.ts'

type Props = { shops: readonly { shopSlug: string; shopName: string }[] }

export function AgreeLine({ shops }: Props) {
  const t = useText(policiesText)
  const isOwnHost = useRootData()?.site.kind === 'shop'
  return (
    <p className="small soft">
      {t.agree}{' '}
      {shops.map(({ shopSlug, shopName }, index) => (
        <span key={shopSlug}>
          {index > 0 && ', '}
          <a
            href={isOwnHost ? policiesPath : shopPoliciesPath(shopSlug)}
            target="_blank"
            rel="noreferrer"
          >
            {t.linkOf(shopName)}
          </a>
        </span>
      ))}
      .
    </p>
  )
}

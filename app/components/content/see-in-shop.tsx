// The way from the desk to the page as shoppers see it.
import { useRootData } from '#app/components/root-data.ts'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { useText } from '#app/i18n/use-text.ts'
import { shopOrigin } from '#app/paths.ts'

export function SeeInShop({ slug, path }: { slug: string; path: string }) {
  const t = useText(sellerContentText)
  const root = useRootData()
  if (!root) return null
  return (
    <a className="button" href={`${shopOrigin(root.site.marketOrigin, slug)}${path}`}>
      {t.see}
    </a>
  )
}

// The collections of a shop in one row.
import { ChipNav } from '#app/components/ui/chip-nav.tsx'
import { shopperText } from '#app/i18n/shopper.ts'
import { useText } from '#app/i18n/use-text.ts'
import { collectionPath } from '#app/paths.ts'

type Props = { collections: readonly { handle: string; title: string }[]; here?: string }

export function CollectionLinks({ collections, here }: Props) {
  const t = useText(shopperText)
  if (collections.length === 0) return null
  const chips = collections.map(({ handle, title }) => ({
    key: handle,
    to: collectionPath(handle),
    label: title,
    isHere: handle === here,
  }))
  return <ChipNav label={t.collections} chips={chips} />
}

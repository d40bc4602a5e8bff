// A shop's first page: the parts that the shop has put together, in its order.
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Articles } from '#app/components/shop-home/articles.tsx'
import { Collections, Goods } from '#app/components/shop-home/goods.tsx'
import { Hero } from '#app/components/shop-home/hero.tsx'
import { Makers } from '#app/components/shop-home/maker-map.tsx'
import { Papers } from '#app/components/shop-home/papers.tsx'
import { isFilled, type HomePart, type ShopHomeView } from '#app/components/shop-home/parts.ts'
import { Story } from '#app/components/shop-home/story.tsx'
import { Voices } from '#app/components/shop-home/voices.tsx'
import { shopperText } from '#app/i18n/shopper.ts'
import { useText } from '#app/i18n/use-text.ts'

export function ShopHome({ home: { shop, parts } }: { home: ShopHomeView }) {
  const t = useText(shopperText)
  const shown = parts.filter(isFilled)
  const firstHero = shown.find(({ kind }) => kind === 'hero')
  const hasGoods = shown.some(({ kind }) => kind === 'goods')
  const isAskedForGoods = parts.some(({ kind }) => kind === 'goods')
  return (
    <div className="shop-home">
      {!firstHero && <h1 className="visually-hidden">{shop.name}</h1>}
      {shown.map((part, index) => (
        <Part key={part.id} part={part} shop={shop} isFirst={part === firstHero || index === 0} />
      ))}
      {isAskedForGoods && !hasGoods && (
        <EmptyState drawing="basket" title={t.shopEmpty}>
          {t.shopEmptyLine}
        </EmptyState>
      )}
    </div>
  )
}

type Props = { part: HomePart; shop: ShopHomeView['shop']; isFirst: boolean }

function Part({ part, shop, isFirst }: Props) {
  switch (part.kind) {
    case 'hero':
      return <Hero part={part} shop={shop} isFirst={isFirst} />
    case 'goods':
      return <Goods part={part} isFirst={isFirst} />
    case 'story':
      return <Story part={part} shop={shop} />
    case 'map':
      return <Makers part={part} />
    case 'collections':
      return <Collections part={part} />
    case 'reviews':
      return <Voices part={part} />
    case 'articles':
      return <Articles part={part} />
    case 'certificates':
      return <Papers part={part} />
  }
}

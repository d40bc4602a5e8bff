import { ShopCard, type ShopCardView } from './shop-card.tsx'

export function ShopGrid({ shops }: { shops: readonly ShopCardView[] }) {
  return (
    <ul className="shop-grid">
      {shops.map((shop) => (
        <li key={shop.id}>
          <ShopCard shop={shop} />
        </li>
      ))}
    </ul>
  )
}

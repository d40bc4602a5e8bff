import type { ProductCardView } from '#app/components/ui/product-card.tsx'

/** The pages that a list leads to, for structured data. */
export const listedPages = (origin: string, products: readonly ProductCardView[]) =>
  products.map(({ title, to }) => ({ name: title, url: `${origin}${to}` }))

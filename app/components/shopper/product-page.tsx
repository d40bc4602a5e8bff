// The product page: picture first; name, price, choices, quantity, buy; then who made it, the lot's way, papers,
// delivery. One screen for the market and for a shop's own host.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

import { ProductReviews, type ProductReviewsView } from '#app/components/review/product-reviews.tsx'
import { RatingLine } from '#app/components/review/rating.tsx'
import { ShareRow } from '#app/components/share/share-row.tsx'
import type { ProductNode } from '#app/components/storefront-nodes.ts'
import { SeasonCard, type OfferedSeason } from '#app/components/preorder/season-card.tsx'
import { OcopStars, TracedLeaf } from '#app/components/ui/marks.tsx'
import { Breadcrumbs, type Crumb } from '#app/components/ui/page-header.tsx'
import { productText } from '#app/i18n/product.ts'
import { useText } from '#app/i18n/use-text.ts'

import { BuyBox } from './buy-box.tsx'
import { Certificates, type CertificateLine } from './certificates.tsx'
import { DeliveryCard, type DeliveryView } from './delivery-card.tsx'
import { Gallery } from './gallery.tsx'
import { LotWay, type LotWayView } from './lot-way.tsx'
import { ProductFilm, type VideoView } from './product-film.tsx'

export type ProductPageView = {
  product: ProductNode
  /** What one piece is called: niêu, hũ, kg. */
  unit: string
  /** The price is for the heaviest; what weighs less is given back. */
  isWeighed: boolean
  shop: { name: string; place: string; to: string }
  crumbs: Crumb[]
  way: LotWayView | null
  certificates: CertificateLine[]
  video: VideoView | null
  seasons: OfferedSeason[]
  delivery: DeliveryView
  reviews: ProductReviewsView
}

export function ProductPage({ view, others }: { view: ProductPageView; others?: ReactNode }) {
  const t = useText(productText)
  const { product, shop, way } = view
  return (
    <div className="stack-loose">
      <div className="stack">
        <Breadcrumbs crumbs={view.crumbs} here={product.title} />
        <div className="product-page">
          <Gallery pictures={product.images.nodes} title={product.title} />
          <div className="stack product-side">
            <div className="stack-tight">
              <h1 className="product-title">{product.title}</h1>
              <p className="row">
                <RatingLine summary={view.reviews.summary} />
                {product.ocopStars && <OcopStars stars={Number(product.ocopStars.value)} />}
                {way && <TracedLeaf />}
              </p>
              <p className="soft">
                <Link to={shop.to}>{shop.name}</Link> <RatingLine summary={view.reviews.ofShop} /> ·{' '}
                {shop.place}
              </p>
            </div>
            <BuyBox product={product} unit={view.unit} />
            {view.isWeighed && <p className="soft">{t.weighed}</p>}
            <DeliveryCard delivery={view.delivery} />
            {view.seasons.map((offered) => (
              <SeasonCard key={offered.season.id} {...offered} />
            ))}
            <ShareRow title={product.title} />
            {view.video && <ProductFilm video={view.video} />}
            {product.description && (
              <section className="stack-tight">
                <h2>{t.description}</h2>
                <p className="pre-line">{product.description}</p>
              </section>
            )}
          </div>
        </div>
      </div>
      <div className="product-more">
        {way && <LotWay way={way} />}
        <Certificates certificates={view.certificates} />
        <ProductReviews reviews={view.reviews} />
      </div>
      {others}
    </div>
  )
}

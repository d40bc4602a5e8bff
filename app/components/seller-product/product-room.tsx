// The frame of one product's screens: its name, whether it is on sale, and the way between them.
import { NavLink } from '@remix-run/react'
import type { ReactNode } from 'react'

import { useRootData } from '#app/components/root-data.ts'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import type { ProductStatus } from '#app/domain/catalog/product.ts'
import type { ShopRole } from '#app/domain/identity/permissions.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { useText } from '#app/i18n/use-text.ts'
import { productPath, shopOrigin } from '#app/paths.ts'
import { sellerPath, sellerProductPath } from '#app/seller-paths.ts'

type Props = {
  shop: { slug: string; name: string }
  role: ShopRole
  product: { id: string; title: string; handle: string; status: ProductStatus }
  children: ReactNode
}

export function ProductRoom({ shop, role, product, children }: Props) {
  const t = useText(sellerProductsText)
  const isSaved = useNotice() === 'saved'
  const root = useRootData()
  const to = (room?: 'photos' | 'prices' | 'proof') =>
    sellerProductPath(shop.slug, product.id, room)
  const rooms = [
    [to(), t.words],
    [to('photos'), t.photos],
    [to('prices'), t.prices],
    [to('proof'), t.proof],
  ] as const
  const isOnSale = product.status === 'published'
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={product.title}
          crumbs={[{ label: t.products, to: sellerPath(shop.slug, 'products') }]}
          actions={
            <Badge tone={isOnSale ? 'leaf' : 'turmeric'}>{t.statuses[product.status]}</Badge>
          }
        />
        <nav className="product-rooms" aria-label={product.title}>
          {rooms.map(([address, label]) => (
            <NavLink key={address} to={address} end className="button button-plain">
              {label}
            </NavLink>
          ))}
          {isOnSale && root && (
            <a
              className="button button-plain"
              href={`${shopOrigin(root.site.marketOrigin, shop.slug)}${productPath(product.handle)}`}
            >
              {t.see}
            </a>
          )}
        </nav>
        {isSaved && (
          <Alert tone="leaf" isUrgent>
            <p>{t.saved}</p>
          </Alert>
        )}
        {children}
      </div>
    </SellerShell>
  )
}

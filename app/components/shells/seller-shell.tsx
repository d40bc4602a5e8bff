// The frame of a shop's own rooms; each role sees the rooms it may enter.
import {
  ExternalLink,
  NotebookPen,
  Package,
  Receipt,
  ShoppingBag,
  Sprout,
  Store,
  Sun,
  Tags,
  Users,
} from 'lucide-react'
import type { ReactNode } from 'react'

import {
  shopRoleMay,
  type ShopPermission,
  type ShopRole,
} from '#app/domain/identity/permissions.ts'
import { placesText } from '#app/i18n/seller-places.ts'
import { useText } from '#app/i18n/use-text.ts'
import { sellerPath, shopOrigin } from '#app/paths.ts'

import { useRootData } from '../root-data.ts'
import { DeskShell } from './desk-shell.tsx'
import type { Place } from './nav.tsx'

type Props = {
  shop: { slug: string; name: string }
  role: ShopRole
  /** Orders that wait to be handed over. */
  waitingOrders?: number
  children: ReactNode
}

type Room = Place & { needs: ShopPermission }

export function SellerShell({ shop, role, waitingOrders, children }: Props) {
  const t = useText(placesText)
  const root = useRootData()
  const to = (room?: string) => sellerPath(shop.slug, room)
  const rooms: Room[] = [
    { to: to(), label: t.today, icon: Sun, isExact: true, needs: 'shop.view' },
    {
      to: to('orders'),
      label: t.orders,
      icon: ShoppingBag,
      count: waitingOrders,
      needs: 'order.view',
    },
    { to: to('diary'), label: t.diary, icon: NotebookPen, needs: 'trace.record' },
    { to: to('products'), label: t.products, icon: Tags, needs: 'product.edit' },
    { to: to('lots'), label: t.lots, icon: Package, needs: 'trace.record' },
    { to: to('invoices'), label: t.invoices, icon: Receipt, needs: 'invoice.view' },
    { to: to('trial'), label: t.trial, icon: Sprout, needs: 'programme.apply' },
    { to: to('team'), label: t.team, icon: Users, needs: 'team.manage' },
    { to: to('settings'), label: t.profile, icon: Store, needs: 'shop.settings' },
  ]
  const places: Place[] = rooms.filter((room) => shopRoleMay(role, room.needs))
  const storefront = root && {
    to: shopOrigin(root.site.marketOrigin, shop.slug),
    label: t.storefront,
    icon: ExternalLink,
  }
  return (
    <DeskShell
      name={shop.name}
      places={storefront ? [...places, storefront] : places}
      bar={places.slice(0, 4)}
    >
      {children}
    </DeskShell>
  )
}

// The frame of a shop's own rooms; each role sees the rooms it may enter.
import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'

import { shopRoleMay, type ShopRole } from '#app/domain/identity/permissions.ts'
import { placesText } from '#app/i18n/seller-places.ts'
import { useText } from '#app/i18n/use-text.ts'
import { shopOrigin } from '#app/paths.ts'
import { sellerPath } from '#app/seller-paths.ts'

import { useRootData } from '../root-data.ts'
import { DeskShell } from './desk-shell.tsx'
import type { Place } from './nav.tsx'
import { barRooms, sellerRooms } from './seller-rooms.ts'

type Props = {
  shop: { slug: string; name: string }
  role: ShopRole
  /** Orders that wait to be handed over. */
  waitingOrders?: number
  children: ReactNode
}

export function SellerShell({ shop, role, waitingOrders, children }: Props) {
  const t = useText(placesText)
  const root = useRootData()
  const open = sellerRooms.filter((room) => shopRoleMay(role, room.needs))
  const counts: Record<string, number | undefined> = {
    orders: waitingOrders,
    notifications: root?.unreadNews,
  }
  const places = new Map<string, Place>(
    open.map(({ room, word, group, icon }) => [
      room,
      {
        to: sellerPath(shop.slug, room || undefined),
        label: t[word],
        icon,
        group: t.groups[group],
        isExact: room === '',
        ...(counts[room] && { count: counts[room] }),
      },
    ]),
  )
  const storefront = root && {
    to: shopOrigin(root.site.marketOrigin, shop.slug),
    label: t.storefront,
    icon: ExternalLink,
    group: t.groups.shop,
  }
  const bell = places.get('notifications')
  return (
    <DeskShell
      name={shop.name}
      {...(bell && { bell })}
      places={storefront ? [...places.values(), storefront] : [...places.values()]}
      bar={barRooms.flatMap((room) => places.get(room) ?? []).slice(0, 4)}
    >
      {children}
    </DeskShell>
  )
}

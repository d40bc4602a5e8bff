// The rooms of a shop's desk, in the groups its navigation shows. A new room is one line here, its word in
// app/i18n/seller-places.ts and its route in app/seller-routes.ts.
import {
  CalendarClock,
  ArrowDownToLine,
  Contact,
  Bell,
  ChartColumn,
  FileDown,
  FileUp,
  Gift,
  MessageCircle,
  Newspaper,
  NotebookPen,
  Package,
  PackageOpen,
  Receipt,
  Settings,
  Share2,
  ShoppingBag,
  Sprout,
  Star,
  Sun,
  Tags,
  TicketPercent,
  Undo2,
  Users,
  Warehouse,
  Wallet,
} from 'lucide-react'

import type { IconShape } from '#app/components/ui/icon.tsx'
import type { ShopPermission } from '#app/domain/identity/permissions.ts'
import type { placesText } from '#app/i18n/seller-places.ts'

type Words = (typeof placesText)['vi']

export type SellerRoom = {
  /** below /seller/:shop; '' is the first room */
  room: string
  word: Exclude<keyof Words, 'groups'>
  group: keyof Words['groups']
  icon: IconShape
  needs: ShopPermission
}

export const sellerRooms: readonly SellerRoom[] = [
  { room: '', word: 'today', group: 'selling', icon: Sun, needs: 'shop.view' },
  { room: 'notifications', word: 'news', group: 'selling', icon: Bell, needs: 'shop.view' },
  { room: 'orders', word: 'orders', group: 'selling', icon: ShoppingBag, needs: 'order.view' },
  { room: 'parcels', word: 'parcels', group: 'selling', icon: PackageOpen, needs: 'order.fulfil' },
  { room: 'reviews', word: 'reviews', group: 'selling', icon: Star, needs: 'order.view' },
  { room: 'customers', word: 'customers', group: 'selling', icon: Contact, needs: 'order.view' },
  {
    room: 'messages',
    word: 'messages',
    group: 'selling',
    icon: MessageCircle,
    needs: 'order.view',
  },
  { room: 'returns', word: 'returns', group: 'selling', icon: Undo2, needs: 'order.view' },

  {
    room: 'promotions',
    word: 'promotions',
    group: 'selling',
    icon: TicketPercent,
    needs: 'promotion.edit',
  },
  {
    room: 'gift-cards',
    word: 'giftCards',
    group: 'selling',
    icon: Gift,
    needs: 'gift-card.manage',
  },
  { room: 'content', word: 'content', group: 'selling', icon: Newspaper, needs: 'content.edit' },
  { room: 'feeds', word: 'feeds', group: 'selling', icon: Share2, needs: 'product.edit' },

  { room: 'products', word: 'products', group: 'goods', icon: Tags, needs: 'product.edit' },
  { room: 'stock', word: 'stock', group: 'goods', icon: Warehouse, needs: 'stock.edit' },
  {
    room: 'preorders',
    word: 'preorders',
    group: 'goods',
    icon: CalendarClock,
    needs: 'product.edit',
  },
  { room: 'lots', word: 'lots', group: 'goods', icon: Package, needs: 'trace.record' },
  { room: 'imports', word: 'imports', group: 'goods', icon: FileUp, needs: 'product.edit' },
  { room: 'diary', word: 'diary', group: 'goods', icon: NotebookPen, needs: 'trace.record' },

  { room: 'money', word: 'money', group: 'money', icon: Wallet, needs: 'money.view' },
  { room: 'reports', word: 'reports', group: 'money', icon: ChartColumn, needs: 'report.view' },
  {
    room: 'transfers',
    word: 'transfers',
    group: 'money',
    icon: ArrowDownToLine,
    needs: 'money.view',
  },
  { room: 'invoices', word: 'invoices', group: 'money', icon: Receipt, needs: 'invoice.view' },
  { room: 'exports', word: 'exports', group: 'money', icon: FileDown, needs: 'order.view' },

  { room: 'trial', word: 'trial', group: 'shop', icon: Sprout, needs: 'programme.apply' },
  { room: 'team', word: 'team', group: 'shop', icon: Users, needs: 'team.manage' },
  { room: 'settings', word: 'settings', group: 'shop', icon: Settings, needs: 'shop.view' },
]

/** What a phone's bar shows, as far as the role may enter; the rest is in the menu. */
export const barRooms: readonly string[] = ['', 'orders', 'products', 'diary', 'lots', 'invoices']

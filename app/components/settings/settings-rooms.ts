// The rooms of a shop's settings, in the order of the list. Adding one: a line here, its words in
// app/i18n/settings.ts, its route.
import {
  Banknote,
  Bell,
  Globe,
  History,
  LayoutTemplate,
  KeyRound,
  type LucideIcon,
  Palette,
  Receipt,
  ScrollText,
  Store,
  Truck,
  Users,
  Webhook,
} from 'lucide-react'

import type { ShopPermission } from '#app/domain/identity/permissions.ts'
import type { settingsText } from '#app/i18n/settings.ts'

export type SettingsRoomName = keyof (typeof settingsText)['vi']['rooms']

type SettingsRoom = {
  name: SettingsRoomName
  /** under /seller/:shop */
  path: string
  icon: LucideIcon
  needs: ShopPermission
}

export const settingsRooms: readonly SettingsRoom[] = [
  { name: 'profile', path: 'settings/profile', icon: Store, needs: 'shop.settings' },
  { name: 'policies', path: 'settings/policies', icon: ScrollText, needs: 'shop.settings' },
  { name: 'delivery', path: 'settings/delivery', icon: Truck, needs: 'shop.settings' },
  { name: 'theme', path: 'settings/theme', icon: Palette, needs: 'shop.settings' },
  { name: 'home', path: 'settings/home', icon: LayoutTemplate, needs: 'shop.settings' },
  { name: 'domains', path: 'settings/domains', icon: Globe, needs: 'shop.settings' },
  { name: 'team', path: 'team', icon: Users, needs: 'team.manage' },
  { name: 'payments', path: 'settings/payments', icon: Banknote, needs: 'shop.settings' },
  { name: 'invoices', path: 'invoices/settings', icon: Receipt, needs: 'invoice.issue' },
  { name: 'notifications', path: 'settings/notifications', icon: Bell, needs: 'shop.view' },
  { name: 'webhooks', path: 'settings/webhooks', icon: Webhook, needs: 'shop.settings' },
  { name: 'api', path: 'settings/api', icon: KeyRound, needs: 'shop.settings' },
  { name: 'history', path: 'settings/history', icon: History, needs: 'shop.settings' },
]

// The frame of a province's console.
import { ChartColumn, ClipboardList, Store, Users } from 'lucide-react'
import type { ReactNode } from 'react'

import {
  provinceRoleMay,
  type ProvincePermission,
  type ProvinceRole,
} from '#app/domain/identity/permissions.ts'
import { placesText } from '#app/i18n/seller-places.ts'
import { useText } from '#app/i18n/use-text.ts'
import { adminPath } from '#app/paths.ts'

import { DeskShell } from './desk-shell.tsx'
import type { Place } from './nav.tsx'

type Props = { province: { code: string; name: string }; role: ProvinceRole; children: ReactNode }

export function AdminShell({ province, role, children }: Props) {
  const t = useText(placesText)
  const to = (room?: string) => adminPath(province.code, room)
  const rooms: (Place & { needs: ProvincePermission })[] = [
    { to: to(), label: t.figures, icon: ChartColumn, isExact: true, needs: 'province.view' },
    { to: to('shops'), label: t.programmeShops, icon: Store, needs: 'province.view' },
    { to: to('programme'), label: t.programme, icon: ClipboardList, needs: 'province.view' },
    { to: to('team'), label: t.provinceTeam, icon: Users, needs: 'province.team' },
  ]
  return (
    <DeskShell
      name={province.name}
      places={rooms.filter((room) => provinceRoleMay(role, room.needs))}
    >
      {children}
    </DeskShell>
  )
}

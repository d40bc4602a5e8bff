// A word about a state: never colour alone.
import type { ReactNode } from 'react'

import { Icon, type IconShape } from './icon.tsx'

export type Tone = 'clay' | 'leaf' | 'indigo' | 'turmeric' | 'chili'

type Props = { tone?: Tone; icon?: IconShape; children: ReactNode }

export function Badge({ tone, icon, children }: Props) {
  return (
    <span className={tone ? `badge tone-${tone}` : 'badge'}>
      {icon && <Icon of={icon} size={16} />}
      {children}
    </span>
  )
}

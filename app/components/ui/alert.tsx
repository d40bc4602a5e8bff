// A calm box that says what happened and what to do.
import { CircleExclamationPoint, CircleCheck, Clock, Info } from 'lucide-react'
import type { ReactNode } from 'react'

import { Icon } from './icon.tsx'
import type { Tone } from './badge.tsx'

const icons = {
  clay: Info,
  indigo: Info,
  leaf: CircleCheck,
  turmeric: Clock,
  chili: CircleExclamationPoint,
} as const

type Props = { tone?: Tone; title?: ReactNode; isUrgent?: boolean; children: ReactNode }

/** `isUrgent` is read aloud at once; use it for what the person just caused. */
export function Alert({ tone = 'indigo', title, isUrgent = false, children }: Props) {
  return (
    <div className={`alert tone-${tone}`} role={isUrgent ? 'alert' : 'note'}>
      <Icon of={icons[tone]} size={22} />
      <div className="alert-body stack-tight">
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  )
}

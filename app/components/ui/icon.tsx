// One set of icons (lucide), always beside a word: hidden from screen readers unless a label is given.
import type { LucideIcon } from 'lucide-react'

export type IconShape = LucideIcon

type Props = { of: IconShape; size?: number; label?: string }

export function Icon({ of: Shape, size = 20, label }: Props) {
  if (!label) return <Shape size={size} strokeWidth={1.75} aria-hidden focusable={false} />
  return <Shape size={size} strokeWidth={1.75} role="img" aria-label={label} />
}

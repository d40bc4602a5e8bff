// Nothing here yet: a drawing, a sentence, and what to do next.
import type { ReactNode } from 'react'

import { Drawing, type DrawingName } from './drawings.tsx'

type Props = {
  drawing?: DrawingName
  title: ReactNode
  children?: ReactNode
  /** The next step: one ButtonLink or form. */
  action?: ReactNode
  /** As the whole page, the title is its heading. */
  isPage?: boolean
}

export function EmptyState({ drawing = 'basket', title, children, action, isPage = false }: Props) {
  const Title = isPage ? 'h1' : 'h2'
  return (
    <div className="empty">
      <Drawing name={drawing} />
      <Title>{title}</Title>
      {children && <div className="soft">{children}</div>}
      {action && <div className="row">{action}</div>}
    </div>
  )
}

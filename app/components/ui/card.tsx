// A sheet of rice paper that holds one thing.
import { useId, type ReactNode } from 'react'

type Props = { title?: ReactNode; children: ReactNode; as?: 'section' | 'div' }

export function Card({ title, children, as: Tag = title ? 'section' : 'div' }: Props) {
  const id = useId()
  return (
    <Tag className="card" aria-labelledby={title && Tag === 'section' ? id : undefined}>
      {title && (
        <h2 id={id} className="card-title">
          {title}
        </h2>
      )}
      {children}
    </Tag>
  )
}

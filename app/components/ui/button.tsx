// Things to press. A button acts, a link goes somewhere; both look the same and are at least 44 px high.
import { Link, type LinkProps } from '@remix-run/react'
import type { ComponentProps } from 'react'

import { Icon, type IconShape } from './icon.tsx'

type Look = {
  look?: 'primary' | 'secondary' | 'danger' | 'plain'
  icon?: IconShape
  isWide?: boolean
}

const classes = ({ look = 'secondary', isWide }: Look) =>
  ['button', look !== 'secondary' && `button-${look}`, isWide && 'button-wide']
    .filter(Boolean)
    .join(' ')

export function Button({
  look,
  icon,
  isWide,
  children,
  type = 'submit',
  ...rest
}: Look & ComponentProps<'button'>) {
  return (
    <button {...rest} type={type} className={classes({ look, isWide })}>
      {icon && <Icon of={icon} />}
      {children}
    </button>
  )
}

/** `to` may also be another host's address. */
export function ButtonLink({ look, icon, isWide, children, ...rest }: Look & LinkProps) {
  return (
    <Link {...rest} className={classes({ look, isWide })}>
      {icon && <Icon of={icon} />}
      {children}
    </Link>
  )
}

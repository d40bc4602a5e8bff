// The shop's own menus: a row under the head of the page, folded on a phone, and the links above its foot.
import { Link, useLocation } from '@remix-run/react'
import { ChevronDown, Menu } from 'lucide-react'

import { Icon } from '#app/components/ui/icon.tsx'
import { contentText } from '#app/i18n/content.ts'
import { useText } from '#app/i18n/use-text.ts'

import type { MenuLink } from '../root-data.ts'

export function ShopMenu({ links }: { links: readonly MenuLink[] }) {
  const t = useText(contentText)
  const { key } = useLocation()
  if (links.length === 0) return null
  return (
    <nav className="shop-menu" aria-label={t.menu} key={key}>
      <details className="shop-menu-fold">
        <summary>
          <Icon of={Menu} />
          {t.openMenu}
        </summary>
        <MenuTree links={links} />
      </details>
      <ul className="shop-menu-row">
        {links.map((link) => (
          <li key={`${link.label}${link.to}`}>
            {link.items.length > 0 ? <Unfolding link={link} /> : <MenuAnchor link={link} />}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Works without JavaScript: a details element. */
function Unfolding({ link }: { link: MenuLink }) {
  return (
    <details className="shop-menu-more">
      <summary lang="vi">
        {link.label}
        <Icon of={ChevronDown} size={16} />
      </summary>
      <MenuTree links={[{ ...link, items: [] }, ...link.items]} />
    </details>
  )
}

function MenuTree({ links }: { links: readonly MenuLink[] }) {
  return (
    <ul className="shop-menu-tree">
      {links.map((link) => (
        <li key={`${link.label}${link.to}`}>
          <MenuAnchor link={link} />
          {link.items.length > 0 && <MenuTree links={link.items} />}
        </li>
      ))}
    </ul>
  )
}

function MenuAnchor({ link: { to, label, isOurs } }: { link: MenuLink }) {
  const { pathname } = useLocation()
  return (
    <Link
      to={to}
      lang={isOurs ? undefined : 'vi'}
      aria-current={pathname === to ? 'page' : undefined}
    >
      {label}
    </Link>
  )
}

export function FootMenu({ links }: { links: readonly MenuLink[] }) {
  const t = useText(contentText)
  if (links.length === 0) return null
  return (
    <nav className="foot-menu" aria-label={t.footMenu}>
      <MenuTree links={links} />
    </nav>
  )
}

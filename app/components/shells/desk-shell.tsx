// The frame of those who work here: bottom bar on a phone, side list from 1024 px.
import { Form, Link } from '@remix-run/react'
import { LogOut } from 'lucide-react'
import type { ReactNode } from 'react'

import { Icon } from '#app/components/ui/icon.tsx'
import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'
import { signOutPath } from '#app/paths.ts'

import { Pot } from './brand.tsx'
import { LanguageSwitch, SkipLink } from './frame.tsx'
import { BottomBar, Count, MenuSheet, SideNav, type Place } from './nav.tsx'

type Props = {
  /** The name over the desk: the shop, the province. */
  name: string
  /** All places; the first four (or `bar`) are on the phone's bar, the others in its menu. */
  places: readonly Place[]
  bar?: readonly Place[]
  /** In a phone's top row, always in reach; its own list of places has it too. */
  bell?: Place
  children: ReactNode
}

export function DeskShell({ name, places, bar = places.slice(0, 4), bell, children }: Props) {
  const rest = places.filter((place) => !bar.includes(place) && place !== bell)
  return (
    <div className="with-bottom-bar desk">
      <SkipLink />
      <SideNav places={places}>
        <span className="brand">
          <Pot />
          <span className="brand-name">{name}</span>
        </span>
        <DeskActions />
      </SideNav>
      <div>
        <header className="top desk-menu">
          <div className="top-row">
            <span className="brand">
              <Pot />
              <span className="brand-name">{name}</span>
            </span>
            <div className="top-links">
              {bell && (
                <Link className="top-link" to={bell.to}>
                  <Icon of={bell.icon} label={bell.label} />
                  <Count count={bell.count} />
                </Link>
              )}
              <MenuSheet places={rest}>
                <DeskActions />
              </MenuSheet>
            </div>
          </div>
        </header>
        <main id="main" className="page" tabIndex={-1}>
          {children}
        </main>
      </div>
      <BottomBar places={bar} />
    </div>
  )
}

function DeskActions() {
  const t = useText(uiText)
  return (
    <div className="desk-actions">
      <LanguageSwitch />
      <Form method="post" action={signOutPath}>
        <button className="top-link">
          <Icon of={LogOut} />
          {t.signOut}
        </button>
      </Form>
    </div>
  )
}

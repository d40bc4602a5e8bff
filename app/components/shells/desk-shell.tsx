// The frame of those who work here: bottom bar on a phone, side list from 1024 px.
import { Form } from '@remix-run/react'
import { LogOut } from 'lucide-react'
import type { ReactNode } from 'react'

import { Icon } from '#app/components/ui/icon.tsx'
import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'
import { signOutPath } from '#app/paths.ts'

import { Pot } from './brand.tsx'
import { LanguageSwitch, SkipLink } from './frame.tsx'
import { BottomBar, MenuSheet, SideNav, type Place } from './nav.tsx'

type Props = {
  /** The name over the desk: the shop, the province. */
  name: string
  /** All places; the first four (or `bar`) are on the phone's bar, the others in its menu. */
  places: readonly Place[]
  bar?: readonly Place[]
  children: ReactNode
}

export function DeskShell({ name, places, bar = places.slice(0, 4), children }: Props) {
  const rest = places.filter((place) => !bar.includes(place))
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

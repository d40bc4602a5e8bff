// Pieces that every frame has: the way past the navigation, the language switch, the foot of the page.
import { Form, Link, useLocation } from '@remix-run/react'
import { Languages } from 'lucide-react'
import type { ReactNode } from 'react'

import { Icon } from '#app/components/ui/icon.tsx'
import { uiText } from '#app/i18n/ui.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { languagePath } from '#app/paths.ts'

export function SkipLink() {
  const t = useText(uiText)
  return (
    <a className="skip-link" href="#main">
      {t.skip}
    </a>
  )
}

/** A form, so that it works without JavaScript and no crawler follows it. */
export function LanguageSwitch() {
  const t = useText(uiText)
  const other = useLocale() === 'vi' ? 'en' : 'vi'
  const { pathname, search } = useLocation()
  return (
    <Form method="post" action={languagePath} reloadDocument>
      <input type="hidden" name="next" value={`${pathname}${search}`} />
      <button className="top-link" name="locale" value={other} aria-label={t.languageLabel}>
        <Icon of={Languages} />
        <span lang={other}>{t.language}</span>
      </button>
    </Form>
  )
}

export type FootLink = { to: string; label: string }

export function Foot({ line, links }: { line: ReactNode; links: readonly FootLink[] }) {
  return (
    <footer className="foot">
      <div className="foot-row">
        <span>{line}</span>
        <span className="row">
          {links.map((link) => (
            <Link key={link.to} to={link.to}>
              {link.label}
            </Link>
          ))}
          <LanguageSwitch />
        </span>
      </div>
    </footer>
  )
}

// /dev/mail: what was sent, newest first. For development; in production only when it was explicitly allowed.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { mailboxText } from '#app/i18n/mailbox.ts'
import { useText } from '#app/i18n/use-text.ts'
import { devMailPath, letterTemplatesPath } from '#app/paths.ts'
import { registry } from '#plugins/registry.server.ts'

import { requireDevPages } from '../dev-pages.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireDevPages(request)
  const letters = await registry.mailbox.list(100)
  return { letters: letters.map(({ id, to, subject, sentAt }) => ({ id, to, subject, sentAt })) }
}

export default function Mailbox() {
  const { letters } = useLoaderData<typeof loader>()
  const t = useText(mailboxText)
  return (
    <ShopperShell isNarrow>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={<ButtonLink to={letterTemplatesPath}>{t.templates}</ButtonLink>}
      />
      {letters.length === 0 && <EmptyState drawing="paper" title={t.empty} />}
      <ul className="list people">
        {letters.map((letter) => (
          <li key={letter.id} className="list-item">
            <span className="grow stack-tight">
              <Link to={devMailPath(letter.id)}>{letter.subject}</Link>
              <span className="small soft">
                {letter.to} · <InstantText at={letter.sentAt} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </ShopperShell>
  )
}

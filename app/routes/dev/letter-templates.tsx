// /dev/mail/templates: every letter that the house can write, with made-up facts, in both languages.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { letterSamples } from '#app/domain/notification/letter-samples.ts'
import { readLocale } from '#app/i18n/locale.ts'
import { mailboxText } from '#app/i18n/mailbox.ts'
import { useText } from '#app/i18n/use-text.ts'
import { devMailPath, letterTemplatePath } from '#app/paths.ts'

import { requireDevPages } from '../dev-pages.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireDevPages(request)
  const locale = readLocale(request)
  const templates = Object.entries(letterSamples).map(([name, write]) => ({
    name,
    subject: write(locale).subject,
  }))
  return { templates }
}

export default function LetterTemplates() {
  const { templates } = useLoaderData<typeof loader>()
  const t = useText(mailboxText)
  return (
    <ShopperShell isNarrow>
      <PageHeader
        title={t.templates}
        lead={t.templatesLead}
        crumbs={[{ label: t.title, to: devMailPath() }]}
      />
      <ul className="list people">
        {templates.map(({ name, subject }) => (
          <li key={name} className="list-item">
            <span className="grow stack-tight">
              <Link to={letterTemplatePath(name)}>{subject}</Link>
              <span className="small soft">{name}</span>
            </span>
          </li>
        ))}
      </ul>
    </ShopperShell>
  )
}

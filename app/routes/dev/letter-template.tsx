// /dev/mail/templates/:name: one letter as its reader sees it, in the language of this page, and as plain text.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { letterSamples } from '#app/domain/notification/letter-samples.ts'
import { readLocale } from '#app/i18n/locale.ts'
import { mailboxText } from '#app/i18n/mailbox.ts'
import { useText } from '#app/i18n/use-text.ts'
import { letterTemplatesPath } from '#app/paths.ts'

import { requireDevPages } from '../dev-pages.server.ts'
import { notFound, readParams } from '../forms.server.ts'

const templateParams = z.object({ name: z.string().max(60) })

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireDevPages(request)
  const { name } = readParams(params, templateParams)
  const write = Object.hasOwn(letterSamples, name) ? letterSamples[name] : undefined
  if (!write) throw notFound()
  return write(readLocale(request))
}

export default function LetterTemplate() {
  const { subject, text, html } = useLoaderData<typeof loader>()
  const t = useText(mailboxText)
  return (
    <ShopperShell isNarrow>
      <PageHeader title={subject} crumbs={[{ label: t.templates, to: letterTemplatesPath }]} />
      <div className="stack">
        <iframe className="letter-frame" title={t.asSeen} srcDoc={html} sandbox="" />
        <Card title={t.asText}>
          <p className="pre-line">{text}</p>
        </Card>
      </div>
    </ShopperShell>
  )
}

// /dev/mail/:id: one letter as plain text with its links, and as its recipient sees it.
import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Fragment } from 'react'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { mailboxText } from '#app/i18n/mailbox.ts'
import { useText } from '#app/i18n/use-text.ts'
import { devMailPath } from '#app/paths.ts'
import { registry } from '#plugins/registry.server.ts'

import { requireDevPages } from '../dev-pages.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireDevPages(request)
  const letter = await registry.mailbox.find(params.id ?? '')
  if (!letter) throw data(null, { status: 404 })
  return letter
}

export default function Letter() {
  const { subject, to, from, text, html, sentAt } = useLoaderData<typeof loader>()
  const t = useText(mailboxText)
  return (
    <ShopperShell isNarrow>
      <PageHeader title={subject} crumbs={[{ label: t.title, to: devMailPath() }]} />
      <div className="stack">
        <dl className="facts">
          <dt>{t.from}</dt>
          <dd>{from}</dd>
          <dt>{t.to}</dt>
          <dd>{to}</dd>
          <dt>{t.sentAt}</dt>
          <dd>
            <InstantText at={sentAt} />
          </dd>
        </dl>
        <Card>
          <p className="pre-line">
            <Linked text={text} />
          </p>
        </Card>
        <iframe className="letter-frame" title={t.asSeen} srcDoc={html} sandbox="" />
      </div>
    </ShopperShell>
  )
}

/** Plain text whose addresses can be followed. */
function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={index} href={part}>
        {part}
      </a>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  )
}

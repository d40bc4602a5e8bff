// /seller/:shop/exports: the shop's figures as files.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FileDown } from 'lucide-react'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { exportFormats, exportKinds, type ExportKind } from '#app/domain/export/export.ts'
import { exportsText } from '#app/i18n/exports.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { exportPath } from '#app/seller-paths.ts'

import { requireStaff } from '../guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: exportsText[localeOf(matches)].title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role } = await requireStaff(request, params, 'order.view')
  const today = localDate(systemClock.now())
  return {
    shop: { slug: shop.slug, name: shop.name },
    role,
    today,
    from: `${today.slice(0, 7)}-01`,
  }
}

export default function Exports() {
  const { shop, role, today, from } = useLoaderData<typeof loader>()
  const t = useText(exportsText)
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.title} lead={t.lead} />
        {exportKinds.map((kind) => (
          <Card key={kind} title={t.kinds[kind]}>
            <div className="stack">
              <p className="soft">{t.lines[kind]}</p>
              {kind === 'orders' ? (
                <OrderFiles shop={shop.slug} from={from} to={today} />
              ) : (
                <Files shop={shop.slug} kind={kind} />
              )}
            </div>
          </Card>
        ))}
      </div>
    </SellerShell>
  )
}

function Files({ shop, kind }: { shop: string; kind: ExportKind }) {
  const t = useText(exportsText)
  return (
    <div className="row">
      {exportFormats[kind].map((format) => (
        <ButtonLink
          key={format}
          to={exportPath(shop, { kind, format })}
          icon={FileDown}
          reloadDocument
        >
          {t.formats[format]}
        </ButtonLink>
      ))}
    </div>
  )
}

// A plain form: the browser itself fetches the file, with the days in its address.
function OrderFiles({ shop, from, to }: { shop: string; from: string; to: string }) {
  const t = useText(exportsText)
  return (
    <form method="get" className="stack">
      <div className="columns">
        <TextInput name="from" label={t.from} type="date" defaultValue={from} />
        <TextInput name="to" label={t.to} type="date" defaultValue={to} />
      </div>
      <div className="row">
        {exportFormats.orders.map((format) => (
          <Button
            key={format}
            icon={FileDown}
            formAction={exportPath(shop, { kind: 'orders', format })}
          >
            {t.formats[format]}
          </Button>
        ))}
      </div>
    </form>
  )
}

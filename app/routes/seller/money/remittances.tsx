// Files of carriers and of the shop's own gateway: load, see what is open, decide.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { CashInTransit } from '#app/components/money/cash-in-transit.tsx'
import { FileOutcome, type FileDone } from '#app/components/money/file-outcome.tsx'
import { LoadFileForm } from '#app/components/money/load-file-form.tsx'
import { OpenLines } from '#app/components/money/open-lines.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { shopRoleMay } from '#app/domain/identity/permissions.ts'
import { loadRemittance } from '#app/domain/settlement/load-remittance.server.ts'
import { readRemittance } from '#app/domain/settlement/read-remittance.server.ts'
import {
  findCashInTransit,
  findLines,
  findRemittances,
  type RemittanceFile,
} from '#app/domain/settlement/remittance-views.server.ts'
import { remittanceForm } from '#app/domain/settlement/remittance.forms.ts'
import { remittanceMessages } from '#app/domain/settlement/remittance.messages.ts'
import { remittanceSources } from '#app/domain/settlement/remittance.ts'
import { matchAgain, resolveLine } from '#app/domain/settlement/resolve-line.server.ts'
import { moneyText } from '#app/i18n/money.ts'
import { remittanceText } from '#app/i18n/remittance.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireStaff, type Staff } from '#app/routes/guards.server.ts'
import { moneyPath, remittancePath } from '#app/seller-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${remittanceText[localeOf(matches)].title} · ${data?.shop.name ?? ''}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'money.view')
  return staff.inShop(async (db) => ({
    shop: { slug: staff.shop.slug, name: staff.shop.name },
    role: staff.role,
    mayDecide: shopRoleMay(staff.role, 'money.manage'),
    open: await findLines(db, { fileId: null, isOpenOnly: true }, systemClock),
    waiting: await findCashInTransit(db, systemClock),
    files: await findRemittances(db),
  }))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'money.manage')
  const form = await readForm(request, remittanceForm)
  if (form.status !== 'success') return invalid(form)
  const outcome = await attempt(() => change(staff, form.value))
  if (!outcome.ok) return refused(form, outcome.refusal, remittanceMessages)
  return outcome.value
}

async function change(staff: Staff, wish: z.output<typeof remittanceForm>): Promise<FileDone> {
  const [shopId, actorId] = [staff.shop.id, staff.account.id]
  if (wish.intent === 'match-again') {
    const count = await staff.inShop((db) => matchAgain(db, shopId, systemClock))
    return { did: 'matched-again', count }
  }
  if (wish.intent !== 'load') {
    await staff.inShop((db) => resolveLine(db, { shopId, actorId, decision: wish }, systemClock))
    return { did: 'resolved' }
  }
  const { rows, fileHash } = await readRemittance(await wish.file.bytes())
  const file = { source: wish.source, fileName: wish.file.name.slice(0, 200), fileHash, rows }
  const { lines, matched } = await staff.inShop((db) =>
    loadRemittance(db, { shopId, actorId, ...file }, systemClock),
  )
  return { did: 'loaded', lines, matched }
}

export default function Remittances() {
  const { shop, role, mayDecide, open, waiting, files } = useLoaderData<typeof loader>()
  const t = useText(remittanceText)
  const crumbs = [{ label: useText(moneyText).title, to: moneyPath(shop.slug) }]
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.title} lead={t.lead} crumbs={crumbs} />
        <FileOutcome done={useActionData<typeof action>()} />
        {mayDecide && <LoadFileForm key={files.length} sources={remittanceSources} />}
        <OpenLines shop={shop.slug} lines={open} mayDecide={mayDecide} />
        <CashInTransit shop={shop.slug} waiting={waiting} />
        <Files shop={shop.slug} files={files} />
      </div>
    </SellerShell>
  )
}

function Files({ shop, files }: { shop: string; files: readonly RemittanceFile[] }) {
  const t = useText(remittanceText)
  return (
    <Card title={t.filesTitle}>
      {files.length === 0 ? (
        <p className="soft">{t.noFilesLine}</p>
      ) : (
        <ul className="list">
          {files.map((file) => (
            <li key={file.id}>
              <Link className="list-item" to={remittancePath(shop, file.id)}>
                <span className="grow">
                  <strong>{t.sources[file.source]}</strong>
                  <br />
                  <span className="small soft">
                    {file.fileName} · <DateText day={file.receivedOn} /> ·{' '}
                    {t.lines(file.lines, file.open)}
                  </span>
                </span>
                <MoneyText money={vnd(file.gross - file.fee)} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

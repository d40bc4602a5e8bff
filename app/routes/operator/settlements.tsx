// Settlement files of the market's own terminal: load, see what no file has settled, look at what did not fit.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { FileOutcome, type FileDone } from '#app/components/money/file-outcome.tsx'
import { LoadFileForm } from '#app/components/money/load-file-form.tsx'
import { MarketLines } from '#app/components/money/market-lines.tsx'
import { UnsettledPayments } from '#app/components/money/unsettled-payments.tsx'
import { OperatorShell } from '#app/components/shells/operator-shell.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { asSystem } from '#app/db/doors.server.ts'
import { loadMarketFile } from '#app/domain/settlement/load-market-file.server.ts'
import {
  findMarketFiles,
  findOpenMarketLines,
  findUnsettledPayments,
  matchMarketAgain,
  setMarketLineAside,
  type MarketFileRow,
} from '#app/domain/settlement/market-lines.server.ts'
import { readRemittance } from '#app/domain/settlement/read-remittance.server.ts'
import { marketFileForm } from '#app/domain/settlement/remittance.forms.ts'
import { remittanceMessages } from '#app/domain/settlement/remittance.messages.ts'
import { gatewaySources } from '#app/domain/settlement/remittance.ts'
import { payoutText } from '#app/i18n/payout.ts'
import { remittanceText } from '#app/i18n/remittance.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireOperator } from '#app/routes/guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: payoutText[localeOf(matches)].settlementsTitle },
]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request)
  return asSystem('operator looks at settlement files', async (db) => ({
    open: await findOpenMarketLines(db, systemClock),
    unsettled: await findUnsettledPayments(db, systemClock),
    files: await findMarketFiles(db),
  }))
}

export async function action({ request }: ActionFunctionArgs) {
  const { account } = await requireOperator(request)
  const form = await readForm(request, marketFileForm)
  if (form.status !== 'success') return invalid(form)
  const outcome = await attempt(() => change(account.id, form.value))
  if (!outcome.ok) return refused(form, outcome.refusal, remittanceMessages)
  return outcome.value
}

async function change(actorId: string, wish: z.output<typeof marketFileForm>): Promise<FileDone> {
  if (wish.intent === 'match-again') {
    const count = await asSystem('operator matches lines again', (db) =>
      matchMarketAgain(db, systemClock),
    )
    return { did: 'matched-again', count }
  }
  if (wish.intent === 'set-aside') {
    const { lineId, note } = wish
    await asSystem('operator sets a line aside', (db) =>
      setMarketLineAside(db, { lineId, note, actorId }, systemClock),
    )
    return { did: 'resolved' }
  }
  const { rows, fileHash } = await readRemittance(await wish.file.bytes())
  const file = { source: wish.source, fileName: wish.file.name.slice(0, 200), fileHash, rows }
  const { lines, matched } = await asSystem(
    'operator loads a settlement file',
    (db) => loadMarketFile(db, { ...file, actorId }, systemClock),
    120_000,
  )
  return { did: 'loaded', lines, matched }
}

export default function Settlements() {
  const { open, unsettled, files } = useLoaderData<typeof loader>()
  const t = useText(payoutText)
  return (
    <OperatorShell>
      <div className="stack">
        <PageHeader title={t.settlementsTitle} lead={t.settlementsLead} />
        <FileOutcome done={useActionData<typeof action>()} />
        <LoadFileForm key={files.length} sources={gatewaySources} />
        <MarketLines lines={open} />
        <UnsettledPayments unsettled={unsettled} />
        <Files files={files} />
      </div>
    </OperatorShell>
  )
}

function Files({ files }: { files: readonly MarketFileRow[] }) {
  const t = useText(remittanceText)
  return (
    <Card title={t.filesTitle}>
      {files.length === 0 && <p className="soft">{t.noFilesLine}</p>}
      <ul className="list">
        {files.map((file) => (
          <li key={file.id} className="list-item">
            <span className="grow">
              <strong>{t.sources[file.source]}</strong>
              <br />
              <span className="small soft">
                {file.fileName} · <DateText day={file.receivedOn} /> ·{' '}
                {t.lines(file.lines, file.open)}
              </span>
            </span>
            <MoneyText money={vnd(file.net)} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

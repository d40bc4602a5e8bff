// Where a file stands, in one sentence and four figures, and what can be done with it now.
import { Form } from '@remix-run/react'
import { Download, Play, Square, Trash2 } from 'lucide-react'

import { Alert } from '#app/components/ui/alert.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { isMoving } from '#app/domain/import/import.ts'
import { importMessages } from '#app/domain/import/import.messages.ts'
import type { ImportView } from '#app/domain/import/import-views.server.ts'
import { importsText } from '#app/i18n/imports.ts'
import { fill } from '#app/i18n/text.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatInteger } from '#app/lib/money.ts'
import { importBeforePath, sellerPath } from '#app/seller-paths.ts'

import { importTones } from './import-list.tsx'

type Props = { shop: string; file: ImportView; isSlow: boolean }

export function ImportState({ shop, file, isSlow }: Props) {
  const t = useText(importsText)
  return (
    <div className="stack">
      <FormErrors form={useFormState()} />
      <Alert tone={importTones[file.status]} title={t.statuses[file.status]}>
        <p>
          <Sentence file={file} />
        </p>
        {file.status === 'ready' && file.badCount > 0 && <p>{t.startSkips(file.badCount)}</p>}
        {isSlow && <p>{t.slow}</p>}
      </Alert>
      {file.status === 'running' && (
        <progress
          className="time-passed"
          aria-label={t.progress}
          max={file.rowCount ?? 1}
          value={file.doneCount}
        />
      )}
      {file.rowCount !== null && file.status !== 'refused' && <Figures file={file} />}
      {file.unknown.length > 0 && (
        <p className="soft small">{t.unknown(file.unknown.join(', '))}</p>
      )}
      <Steps shop={shop} file={file} isSlow={isSlow} />
    </div>
  )
}

function Sentence({ file }: { file: ImportView }) {
  const t = useText(importsText)
  const locale = useLocale()
  const { status, refusal } = file
  if (status === 'refused') {
    const messages: Record<string, { vi: string; en: string } | undefined> = importMessages
    const message = refusal && messages[refusal.code]
    return <>{message ? fill(message[locale], refusal.detail) : t.statuses.refused}</>
  }
  if (status === 'checking') return <>{t.reading(file.doneCount)}</>
  if (status === 'running') return <>{t.running(file.doneCount, file.rowCount ?? 0)}</>
  if (status === 'stopped') return <>{t.stopped(file.doneRow)}</>
  return <>{status === 'ready' ? t.ready : t.done}</>
}

function Figures({ file }: { file: ImportView }) {
  const t = useText(importsText)
  const locale = useLocale()
  const figures = [
    [file.created, t.created],
    [file.updated, t.updated],
    [file.unchanged, t.unchanged],
    [file.badCount, t.bad],
  ] as const
  return (
    <div className="tiles">
      {figures.map(([count, label]) => (
        <div key={label} className="figure-tile">
          <span className="figure-value">{formatInteger(count, locale)}</span>
          <span className="small soft">{label}</span>
        </div>
      ))}
    </div>
  )
}

function Steps({ shop, file, isSlow }: Props) {
  const t = useText(importsText)
  const { status } = file
  const good = file.created + file.updated
  const hasEnded = status === 'done' || status === 'stopped'
  return (
    <Form method="post" className="row">
      {status === 'ready' && good > 0 && (
        <Button look="primary" icon={Play} name="intent" value="start">
          {t.start(good)}
        </Button>
      )}
      {(status === 'stopped' || (isMoving(status) && isSlow)) && (
        <Button look="primary" icon={Play} name="intent" value="resume">
          {t.resume}
        </Button>
      )}
      {status === 'running' && (
        <Button icon={Square} name="intent" value="stop">
          {t.stop}
        </Button>
      )}
      {hasEnded && <ButtonLink to={sellerPath(shop, file.kind)}>{t.see[file.kind]}</ButtonLink>}
      {hasEnded && file.hasBefore && (
        <ButtonLink to={importBeforePath(shop, file.id)} icon={Download} reloadDocument>
          {t.before}
        </ButtonLink>
      )}
      {!isMoving(status) && (
        <Button look="plain" icon={Trash2} name="intent" value="drop">
          {t.drop}
        </Button>
      )}
    </Form>
  )
}

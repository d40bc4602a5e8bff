// One host of the shop: what to write into its DNS, what the last look found, and the way out.
import { Form } from '@remix-run/react'

import { Alert } from '#app/components/ui/alert.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { typed, untouched, useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { DomainView } from '#app/domain/site/domains.server.ts'
import { proofRecord } from '#app/domain/site/site.ts'
import { domainsText } from '#app/i18n/domains.ts'
import { settingsText } from '#app/i18n/settings.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatDay, localDate } from '#app/lib/time.ts'

type Props = { domain: DomainView; ownHost: string }

export function DomainCard({ domain, ownHost }: Props) {
  const t = useText(settingsText)
  const words = useText(domainsText)
  const locale = useLocale()
  const { host, token, outcome, checkedAt, isLive, isFirst, endsAt } = domain
  const proof = proofRecord(host, token)
  const target = ownHost.replace(/:\d+$/, '')
  return (
    <Card
      title={
        <span className="row">
          {host}
          <Badge tone={isLive ? 'leaf' : 'turmeric'}>
            {isLive ? t.domainLive : t.domainWaiting}
          </Badge>
          {isFirst && <Badge tone="indigo">{words.first}</Badge>}
        </span>
      }
    >
      <div className="stack">
        {outcome && checkedAt && (
          <Alert tone={isLive ? 'leaf' : outcome === 'unreachable' ? 'indigo' : 'turmeric'}>
            <p>{t.domainOutcomes[outcome]}</p>
            <p className="small soft">
              {t.domainCheckedAt} <InstantText at={checkedAt} />
            </p>
          </Alert>
        )}
        {endsAt && (
          <Alert tone="turmeric">{words.ending(formatDay(localDate(endsAt), locale))}</Alert>
        )}
        {isLive && <FirstAddress host={host} isFirst={isFirst} />}
        {!isLive && <p>{t.domainSteps}</p>}
        <details className="fold" open={!isLive}>
          <summary>{t.domainProof}</summary>
          <DnsRecord kind="TXT" name={proof.name} value={proof.value} />
        </details>
        <details className="fold" open={!isLive}>
          <summary>{t.domainRoute}</summary>
          <DnsRecord kind="CNAME (ALIAS)" name={host} value={target} />
        </details>
        <Form method="post">
          <input type="hidden" name="host" value={host} />
          <Button look={isLive ? 'secondary' : 'primary'} name="intent" value="check">
            {t.domainCheck}
          </Button>
        </Form>
        <Removal host={host} />
      </div>
    </Card>
  )
}

function FirstAddress({ host, isFirst }: { host: string; isFirst: boolean }) {
  const t = useText(domainsText)
  return (
    <Form method="post" className="stack">
      <p className="soft">{isFirst ? t.firstLine(host) : t.makeFirstLine(host)}</p>
      <input type="hidden" name="host" value={host} />
      <span>
        <Button
          look={isFirst ? 'secondary' : 'primary'}
          name="intent"
          value={isFirst ? 'end-first' : 'make-first'}
        >
          {isFirst ? t.endFirst : t.makeFirst}
        </Button>
      </span>
    </Form>
  )
}

function DnsRecord({ kind, name, value }: { kind: string; name: string; value: string }) {
  const t = useText(settingsText)
  return (
    <dl className="facts record">
      <dt>{t.recordKind}</dt>
      <dd>{kind}</dd>
      <dt>{t.recordName}</dt>
      <dd>
        <code>{name}</code>
      </dd>
      <dt>{t.recordValue}</dt>
      <dd>
        <code>{value}</code>
      </dd>
    </dl>
  )
}

function Removal({ host }: { host: string }) {
  const t = useText(settingsText)
  const sent = useFormState('remove')
  const form = typed(sent, 'host') === host ? sent : untouched
  return (
    <details className="fold" open={form.isSent}>
      <summary>{t.domainRemove(host)}</summary>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <p>{t.domainRemoveLine}</p>
        <input type="hidden" name="host" value={host} />
        <TextInput
          form={form}
          name="typed"
          label={t.domainRemoveField}
          autoCapitalize="none"
          autoComplete="off"
        />
        <Button look="danger" name="intent" value="remove">
          {t.domainRemoveDo}
        </Button>
      </Form>
    </details>
  )
}

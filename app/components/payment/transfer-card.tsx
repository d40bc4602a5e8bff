// How to transfer: a code to scan, the same to type, and what came so far.
import { Download } from 'lucide-react'

import { Alert } from '#app/components/ui/alert.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { CopyButton } from '#app/components/ui/copy-button.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import type { TransferToMake } from '#app/domain/payment/shopper-transfer.server.ts'
import { transferText } from '#app/i18n/payment.ts'
import { uiText } from '#app/i18n/ui.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney } from '#app/lib/money.ts'

export type TransferOnPage = TransferToMake & {
  /** a PNG as a data address */
  qr: string
  /** of the simulated bank, where there is one */
  practiceUrl: string | null
}

type Props = {
  transfer: TransferOnPage
  /** what is said instead of the words for an order's shopper */
  words?: { title: string; saveHint: string; wordsWarning: string; fresh: string }
}

export function TransferCard({ transfer, words: own }: Props) {
  const t = { ...useText(transferText), ...own }
  const locale = useLocale()
  const { words, amount, received, qr, practiceUrl } = transfer
  const missing = formatMoney(amount, locale)
  return (
    <Card title={t.title}>
      <div className="stack">
        {received.amount > 0n && (
          <Alert tone="turmeric">{t.short(formatMoney(received, locale), missing)}</Alert>
        )}
        <p>{t.scan}</p>
        <img className="transfer-qr" src={qr} alt={t.qr} width={280} height={280} />
        <p className="row">
          <a className="button" href={qr} download={`${words.content}.png`}>
            <Icon of={Download} />
            {t.save}
          </a>
        </p>
        <p className="small soft">{t.saveHint}</p>
        <h3>{t.byHand}</h3>
        <dl className="facts transfer-facts">
          <Fact label={t.bank} value={words.bankName} />
          <Fact label={t.account} value={words.accountNumber} copied={words.accountNumber} />
          <Fact label={t.name} value={words.accountName} />
          <Fact label={t.amount} value={missing} copied={amount.amount.toString()} />
          <Fact label={t.words} value={words.content} copied={words.content} />
        </dl>
        <p>
          <strong>{t.wordsWarning}</strong>
        </p>
        <p className="small soft">{t.fresh}</p>
        {practiceUrl && (
          <p>
            <a href={practiceUrl}>{t.practice}</a>
          </p>
        )}
      </div>
    </Card>
  )
}

function Fact({ label, value, copied }: { label: string; value: string; copied?: string }) {
  const t = useText(uiText)
  return (
    <>
      <dt>{label}</dt>
      <dd className="row-between">
        <strong>{value}</strong>
        {copied !== undefined && <CopyButton text={copied} label={t.copyOf(label)} look="plain" />}
      </dd>
    </>
  )
}

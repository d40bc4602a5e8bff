// The codes of cards that were just made, once: to copy, to print, and as a file.
import { Copy, Download } from 'lucide-react'

import { Alert } from '#app/components/ui/alert.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { CopyButton } from '#app/components/ui/copy-button.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { spokenCardCode } from '#app/domain/gift-card/gift-card.ts'
import type { IssuedCard } from '#app/domain/gift-card/issue-cards.server.ts'
import { csvLine, csvMark } from '#app/domain/spreadsheet/csv-lines.ts'
import { sellerGiftCardsText } from '#app/i18n/seller-gift-cards.ts'
import { useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'
import type { LocalDate } from '#app/lib/time.ts'

type Props = { cards: readonly IssuedCard[]; expiresOn: LocalDate | null; listPath: string }

export function IssuedCards({ cards, expiresOn, listPath }: Props) {
  const t = useText(sellerGiftCardsText)
  return (
    <>
      <Alert tone="leaf" title={t.issuedTitle(cards.length)} isUrgent>
        <p>{t.issuedLine}</p>
      </Alert>
      <ul className="list">
        {cards.map(({ id, code, amount, recipientName, recipientEmail }) => (
          <li key={id} className="list-item">
            <div className="row-between grow">
              <span className="stack-tight">
                <strong className="number">{spokenCardCode(code)}</strong>
                <span className="small soft">
                  <MoneyText money={vnd(amount)} />
                  {[recipientName, recipientEmail].filter(Boolean).map((word) => ` · ${word}`)}
                </span>
              </span>
              <CopyButton text={spokenCardCode(code)} label={t.copy} icon={Copy} />
            </div>
          </li>
        ))}
      </ul>
      <div className="row">
        {cards.length > 1 && (
          <a
            className="button"
            href={fileOf(cards, { heads: t.heads, expiresOn })}
            download={t.fileName}
          >
            <Icon of={Download} />
            {t.download}
          </a>
        )}
        <ButtonLink to={listPath} look="primary">
          {t.toList}
        </ButtonLink>
      </div>
    </>
  )
}

// The file is made of what stands on the page: no address gives the codes a second time.
function fileOf(
  cards: readonly IssuedCard[],
  { heads, expiresOn }: { heads: readonly string[]; expiresOn: LocalDate | null },
): string {
  const lines = cards.map(({ code, amount, recipientName, recipientEmail }) =>
    csvLine([spokenCardCode(code), amount, recipientName, recipientEmail, expiresOn]),
  )
  const text = csvMark + csvLine(heads) + lines.join('')
  return `data:text/csv;charset=utf-8,${encodeURIComponent(text)}`
}

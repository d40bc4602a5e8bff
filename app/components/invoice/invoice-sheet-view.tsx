// An invoice as its buyer or seller reads it on a screen: the same sheet as the PDF, in the order of a phone.
import { Card } from '#app/components/ui/card.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { rateColumns } from '#app/domain/invoice/invoice-sheet.ts'
import type { Fact, InvoiceSheet, SheetLine } from '#app/domain/invoice/invoice-sheet.ts'
import { invoiceText } from '#app/i18n/invoice.ts'
import { useText } from '#app/i18n/use-text.ts'

/** The words of the invoice stay Vietnamese in every language of the page. */
export function InvoiceSheetView({ sheet }: { sheet: InvoiceSheet }) {
  const t = useText(invoiceText)
  return (
    <div className="stack" lang="vi">
      {sheet.note && <p>{sheet.note}</p>}
      <div className="columns">
        <Card title={t.seller}>
          <Facts facts={sheet.seller} />
        </Card>
        <Card title={t.buyer}>
          <Facts facts={sheet.buyer} />
        </Card>
      </div>
      <section className="stack-tight">
        <h2>{t.goods}</h2>
        <ul className="list">
          {sheet.lines.map((line) => (
            <Line key={line.position} line={line} />
          ))}
        </ul>
      </section>
      {sheet.rates.length > 0 && (
        <DataTable
          caption={t.rates}
          columns={rateColumns.map(({ key, label, isNumber }) => ({
            key,
            label,
            isNumber,
            cell: (row: (typeof sheet.rates)[number]) => row[key],
          }))}
          rows={sheet.rates}
          rowKey={(row) => row.rate}
        />
      )}
      <Card title={t.total}>
        <dl className="sums">
          {sheet.totals.map(({ label, value }) => (
            <FactRow key={label} label={label} value={value} />
          ))}
        </dl>
        <p>
          <span className="soft">{t.inWords}: </span>
          {sheet.words}
        </p>
      </Card>
    </div>
  )
}

function Line({ line }: { line: SheetLine }) {
  const price = line.quantity && `${line.quantity} ${line.unit} × ${line.unitPrice}`
  return (
    <li className="list-item">
      <span className="grow">
        {line.name}
        <br />
        <span className="small soft number">{[price, line.rate].filter(Boolean).join(' · ')}</span>
      </span>
      <span className="number">{line.amount}</span>
    </li>
  )
}

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value }) => (
        <FactRow key={label} label={label} value={value} />
      ))}
    </dl>
  )
}

function FactRow({ label, value }: Fact) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}

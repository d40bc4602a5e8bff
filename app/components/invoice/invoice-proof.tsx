// One calm line that the signature holds, its details folded, and the two files to take away.
import { Download, FileCode } from 'lucide-react'
import { Alert } from '#app/components/ui/alert.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { invoiceText } from '#app/i18n/invoice.ts'
import { useText } from '#app/i18n/use-text.ts'
import { invoicePdfPath, invoiceXmlPath } from '#app/paths.ts'
import { Facts } from './invoice-sheet-view.tsx'

type Proof = { signer: string; signedAt: string; sha256: string; lookupCode: string }

export function InvoiceProof({ proof }: { proof: Proof }) {
  const t = useText(invoiceText)
  const details = [
    { label: t.signer, value: proof.signer },
    { label: t.signedAt, value: proof.signedAt.replace('T', ' ') },
    { label: t.lookupCode, value: proof.lookupCode },
    { label: t.fingerprint, value: proof.sha256 },
  ]
  return (
    <Alert tone="leaf" title={t.proven}>
      <p>{t.provenLine(proof.signer)}</p>
      <details>
        <summary>{t.proofFolded}</summary>
        <div className="breakable">
          <Facts facts={details} />
        </div>
      </details>
    </Alert>
  )
}

export function InvoiceDownloads({ lookupCode }: { lookupCode: string }) {
  const t = useText(invoiceText)
  return (
    <>
      <ButtonLink to={invoicePdfPath(lookupCode)} reloadDocument look="primary" icon={Download}>
        {t.downloadPdf}
      </ButtonLink>
      <ButtonLink to={invoiceXmlPath(lookupCode)} reloadDocument icon={FileCode}>
        {t.downloadXml}
      </ButtonLink>
    </>
  )
}

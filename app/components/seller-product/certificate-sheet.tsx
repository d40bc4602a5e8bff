// A product's certificates with their dates, and a new one.
import { Form } from '@remix-run/react'

import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { untouched, useFormState, type FormView } from '#app/components/ui/form-state.ts'
import { OcopStars } from '#app/components/ui/marks.tsx'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { photoTypes } from '#app/domain/catalog/photo.ts'
import { certificateKinds } from '#app/domain/catalog/product.ts'
import type { SellerCertificate } from '#app/domain/catalog/proof-views.server.ts'
import { catalogText } from '#app/i18n/catalog.ts'
import { productFilesText } from '#app/i18n/product-files.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { useText } from '#app/i18n/use-text.ts'
import { daysBetween, type LocalDate } from '#app/lib/time.ts'
import { paperUrl } from '#app/paths.ts'

type SheetProps = { shopId: string; certificates: readonly SellerCertificate[]; today: LocalDate }

export function CertificateSheet({ shopId, certificates, today }: SheetProps) {
  const t = useText(sellerProductsText)
  return (
    <Card title={t.certificates}>
      <div className="stack">
        {certificates.length === 0 && <p className="soft">{t.noCertificates}</p>}
        <ul className="list">
          {certificates.map((certificate) => (
            <li key={certificate.id} className="list-item">
              <CertificateLine shopId={shopId} certificate={certificate} today={today} />
            </li>
          ))}
        </ul>
        <CertificateForm key={certificates.length} />
      </div>
    </Card>
  )
}

type LineProps = { shopId: string; certificate: SellerCertificate; today: LocalDate }

function CertificateLine({ shopId, certificate, today }: LineProps) {
  const files = useText(productFilesText)
  const isOver = certificate.expiresOn < today
  const t = useText(sellerProductsText)
  const names = useText(catalogText)
  return (
    <>
      <span className="grow stack-tight">
        <strong>{names.certificates[certificate.kind]}</strong>
        {certificate.stars !== null && <OcopStars stars={certificate.stars} />}
        <span className="small soft">
          {certificate.number} · {certificate.issuer} · {t.validUntil}{' '}
          <DateText day={certificate.expiresOn} />
          {!isOver && ` (${files.daysLeft(daysBetween(today, certificate.expiresOn))})`}
        </span>
        {isOver && <Badge tone="chili">{files.over}</Badge>}
        {certificate.hasPaper ? (
          <a href={paperUrl(shopId, certificate.id)} target="_blank" rel="noreferrer">
            {files.seePaper}
          </a>
        ) : (
          <PaperForm certificateId={certificate.id} />
        )}
      </span>
      <Form method="post">
        <input type="hidden" name="certificateId" value={certificate.id} />
        <Button look="plain" name="intent" value="uncertify">
          {t.removeCertificate}
        </Button>
      </Form>
    </>
  )
}

function PaperForm({ certificateId }: { certificateId: string }) {
  const t = useText(productFilesText)
  const sent = useFormState('paper')
  const form = sent.values.certificateId === certificateId ? sent : untouched
  return (
    <details open={form.isSent}>
      <summary>{t.addPaper}</summary>
      <Form method="post" encType="multipart/form-data" className="stack">
        <FormErrors form={form} />
        <input type="hidden" name="certificateId" value={certificateId} />
        <PaperInput form={form} />
        <Button name="intent" value="paper">
          {t.addPaper}
        </Button>
      </Form>
    </details>
  )
}

function PaperInput({ form, isOptional = false }: { form: FormView; isOptional?: boolean }) {
  const t = useText(productFilesText)
  return (
    <Field form={form} name="paper" label={t.paper} hint={t.paperHint} isOptional={isOptional}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="file"
          accept={['application/pdf', ...photoTypes].join(',')}
          required={!isOptional}
        />
      )}
    </Field>
  )
}

function CertificateForm() {
  const t = useText(sellerProductsText)
  const names = useText(catalogText)
  const form = useFormState('certify')
  return (
    <Form method="post" encType="multipart/form-data" className="stack">
      <FormErrors form={form} />
      <div className="columns">
        <Select
          form={form}
          name="kind"
          label={t.certificateKind}
          defaultValue="ocop"
          options={certificateKinds.map((value) => ({ value, label: names.certificates[value] }))}
        />
        <Select
          form={form}
          name="stars"
          label={t.stars}
          options={['3', '4', '5'].map((value) => ({ value, label: `${value} ★` }))}
          isOptional
        />
        <TextInput form={form} name="number" label={t.certificateNumber} maxLength={80} />
        <TextInput form={form} name="issuer" label={t.issuer} maxLength={150} />
        <TextInput form={form} name="issuedOn" label={t.issuedOn} type="date" />
        <TextInput form={form} name="expiresOn" label={t.expiresOn} type="date" />
      </div>
      <PaperInput form={form} isOptional />
      <Button name="intent" value="certify">
        {t.addCertificate}
      </Button>
    </Form>
  )
}

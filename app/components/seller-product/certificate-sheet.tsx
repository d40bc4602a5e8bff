// A product's certificates with their dates, and a new one.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { OcopStars } from '#app/components/ui/marks.tsx'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { certificateKinds } from '#app/domain/catalog/product.ts'
import type { SellerCertificate } from '#app/domain/catalog/proof-views.server.ts'
import { catalogText } from '#app/i18n/catalog.ts'
import { sellerProductsText } from '#app/i18n/seller-products.ts'
import { useText } from '#app/i18n/use-text.ts'

export function CertificateSheet({ certificates }: { certificates: readonly SellerCertificate[] }) {
  const t = useText(sellerProductsText)
  return (
    <Card title={t.certificates}>
      <div className="stack">
        {certificates.length === 0 && <p className="soft">{t.noCertificates}</p>}
        <ul className="list">
          {certificates.map((certificate) => (
            <li key={certificate.id} className="list-item">
              <CertificateLine certificate={certificate} />
            </li>
          ))}
        </ul>
        <CertificateForm key={certificates.length} />
      </div>
    </Card>
  )
}

function CertificateLine({ certificate }: { certificate: SellerCertificate }) {
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
        </span>
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

function CertificateForm() {
  const t = useText(sellerProductsText)
  const names = useText(catalogText)
  const form = useFormState('certify')
  return (
    <Form method="post" className="stack">
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
      <Button name="intent" value="certify">
        {t.addCertificate}
      </Button>
    </Form>
  )
}

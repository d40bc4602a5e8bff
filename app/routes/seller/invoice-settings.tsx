// What is printed on the shop's invoices, and the certificate that signs them.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { InvoiceProfileFields } from '#app/components/invoice/invoice-profile-fields.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { findInvoiceProfile, suggestedProfile } from '#app/domain/invoice/invoice-views.server.ts'
import { invoiceProfileForm } from '#app/domain/invoice/invoice.forms.ts'
import { invoiceMessages } from '#app/domain/invoice/invoice.messages.ts'
import { setUpInvoicing } from '#app/domain/invoice/set-up-invoicing.server.ts'
import { env } from '#app/env.server.ts'
import { invoiceText } from '#app/i18n/invoice.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { parseKeyring } from '#app/lib/secret-box.ts'
import { formatDay, localDate, systemClock } from '#app/lib/time.ts'
import { invoiceSettingsPath, sellerInvoicesPath } from '#app/seller-paths.ts'
import { invalid, readForm, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${invoiceText[localeOf(matches)].setUp} · ${data?.shop.name ?? ''}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'invoice.issue')
  return staff.inShop(async (db) => {
    const present = await findInvoiceProfile(db, systemClock.now())
    const { certificate, certificateHolds, ...profile } = present ?? {}
    return {
      shop: { slug: staff.shop.slug, name: staff.shop.name },
      role: staff.role,
      profile: present ? profile : await suggestedProfile(db),
      certificate: certificate && {
        validTo: localDate(certificate.validTo),
        holds: certificateHolds,
      },
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'invoice.issue')
  const form = await readForm(request, invoiceProfileForm)
  if (form.status !== 'success') return invalid(form)

  const making = { clock: systemClock, keyring: parseKeyring(env.KEYRING) }
  const outcome = await attempt(() => staff.inShop((db) => setUpInvoicing(db, form.value, making)))
  if (!outcome.ok) return refused(form, outcome.refusal, invoiceMessages)
  return redirect(`${invoiceSettingsPath(staff.shop.slug)}?saved=1`)
}

export default function InvoiceSettings() {
  const { shop, role, profile, certificate } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const t = useText(invoiceText)
  const locale = useLocale()
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          crumbs={[{ label: t.list, to: sellerInvoicesPath(shop.slug) }]}
          title={t.setUp}
          lead={t.setUpLead}
        />
        {search.has('saved') && (
          <Alert tone="leaf" isUrgent>
            {t.saved}
          </Alert>
        )}
        {certificate && (
          <Card title={t.certificate}>
            <p>
              {certificate.holds
                ? t.certificateLine(formatDay(certificate.validTo, locale))
                : t.certificateEnded}
            </p>
            <p className="small soft">{t.certificateNote}</p>
          </Card>
        )}
        <InvoiceProfileFields profile={profile} />
      </div>
    </SellerShell>
  )
}

// A sheet of labels to print: QR with the lot's Digital Link, the same code for people, and the dates.
import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Printer } from 'lucide-react'
import QRCode from 'qrcode'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { LotLabel } from '#app/components/trace/lot-label.tsx'
import { lotName } from '#app/components/trace/lot-table.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { digitalLinkOf, elementStrings } from '#app/domain/trace/digital-link.ts'
import { gtinOfLot } from '#app/domain/trace/internal-gtin.server.ts'
import { findLot } from '#app/domain/trace/lot-views.server.ts'
import { labelQuery, lotParams } from '#app/domain/trace/trace.forms.ts'
import { labelText } from '#app/i18n/label.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { systemClock } from '#app/lib/time.ts'
import { sellerLotPath } from '#app/seller-paths.ts'

import { readParams, readQuery } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'
import { readSite } from '../site.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: found, matches }) => [
  { title: `${labelText[localeOf(matches)].title} ${found?.lot.code ?? ''}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'trace.record')
  const { lotId } = readParams(params, lotParams)
  const { copies } = readQuery(request, labelQuery)
  const { marketOrigin } = await readSite(request)
  const found = await staff.inShop(async (db) => {
    const lot = await findLot(db, lotId, systemClock)
    return lot && { lot, gtin: await gtinOfLot(db, lot) }
  })
  if (!found) throw data(null, { status: 404 })
  const { lot, gtin } = found
  const key = { gtin, lot: lot.code, expiresOn: lot.expiresOn }
  const address = digitalLinkOf(marketOrigin, key)
  const qr = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
  const { slug, name } = staff.shop
  const label = {
    name: lotName(lot),
    shopName: name,
    producedOn: lot.producedOn,
    expiresOn: lot.expiresOn,
  }
  return {
    shop: { slug, name },
    role: staff.role,
    lot: { id: lot.id, code: lot.code },
    label: { ...label, code: lot.code, address, elements: elementStrings(key), qr },
    copies,
  }
}

export default function Label() {
  const { shop, role, lot, label, copies } = useLoaderData<typeof loader>()
  const t = useText(labelText)
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <div className="no-print stack">
          <PageHeader
            title={t.title}
            lead={t.lead}
            crumbs={[{ label: lot.code, to: sellerLotPath(shop.slug, lot.id) }]}
          />
          <Form method="get" className="row">
            <TextInput
              name="copies"
              type="number"
              label={t.copies}
              min={1}
              max={60}
              defaultValue={copies}
            />
            <Button>{t.makeLabels}</Button>
            <Button type="button" look="primary" icon={Printer} onClick={() => window.print()}>
              {t.print}
            </Button>
          </Form>
          <p className="small soft">{t.printHint}</p>
          <p>
            {t.opens} <a href={label.address}>{label.address}</a>
          </p>
        </div>
        <div className="label-sheet">
          {Array.from({ length: copies }, (_, index) => (
            <LotLabel key={index} label={label} />
          ))}
        </div>
      </div>
    </SellerShell>
  )
}

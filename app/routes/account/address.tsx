// /account/addresses/new and /account/addresses/:addressId: one entry of my address book.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { AddressForm } from '#app/components/address/address-form.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { inMarket } from '#app/db/doors.server.ts'
import { addressParams, savedAddressForm } from '#app/domain/address/address-book.forms.ts'
import { addAddress, changeAddress, findAddress } from '#app/domain/address/address-book.server.ts'
import { addressBookMessages } from '#app/domain/address/address.messages.ts'
import { settleAddress } from '#app/domain/place/address.forms.ts'
import { addressBookText } from '#app/i18n/address-book.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { addressesPath } from '#app/paths.ts'

import { invalid, notFound, readForm, readParams, refused } from '../forms.server.ts'
import { requireAccount } from '../guards.server.ts'
import { readPlaces, readProvinceOptions, unsettled } from '../places.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: addressBookText[localeOf(matches)].title },
]

type Params = LoaderFunctionArgs['params']

const idIn = (params: Params): string | null =>
  params.addressId === undefined ? null : readParams(params, addressParams).addressId

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { account } = await requireAccount(request)
  const provinces = await readProvinceOptions()
  const addressId = idIn(params)
  if (addressId === null) return { provinces, address: null }
  const asked = { accountId: account.id, addressId }
  const address = await inMarket({ accountId: account.id }, (db) => findAddress(db, asked))
  if (!address) throw notFound()
  const commune = (await readPlaces()).communeByCode.get(address.communeCode)
  return { provinces, address: { ...address, communeText: commune?.fullName ?? '' } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account } = await requireAccount(request)
  const addressId = idIn(params)
  const form = await readForm(request, savedAddressForm)
  if (form.status !== 'success') return invalid(form)
  const settled = settleAddress(await readPlaces(), form.value)
  if (!settled.ok) return unsettled(form, settled)

  const { label, recipient, phone, isDefault } = form.value
  const address = { label, recipient, phone, ...settled.address, isDefault: isDefault === 'on' }
  const saving = { accountId: account.id, address }
  const outcome = await attempt(() =>
    inMarket({ accountId: account.id }, async (db) => {
      if (addressId) await changeAddress(db, { ...saving, addressId })
      else await addAddress(db, saving, systemClock)
    }),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, addressBookMessages)
  return redirect(addressesPath())
}

export default function Address() {
  const { provinces, address } = useLoaderData<typeof loader>()
  const t = useText(addressBookText)
  return (
    <ShopperShell isNarrow>
      <div className="stack">
        <PageHeader
          crumbs={[{ label: t.title, to: addressesPath() }]}
          title={address ? t.editTitle : t.add}
        />
        <AddressForm provinces={provinces} address={address} />
      </div>
    </ShopperShell>
  )
}

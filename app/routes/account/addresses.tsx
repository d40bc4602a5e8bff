// /account/addresses: my address book.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData, useSearchParams } from '@remix-run/react'
import { Plus } from 'lucide-react'
import type { z } from 'zod'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { inMarket, type MarketDb } from '#app/db/doors.server.ts'
import { addressListForm } from '#app/domain/address/address-book.forms.ts'
import {
  findAddresses,
  makeDefault,
  removeAddress,
  restoreAddress,
} from '#app/domain/address/address-book.server.ts'
import { addressBookMessages } from '#app/domain/address/address.messages.ts'
import { placeName } from '#app/domain/place/place.ts'
import { accountText } from '#app/i18n/account.ts'
import { addressBookText } from '#app/i18n/address-book.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { accountPath, addressesPath, removedAddressPath } from '#app/paths.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { requireAccount } from '../guards.server.ts'
import { readPlaces } from '../places.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: addressBookText[localeOf(matches)].title },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const { account } = await requireAccount(request)
  const saved = await inMarket({ accountId: account.id }, (db) => findAddresses(db, account.id))
  const places = await readPlaces()
  const addresses = saved.map((one) => ({ ...one, place: placeName(places, one.communeCode) }))
  return { addresses }
}

export async function action({ request }: ActionFunctionArgs) {
  const { account } = await requireAccount(request)
  const form = await readForm(request, addressListForm)
  if (form.status !== 'success') return invalid(form)

  const asked = { ...form.value, accountId: account.id }
  const outcome = await attempt(() =>
    inMarket({ accountId: account.id }, (db) => carryOut(db, asked)),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, addressBookMessages)
  const { intent, addressId } = form.value
  return redirect(intent === 'remove' ? removedAddressPath(addressId) : addressesPath())
}

type Asked = z.output<typeof addressListForm> & { accountId: string }

function carryOut(db: MarketDb, asked: Asked): Promise<void> {
  switch (asked.intent) {
    case 'remove':
      return removeAddress(db, asked, systemClock)
    case 'restore':
      return restoreAddress(db, asked, systemClock)
    case 'make-default':
      return makeDefault(db, asked)
  }
}

export default function Addresses() {
  const { addresses } = useLoaderData<typeof loader>()
  const t = useText(addressBookText)
  const { account } = useText(accountText)
  const form = useFormState()
  return (
    <ShopperShell isNarrow>
      <div className="stack">
        <PageHeader
          crumbs={[{ label: account, to: accountPath }]}
          title={t.title}
          lead={t.lead}
          actions={
            <ButtonLink to={addressesPath('new')} look="primary" icon={Plus}>
              {t.add}
            </ButtonLink>
          }
        />
        <FormErrors form={form} />
        <Removed />
        {addresses.length === 0 && (
          <EmptyState drawing="road" title={t.none}>
            <p>{t.noneLine}</p>
          </EmptyState>
        )}
        <ul className="list">
          {addresses.map((address) => (
            <li key={address.id} className="list-item">
              <AddressLine address={address} />
            </li>
          ))}
        </ul>
      </div>
    </ShopperShell>
  )
}

function Removed() {
  const t = useText(addressBookText)
  const [search] = useSearchParams()
  const id = search.get('removed')
  if (!id) return null
  return (
    <Alert tone="leaf" isUrgent>
      <Form method="post" className="row-between">
        <span>{t.removed}</span>
        <input type="hidden" name="addressId" value={id} />
        <Button name="intent" value="restore">
          {t.undo}
        </Button>
      </Form>
    </Alert>
  )
}

type Address = ReturnType<typeof useLoaderData<typeof loader>>['addresses'][number]

function AddressLine({ address }: { address: Address }) {
  const t = useText(addressBookText)
  const { id, label, recipient, phone, addressLine, place, isDefault } = address
  return (
    <div className="stack-tight grow">
      <span className="row">
        <strong>{label}</strong>
        {isDefault && <Badge tone="leaf">{t.usual}</Badge>}
      </span>
      <span>{`${recipient} · ${phone}`}</span>
      <span className="soft">{`${addressLine}, ${place}`}</span>
      <Form method="post" className="row">
        <input type="hidden" name="addressId" value={id} />
        <ButtonLink to={addressesPath(id)}>{t.edit}</ButtonLink>
        {!isDefault && (
          <Button name="intent" value="make-default">
            {t.makeUsual}
          </Button>
        )}
        <Button look="plain" name="intent" value="remove" aria-label={t.removeNamed(label)}>
          {t.remove}
        </Button>
      </Form>
    </div>
  )
}

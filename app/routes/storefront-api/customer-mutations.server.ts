// What customers of a shop's own app change: their account, before the door opens (customer-credentials.server.ts), and
// their address book.
import type {
  MailingAddressInput,
  MutationCustomerAddressCreateArgs,
  MutationCustomerAddressDeleteArgs,
  MutationCustomerAddressUpdateArgs,
  MutationCustomerDefaultAddressUpdateArgs,
} from '@shopify/hydrogen-react/storefront-api-types'
import { GraphQLError } from 'graphql'

import { attemptWithin } from '#app/db/savepoint.server.ts'
import {
  addAddress,
  changeAddress,
  findAddress,
  makeDefault,
  removeAddress,
} from '#app/domain/address/address-book.server.ts'
import type { AddressBookRefusal, SavedAddress } from '#app/domain/address/address.ts'
import { customerText } from '#app/i18n/customer-api.ts'
import { idFromGid } from '#app/lib/gid.ts'
import { refuse } from '#app/lib/refusal.ts'
import { placesOf, type Field, type Fields, type StorefrontContext } from './context.server.ts'
import { readBookAddress } from './customer-address-input.ts'
import { credentialFields } from './customer-credentials.server.ts'
import { customerNode, customerOf } from './customer-fields.server.ts'
import type { CustomerError } from './customer-words.ts'
import { bookWords, mailingAddress } from './mailing-address.ts'

const answered = (payload: object, errors: readonly CustomerError[] = []) => ({
  ...payload,
  customerUserErrors: errors,
  userErrors: errors.map(({ field, message }) => ({ field, message })),
})

const refused = (code: string, field: string, message: string) =>
  answered({}, [{ code, field: [field], message }])

const badToken = ({ locale }: StorefrontContext) =>
  refused('TOKEN_INVALID', 'customerAccessToken', customerText[locale].badToken)

type Changing = { accountId: string; addressId: string }
type Change = (changing: Changing) => Promise<unknown>

/** Changes one address of the book; `gid` null makes a new one, whose id `change` returns. */
async function changeBook(
  { token, gid, change }: { token: string; gid: string | null; change: Change },
  context: StorefrontContext,
) {
  const { db, load, locale } = context
  const accountId = customerOf(token, context)?.customer.id
  if (!accountId) return badToken(context)
  const addressId = gid === null ? '' : idFromGid(gid, 'MailingAddress')
  const unknown = () => refused('NOT_FOUND', 'id', customerText[locale].noSuchAddress)
  if (addressId === null) return unknown()
  const outcome = await load.turn(() =>
    attemptWithin(db, async () => {
      const made = await change({ accountId, addressId })
      const id = typeof made === 'string' ? made : addressId
      return findAddress(db, { accountId, addressId: id })
    }),
  )
  if (outcome.ok) return answered({ customerAddress: nodeOf(outcome.value, context) })
  if (outcome.refusal.code === 'address.not-found') return unknown()
  return refused('INVALID', 'address', customerText[locale].fullBook)
}

const nodeOf = (saved: SavedAddress | null, context: StorefrontContext) =>
  saved && mailingAddress(saved.id, bookWords(saved, placesOf(context)))

function readInput(input: MailingAddressInput, context: StorefrontContext) {
  return readBookAddress(input, placesOf(context), context.locale)
}

function create(
  { address: input, customerAccessToken: token }: MutationCustomerAddressCreateArgs,
  context: StorefrontContext,
) {
  const read = readInput(input, context)
  if ('errors' in read) return answered({}, read.errors)
  const change = async ({ accountId }: Changing) => {
    const label = read.address.recipient.slice(0, 40)
    const address = { ...read.address, label, isDefault: false }
    return (await addAddress(context.db, { accountId, address }, context.clock)).id
  }
  return changeBook({ token, gid: null, change }, context)
}

function update(
  { id: gid, address: input, customerAccessToken: token }: MutationCustomerAddressUpdateArgs,
  context: StorefrontContext,
) {
  const read = readInput(input, context)
  if ('errors' in read) return answered({}, read.errors)
  const change = async (changing: Changing) => {
    const label = read.address.recipient.slice(0, 40)
    const address = { ...read.address, label, isDefault: false }
    await changeAddress(context.db, { ...changing, address })
  }
  return changeBook({ token, gid, change }, context)
}

async function remove(
  { id: gid, customerAccessToken: token }: MutationCustomerAddressDeleteArgs,
  context: StorefrontContext,
) {
  const { db, clock } = context
  const change = async (changing: Changing) => {
    // Of an id that the book does not have nothing is said to be deleted.
    if (!(await findAddress(db, changing))) throw refuse<AddressBookRefusal>('address.not-found')
    await removeAddress(db, changing, clock)
  }
  const answer = await changeBook({ token, gid, change }, context)
  return answer.customerUserErrors.length > 0
    ? answer
    : { ...answer, deletedCustomerAddressId: gid }
}

async function chooseDefault(
  { addressId: gid, customerAccessToken: token }: MutationCustomerDefaultAddressUpdateArgs,
  context: StorefrontContext,
) {
  const change = (changing: Changing) => makeDefault(context.db, changing)
  const answer = await changeBook({ token, gid, change }, context)
  return answer.customerUserErrors.length > 0
    ? answer
    : { ...answer, customer: customerOf(token, context) }
}

// What it came to is known already; somebody new, or changed, is shown as they are now.
const credential: Field<unknown> = (_root, _args, { credential: payload, customer }) => {
  if (payload instanceof GraphQLError) throw payload
  return { ...payload, customer: customer && customerNode(customer) }
}

export const customerMutations: Fields<unknown> = {
  ...Object.fromEntries(credentialFields.map((name) => [name, credential])),
  customerAddressCreate: (_root, args: MutationCustomerAddressCreateArgs, context) =>
    create(args, context),
  customerAddressUpdate: (_root, args: MutationCustomerAddressUpdateArgs, context) =>
    update(args, context),
  customerAddressDelete: (_root, args: MutationCustomerAddressDeleteArgs, context) =>
    remove(args, context),
  customerDefaultAddressUpdate: (_root, args: MutationCustomerDefaultAddressUpdateArgs, context) =>
    chooseDefault(args, context),
}

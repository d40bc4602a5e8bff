// Reading and keeping one person's addresses, through the market's door opened with their account. A removed address
// can be brought back for a day; then the sweep drops it.
import type { MarketDb, SystemDb } from '#app/db/doors.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import {
  mostAddresses,
  undoSeconds,
  type AddressBookRefusal,
  type SavedAddress,
} from './address.ts'

const columns = {
  id: true,
  label: true,
  recipient: true,
  phone: true,
  provinceCode: true,
  communeCode: true,
  addressLine: true,
  isDefault: true,
} as const

/** The usual one first, then the newest. */
export function findAddresses(db: MarketDb, accountId: string): Promise<SavedAddress[]> {
  return db.address.findMany({
    where: { accountId, removedAt: null },
    orderBy: [{ isDefault: 'desc' }, { id: 'desc' }],
    select: columns,
  })
}

export function findAddress(
  db: MarketDb,
  { accountId, addressId }: { accountId: string; addressId: string },
): Promise<SavedAddress | null> {
  return db.address.findFirst({
    where: { id: addressId, accountId, removedAt: null },
    select: columns,
  })
}

export type SaveAddress = { accountId: string; address: Omit<SavedAddress, 'id'> }

/** The first one is the usual one. Throws `address.too-many`. */
export async function addAddress(
  db: MarketDb,
  { accountId, address }: SaveAddress,
  clock: Clock,
): Promise<{ id: string }> {
  const count = await db.address.count({ where: { accountId, removedAt: null } })
  if (count >= mostAddresses) throw refuse<AddressBookRefusal>('address.too-many')
  const isDefault = address.isDefault || count === 0
  if (isDefault) await clearDefault(db, accountId)
  const id = newId(clock.now().getTime())
  await db.address.create({
    data: { ...address, id, accountId, isDefault, createdAt: clock.now() },
    select: { id: true },
  })
  return { id }
}

/** Keeps an address that was just ordered to; one that is there already is left as it is. */
export async function rememberAddress(
  db: MarketDb,
  saving: SaveAddress,
  clock: Clock,
): Promise<void> {
  const { accountId, address } = saving
  const { recipient, phone, communeCode, addressLine } = address
  const same = { accountId, recipient, phone, communeCode, addressLine, removedAt: null }
  if ((await db.address.count({ where: same })) > 0) return
  if ((await db.address.count({ where: { accountId, removedAt: null } })) >= mostAddresses) return
  await addAddress(db, saving, clock)
}

/** Throws `address.not-found`. The usual one stays so until another is made it. */
export async function changeAddress(
  db: MarketDb,
  { accountId, addressId, address }: SaveAddress & { addressId: string },
): Promise<void> {
  if (address.isDefault) await clearDefault(db, accountId)
  const { isDefault, ...rest } = address
  const { count } = await db.address.updateMany({
    where: { id: addressId, accountId, removedAt: null },
    data: { ...rest, ...(isDefault && { isDefault }) },
  })
  if (count === 0) throw refuse<AddressBookRefusal>('address.not-found')
}

type Which = { accountId: string; addressId: string }

/** Throws `address.not-found`. */
export async function makeDefault(db: MarketDb, { accountId, addressId }: Which): Promise<void> {
  await clearDefault(db, accountId)
  const { count } = await db.address.updateMany({
    where: { id: addressId, accountId, removedAt: null },
    data: { isDefault: true },
  })
  if (count === 0) throw refuse<AddressBookRefusal>('address.not-found')
}

/** Twice is once. */
export async function removeAddress(
  db: MarketDb,
  { accountId, addressId }: Which,
  clock: Clock,
): Promise<void> {
  await db.address.updateMany({
    where: { id: addressId, accountId, removedAt: null },
    data: { removedAt: clock.now(), isDefault: false },
  })
}

/** Throws `address.not-found` when its day is over. */
export async function restoreAddress(
  db: MarketDb,
  { accountId, addressId }: Which,
  clock: Clock,
): Promise<void> {
  const { count } = await db.address.updateMany({
    where: { id: addressId, accountId, removedAt: { gt: addSeconds(clock.now(), -undoSeconds) } },
    data: { removedAt: null },
  })
  if (count === 0) throw refuse<AddressBookRefusal>('address.not-found')
}

/** Returns how many rows went. */
export async function dropRemovedAddresses(db: SystemDb, clock: Clock): Promise<number> {
  const { count } = await db.address.deleteMany({
    where: { removedAt: { lte: addSeconds(clock.now(), -undoSeconds) } },
  })
  return count
}

const clearDefault = (db: MarketDb, accountId: string) =>
  db.address.updateMany({ where: { accountId, isDefault: true }, data: { isDefault: false } })

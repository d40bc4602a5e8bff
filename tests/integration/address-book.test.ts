// One person's address book: kept, changed, brought back, and read by nobody else.
import { expect, test } from 'vitest'

import { asSystem, inMarket, type MarketDb } from '#app/db/doors.server.ts'
import {
  addAddress,
  changeAddress,
  dropRemovedAddresses,
  findAddresses,
  makeDefault,
  rememberAddress,
  removeAddress,
  restoreAddress,
} from '#app/domain/address/address-book.server.ts'
import { mostAddresses } from '#app/domain/address/address.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import { givenAccount } from '#tests/support/given-people.ts'

const home = {
  label: 'Nhà',
  recipient: 'Nguyễn Thị Lan',
  phone: '0912345678',
  provinceCode: '37',
  communeCode: '14560',
  addressLine: 'Xóm 5',
  isDefault: false,
}
type Account = { id: string }
const as = <T>({ id }: Account, work: (db: MarketDb) => Promise<T>) =>
  inMarket({ accountId: id }, work)
const add = (account: Account, facts: Partial<typeof home> = {}) =>
  as(account, (db) =>
    addAddress(db, { accountId: account.id, address: { ...home, ...facts } }, systemClock),
  )
const labelsOf = async (account: Account) =>
  (await as(account, (db) => findAddresses(db, account.id))).map(({ label, isDefault }) =>
    isDefault ? `${label}*` : label,
  )

test('the first address is the usual one, until another is made it', async () => {
  const lan = await givenAccount()
  await add(lan)
  const office = await add(lan, { label: 'Cơ quan' })

  expect(await labelsOf(lan)).toEqual(['Nhà*', 'Cơ quan'])
  await as(lan, (db) => makeDefault(db, { accountId: lan.id, addressId: office.id }))
  expect(await labelsOf(lan)).toEqual(['Cơ quan*', 'Nhà'])
  await add(lan, { label: 'Bà ngoại', isDefault: true })
  expect(await labelsOf(lan)).toEqual(['Bà ngoại*', 'Cơ quan', 'Nhà'])
})

test('nobody else reads, changes or removes it', async () => {
  const [lan, other] = [await givenAccount(), await givenAccount()]
  const { id: addressId } = await add(lan)
  const theirs = { accountId: lan.id, addressId }

  expect(await as(other, (db) => findAddresses(db, lan.id))).toEqual([])
  await expect(
    as(other, (db) => changeAddress(db, { ...theirs, address: home })),
  ).rejects.toMatchObject({ code: 'address.not-found' })
  await as(other, (db) => removeAddress(db, theirs, systemClock))
  expect(await inMarket({}, (db) => db.address.count())).toBe(0)
  expect(await labelsOf(lan)).toEqual(['Nhà*'])
})

test('a removed address can be brought back for a day, and is then gone for good', async () => {
  const lan = await givenAccount()
  const { id: addressId } = await add(lan)
  const which = { accountId: lan.id, addressId }
  await as(lan, (db) => removeAddress(db, which, systemClock))
  expect(await labelsOf(lan)).toEqual([])

  await as(lan, (db) => restoreAddress(db, which, systemClock))
  expect(await labelsOf(lan)).toEqual(['Nhà'])
  await as(lan, (db) => removeAddress(db, which, systemClock))
  const nextDay = { now: () => addSeconds(systemClock.now(), 86_400) }
  await expect(as(lan, (db) => restoreAddress(db, which, nextDay))).rejects.toMatchObject({
    code: 'address.not-found',
  })
  await asSystem('test sweep', (db) => dropRemovedAddresses(db, nextDay))
  const left = await asSystem('test looks', (db) => db.address.count({ where: { id: addressId } }))
  expect(left).toBe(0)
})

test('an address that was ordered to is kept once, and never beyond the book', async () => {
  const lan = await givenAccount()
  const saving = { accountId: lan.id, address: home }
  const remember = (address = home) =>
    as(lan, (db) => rememberAddress(db, { ...saving, address }, systemClock))

  await remember()
  await remember()
  expect(await labelsOf(lan)).toEqual(['Nhà*'])
  for (let at = 1; at < mostAddresses; at += 1) await add(lan, { addressLine: `Xóm ${at + 5}` })
  await remember({ ...home, addressLine: 'Xóm 99' })
  expect(await labelsOf(lan)).toHaveLength(mostAddresses)
  await expect(add(lan)).rejects.toMatchObject({ code: 'address.too-many' })
})

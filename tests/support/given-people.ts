// People and shops for tests. Every test makes its own, so nothing is cleaned up and nothing is shared.
import { asSystem, inIdentity, inShop, type ShopDb } from '#app/db/doors.server.ts'
import { createAccount, type NewAccount } from '#app/domain/identity/create-account.server.ts'
import { hashPassword } from '#app/domain/identity/password-hash.server.ts'
import type { ProvinceRole, ShopRole } from '#app/domain/identity/permissions.ts'
import { openSession } from '#app/domain/identity/sessions.server.ts'
import { type NewShop, openShop } from '#app/domain/tenancy/open-shop.server.ts'
import { newId } from '#app/lib/ids.ts'
import { type Clock, systemClock } from '#app/lib/time.ts'

export type GivenAccount = { id: string; email: string; displayName: string }

export type GivenShop = {
  id: string
  slug: string
  name: string
  provinceCode: string
  communeCode: string
  /** the same facts, for tests that hand the shop on */
  shop: { id: string; slug: string; name: string }
  owner: GivenAccount
  /** acts as this shop */
  do<T>(work: (db: ShopDb) => Promise<T>): Promise<T>
}

/** What every given account signs in with. */
export const givenPassword = 'bốn giờ sáng ra ao'

// Hashing takes 25 ms; one hash serves every account of a worker.
let passwordHash: Promise<string> | null = null

const unique = () => newId().slice(-12)

export async function givenAccount(
  overrides: Partial<NewAccount> = {},
  clock: Clock = systemClock,
): Promise<GivenAccount> {
  passwordHash ??= hashPassword(givenPassword)
  const account = {
    email: `nguoi-${unique()}@vidu.vn`,
    displayName: 'Bùi Thị Hoa',
    passwordHash: await passwordHash,
    ...overrides,
  }
  const { id } = await inIdentity((db) => createAccount(db, account, clock))
  return { id, email: account.email, displayName: account.displayName }
}

/** A cooperative in xã Yên Khánh, Ninh Bình, with its owner, a store room and two ways to deliver. */
export async function givenShop(
  overrides: Partial<NewShop> = {},
  clock: Clock = systemClock,
): Promise<GivenShop> {
  const owner = await givenAccount({}, clock)
  const input: NewShop = {
    ownerId: owner.id,
    slug: `yen-hoa-${unique()}`,
    name: 'Hợp tác xã Yên Hòa',
    legalForm: 'cooperative',
    address: { provinceCode: '37', communeCode: '14560', addressLine: 'Xóm 3' },
    phone: '02293888888',
    ...overrides,
  }
  const { id, slug } = await asSystem('test: a shop', (db) => openShop(db, input, clock))
  return {
    id,
    slug,
    name: input.name,
    provinceCode: input.address.provinceCode,
    communeCode: input.address.communeCode,
    shop: { id, slug, name: input.name },
    owner,
    do: (work) => inShop(id, work),
  }
}

/** Another person of the shop's team. */
export async function givenMember(shop: { id: string }, role: ShopRole): Promise<GivenAccount> {
  const account = await givenAccount({ displayName: 'Trần Văn Bình' })
  await inIdentity((db) =>
    db.shopMember.create({ data: { shopId: shop.id, accountId: account.id, role } }),
  )
  return account
}

/** A person on a province's staff. */
export async function givenOfficer(
  provinceCode: string,
  role: ProvinceRole,
): Promise<GivenAccount> {
  const account = await givenAccount({ displayName: 'Lê Thị Mai' })
  await inIdentity((db) =>
    db.provinceMember.create({ data: { provinceCode, accountId: account.id, role } }),
  )
  return account
}

/** The Cookie header of a browser that is signed in as this account. */
export async function givenSessionCookie(
  account: { id: string },
  clock: Clock = systemClock,
): Promise<string> {
  const { token } = await inIdentity((db) =>
    openSession(db, { accountId: account.id, userAgent: 'test' }, clock),
  )
  return `nieu_session=${token}`
}

// Who asks, and may they? The first line of every loader and action that is not for everyone. A place that is not
// theirs does not exist for them (404); a room of their own place that their role may not enter is 403.
import { data, redirect } from '@remix-run/node'

import {
  inIdentity,
  inProvince,
  inShop,
  type ProvinceDb,
  type ShopDb,
} from '#app/db/doors.server.ts'
import { findSignedIn } from '#app/domain/identity/find-signed-in.server.ts'
import {
  isTouchDue,
  type ProvinceMembership,
  type ShopMembership,
  type SignedIn,
} from '#app/domain/identity/identity.ts'
import {
  provinceRoleMay,
  type ProvincePermission,
  type ShopPermission,
  shopRoleMay,
} from '#app/domain/identity/permissions.ts'
import { touchSession } from '#app/domain/identity/sessions.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { signInPath } from '#app/paths.ts'

import { readSessionToken } from './session-cookie.ts'
import { requireMarket } from './site.server.ts'

type Params = Readonly<Record<string, string | undefined>>

export type Staff = SignedIn & {
  shop: { id: string; slug: string; name: string; provinceCode: string; status: string }
  role: ShopMembership['role']
  /** acts as this shop */
  inShop: <T>(work: (db: ShopDb) => Promise<T>) => Promise<T>
}

export type Officer = SignedIn & {
  province: { code: string; name: string }
  role: ProvinceMembership['role']
  /** reads as this province */
  inProvince: <T>(work: (db: ProvinceDb) => Promise<T>) => Promise<T>
}

// The loaders of one page ask at the same moment: they share one answer, which is forgotten once it is there.
const asking = new Map<string, Promise<SignedIn | null>>()

/** Null for a visitor, and on every shop's host: the session belongs to the market's. */
export async function optionalAccount(request: Request): Promise<SignedIn | null> {
  const token = readSessionToken(request)
  if (!token) return null
  const answer = asking.get(token) ?? lookUp(token).finally(() => asking.delete(token))
  asking.set(token, answer)
  return answer
}

async function lookUp(token: string): Promise<SignedIn | null> {
  return inIdentity(async (db) => {
    const person = await findSignedIn(db, token, systemClock)
    if (!person) return null
    const { lastSeenAt, ...signedIn } = person
    if (isTouchDue(lastSeenAt, systemClock.now())) {
      await touchSession(db, signedIn.sessionId, systemClock)
    }
    return signedIn
  })
}

/** Sends a visitor to sign in and back to where they were. Only the market's host has accounts. */
export async function requireAccount(request: Request): Promise<SignedIn> {
  await requireMarket(request)
  const person = await optionalAccount(request)
  if (person) return person
  const { pathname, search } = new URL(request.url)
  throw redirect(signInPath(`${pathname}${search}`))
}

/** `params.shop` is the shop's slug. */
export async function requireStaff(
  request: Request,
  params: Params,
  permission: ShopPermission,
): Promise<Staff> {
  const person = await requireAccount(request)
  const membership = person.shops.find(({ slug }) => slug === params.shop)
  if (!membership) throw data(null, { status: 404 })
  const { shopId, slug, name, provinceCode, status, role } = membership
  if (!shopRoleMay(role, permission)) throw data(null, { status: 403 })
  return {
    ...person,
    shop: { id: shopId, slug, name, provinceCode, status },
    role,
    inShop: (work) => inShop(shopId, work),
  }
}

/** `params.province` is the province's code. */
export async function requireOfficer(
  request: Request,
  params: Params,
  permission: ProvincePermission,
): Promise<Officer> {
  const person = await requireAccount(request)
  const membership = person.provinces.find(({ code }) => code === params.province)
  if (!membership) throw data(null, { status: 404 })
  const { code, name, role } = membership
  if (!provinceRoleMay(role, permission)) throw data(null, { status: 403 })
  return {
    ...person,
    province: { code, name },
    role,
    inProvince: (work) => inProvince(code, work),
  }
}

/** For everyone else the operators' rooms do not exist. */
export async function requireOperator(request: Request): Promise<SignedIn> {
  const person = await requireAccount(request)
  if (!person.account.isOperator) throw data(null, { status: 404 })
  return person
}

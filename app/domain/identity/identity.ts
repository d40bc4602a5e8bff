// Accounts, sign-in and sessions: the words and the figures. Safe for the browser.
import type { Locale } from '#app/lib/money.ts'
import type { ProvinceRole, ShopRole } from './permissions.ts'

export type IdentityRefusal =
  | 'identity.email-taken'
  | 'identity.wrong-sign-in'
  | 'identity.too-many-attempts'
  | 'identity.wrong-password'
  | 'identity.session-unknown'
  | 'identity.proof-over'

export type Account = {
  id: string
  email: string
  displayName: string
  locale: Locale
  isOperator: boolean
}

export type ShopMembership = {
  shopId: string
  slug: string
  name: string
  provinceCode: string
  status: 'active' | 'suspended'
  role: ShopRole
}

export type ProvinceMembership = { code: string; name: string; role: ProvinceRole }

/** Who is behind a request: the account and every place where it has a role. */
export type SignedIn = {
  sessionId: string
  account: Account
  shops: ShopMembership[]
  provinces: ProvinceMembership[]
}

/** An address is one account however it is written. */
export const foldEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase()

/**
 * How long a session lasts: 30 days since it was last used, 180 days in all. Use is written down at most
 * once an hour.
 */
export const sessionSeconds = { idle: 30 * 86_400, most: 180 * 86_400, touchEvery: 3600 } as const

/**
 * Failed sign-ins in the last 15 minutes after which the next must wait. `pair` is one address guessing at one
 * e-mail; `email` is many addresses at one e-mail, high enough that nobody locks another out by typing badly.
 */
export const attemptLimits = { windowSeconds: 900, pair: 5, address: 50, email: 100 } as const

export type FailedAttempts = { pair: number; address: number; email: number }

export const hasTooManyAttempts = (failed: FailedAttempts): boolean =>
  failed.pair >= attemptLimits.pair ||
  failed.address >= attemptLimits.address ||
  failed.email >= attemptLimits.email

/** A session is touched when its use was last written down long enough ago. */
export const isTouchDue = (lastSeenAt: Date, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() >= sessionSeconds.touchEvery * 1000

/** What a person agrees to: the purpose and the version of the text they saw. */
export const consentVersions = { account: '2026-11', news: '2026-11' } as const
export type ConsentPurpose = keyof typeof consentVersions

// Shops and the people who run them: words, rules and figures. Safe for the browser.
import { slugify } from '#app/lib/fold.ts'

export const legalForms = ['cooperative', 'company', 'household'] as const
export type LegalForm = (typeof legalForms)[number]

/** Size classes of NĐ 80/2021 for firms and of the cooperative law: the province counts by them. */
export const sizeClasses = ['micro', 'small', 'medium'] as const
export type SizeClass = (typeof sizeClasses)[number]

export const sectors = ['agriculture', 'industry', 'trade'] as const
export type Sector = (typeof sectors)[number]

export type ShopStatus = 'active' | 'suspended'

export type TenancyRefusal =
  | 'shop.slug-taken'
  | 'shop.slug-reserved'
  | 'shop.not-found'
  | 'shop.already-suspended'
  | 'shop.not-suspended'
  | 'team.last-owner'
  | 'team.not-member'
  | 'team.already-member'
  | 'team.too-late-to-undo'
  | 'invitation.unknown'
  | 'invitation.expired'
  | 'invitation.used'
  | 'invitation.other-person'

/** A shop's address on the web is its own host, so these belong to the house. */
const reservedSlugs: readonly string[] = [
  'account',
  'admin',
  'api',
  'app',
  'assets',
  'cdn',
  'checkout',
  'dev',
  'gian-hang',
  'help',
  'mail',
  'market',
  'media',
  'nieu',
  'open',
  'operator',
  'seller',
  'shop',
  'static',
  'status',
  'trace',
  'www',
]

export const slugPattern = /^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/

export const isReservedSlug = (slug: string): boolean =>
  reservedSlugs.includes(slug) || slug.startsWith('xn--')

/** "Hợp tác xã Yên Hòa" → "yen-hoa": what people call the shop, without its legal form. */
export function suggestSlug(shopName: string): string {
  const bare = slugify(shopName).replace(
    /^(hop-tac-xa|htx|cong-ty-tnhh|cong-ty-co-phan|cong-ty|ho-kinh-doanh|co-so)-(?=.)/,
    '',
  )
  return bare.slice(0, 40).replace(/-+$/, '')
}

/** How long the removal of a member can be taken back with one press. */
export const undoSeconds = 15 * 60

/** How long an invitation may be accepted. */
export const invitationSeconds = 7 * 86_400

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired'

type InvitationTimes = { expiresAt: Date; acceptedAt: Date | null; revokedAt: Date | null }

export function invitationState(invitation: InvitationTimes, now: Date): InvitationState {
  if (invitation.acceptedAt) return 'accepted'
  if (invitation.revokedAt) return 'revoked'
  return invitation.expiresAt <= now ? 'expired' : 'open'
}

/** A shop without an owner could be opened by nobody: the last one stays, and stays owner. */
export const keepsAnOwner = (owners: readonly string[], leaving: string): boolean =>
  owners.some((accountId) => accountId !== leaving)

// A shop's site: what it promises, how it looks, which host is its own. Words and rules, safe for the browser.
export const policyKinds = ['returns', 'delivery', 'privacy', 'terms'] as const
export type PolicyKind = (typeof policyKinds)[number]

export const isPolicyKind = (text: string): text is PolicyKind =>
  policyKinds.some((kind) => kind === text)

export type ShopPolicy = { kind: PolicyKind; body: string; updatedAt: Date }

/** What a look at the DNS found: only `proven` gives the shop the host. */
export type DomainOutcome = 'proven' | 'missing' | 'wrong' | 'unreachable'

export type SiteRefusal =
  | 'domain.not-a-name'
  | 'domain.ours'
  | 'domain.too-many'
  | 'domain.already-here'
  | 'domain.not-found'
  | 'domain.name-differs'
  | 'domain.not-live'

/** Hosts that one shop may wait for at a time. */
export const mostDomains = 5

/** A host whose proof is gone leads to its shop for so many days more. */
export const graceDays = 7

const day = 86_400_000

/**
 * What a look at the DNS means for a host that leads to a shop. `missingSince` is since when its proof is gone; nobody
 * answering proves nothing either way.
 */
export function afterLook(
  outcome: DomainOutcome,
  missingSince: Date | null,
  now: Date,
): { missingSince: Date | null; isOver: boolean } {
  if (outcome === 'proven') return { missingSince: null, isOver: false }
  if (outcome === 'unreachable') return { missingSince, isOver: false }
  const since = missingSince ?? now
  return { missingSince: since, isOver: now.getTime() - since.getTime() >= graceDays * day }
}

/**
 * The host that a person means: "https://www.YenHoa.vn/shop" is "www.yenhoa.vn". Null when it is no name of the public
 * DNS: an address, a single word, a name that only machines at home know.
 */
export function readHostName(text: string): string | null {
  const bare = text.trim().replace(/^[a-z]+:\/\//i, '')
  const host = hostOf(bare)?.replace(/\.$/, '')
  if (!host || host.length > 253 || !/^[a-z0-9.-]+$/.test(host)) return null
  const labels = host.split('.')
  if (labels.length < 2 || !labels.every(isLabel)) return null
  const last = labels.at(-1) ?? ''
  if (/^\d+$/.test(last) || notPublic.has(last)) return null
  return host
}

const isLabel = (label: string) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label)
const notPublic = new Set(['local', 'localhost', 'internal', 'lan', 'home', 'test', 'invalid'])

// The browser's own reading: it folds case and turns "gốm.vn" into its ASCII form.
function hostOf(text: string): string | null {
  return URL.canParse(`http://${text}`) ? new URL(`http://${text}`).hostname : null
}

/** Names at or under the market's host are the house's to give. */
export function isOurs(host: string, marketHost: string): boolean {
  const market = marketHost.replace(/:\d+$/, '')
  return host === market || host.endsWith(`.${market}`)
}

/** The record that proves a host: its name, and what it must say. */
export const proofRecord = (host: string, token: string) => ({
  name: `_nieu.${host}`,
  value: `nieu-site=${token}`,
})

// Old addresses of a shop's host and where they lead now. Pure; safe for the browser.
import { safeHref } from './rich-text.ts'

export const redirectLimits = { path: 500, target: 1000, perShop: 10_000 } as const

/** The machinery's own rooms: an address there is answered before anybody looks for a redirect. */
const taken = new Set([
  ...[
    '',
    'api',
    'cart',
    'checkout',
    'feeds',
    'invoices',
    'language',
    'media',
    'orders',
    'payments',
  ],
  ...['policies', 'search', 'share', 'shops', 'trace', 'sign-in', 'sign-up', 'account', 'seller'],
])

/**
 * A path as redirects are kept and looked up: as a browser would ask for it, small letters, without query and without
 * a slash at its end. A whole address gives its path. Null when it is none, or too long.
 */
export function redirectPath(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  const isWhole = /^https?:\/\//i.test(text)
  const from = isWhole || text.startsWith('/') ? text : `/${text}`
  if (!isWhole && /^\/[/\\]/.test(from)) return null
  if (!URL.canParse(from, base)) return null
  const path = new URL(from, base).pathname.toLowerCase().replace(/\/+$/, '') || '/'
  return path.length > redirectLimits.path ? null : path
}

/** Where a redirect may lead: a path of the shop, with its query, or an address of the web. Null for anything else. */
export function redirectTarget(typed: string): string | null {
  const href = safeHref(typed)
  if (!href || !/^(?:https?:|\/)/i.test(href) || href.length > redirectLimits.target) return null
  if (!href.startsWith('/')) return href
  const { pathname, search, hash } = new URL(href, base)
  return `${pathname}${search}${hash}`
}

export const isOwnRoom = (path: string): boolean => taken.has(path.split('/')[1] ?? '')

const base = 'http://shop.invalid'

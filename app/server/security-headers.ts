// What browsers are told to refuse. Pages rendered for one visitor carry a nonce; pages kept in the cache carry
// the hashes of their inline scripts instead, because a nonce that is sent twice protects nobody.
import { createHash } from 'node:crypto'

export type Policy = {
  isHttps: boolean
  isDevelopment: boolean
  /** Origins a form may end at, e.g. the payment page that /checkout redirects to. */
  formTargets: readonly string[]
}

/** Headers of every answer. */
export function commonHeaders({ isHttps }: Policy): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(self), geolocation=(self), microphone=(), payment=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(isHttps ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

/** What an answer's own X-Frame-Options says, in CSP's words: nobody frames a page unless it asked for its own host. */
export const framedBy = (headers: Headers): "'self'" | "'none'" =>
  headers.get('x-frame-options') === 'SAMEORIGIN' ? "'self'" : "'none'"

/** `scripts` are nonces or hashes in CSP's words, e.g. `'nonce-…'`. */
export function contentPolicy(
  policy: Policy,
  scripts: readonly string[],
  ancestors: "'self'" | "'none'" = "'none'",
): string {
  const dev = policy.isDevelopment
  return [
    `default-src 'self'`,
    `script-src 'self' ${scripts.join(' ')}`.trim(),
    `style-src 'self'${dev ? ` 'unsafe-inline'` : ''}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `frame-ancestors ${ancestors}`,
    `form-action ${["'self'", ...policy.formTargets].join(' ')}`,
    ...(policy.isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi

/** CSP hashes of the inline scripts of a whole page. */
export function scriptHashes(html: string): string[] {
  const hashes = [...html.matchAll(inlineScript)].map(
    ([, body = '']) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`,
  )
  return [...new Set(hashes)]
}

// Whose page may be shared: a GET without any cookie of ours but the language.
import type { IncomingMessage } from 'node:http'

import { isLocale, localeCookie } from '#app/i18n/locale.ts'
import type { Encoding } from './page-cache.ts'

const ours = /(?:^|;\s*)nieu_(?!lang=)/
const language = /(?:^|;\s*)nieu_lang=([a-z]{2})(?:;|$)/

/** The cache key of an anonymous request; undefined when the page is somebody's own. */
export function pageKey(req: IncomingMessage): string | undefined {
  if (req.method !== 'GET' && req.method !== 'HEAD') return undefined
  const { host, cookie, authorization, range } = req.headers
  if (!host || authorization || range || (cookie && ours.test(cookie))) return undefined
  const spoken = cookie === undefined ? undefined : language.exec(cookie)?.[1]
  return `${isLocale(spoken) ? spoken : 'vi'} ${host.toLowerCase()}${req.url ?? '/'}`
}

/** A request for the page of a key, with nothing of a visitor but the language. */
export function requestFor(key: string, scheme: string): Request {
  const [spoken = 'vi', address = ''] = key.split(/ (.*)/s, 2)
  const host = address.slice(0, address.indexOf('/'))
  const headers = { host, cookie: `${localeCookie}=${spoken}` }
  return new Request(`${scheme}://${address}`, { headers })
}

/** The best encoding the browser takes; a weight of 0 refuses one. */
export function pickEncoding(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity'
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted)) return 'br'
  if (/\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted)) return 'gzip'
  return 'identity'
}

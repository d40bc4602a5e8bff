// A form of another site cannot act for a signed-in person: unsafe methods must come from our own pages.
// Programs (API, payment gateways, EPCIS partners) prove themselves otherwise and are let through.
const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
const forPrograms = [
  /^\/api\//,
  /^\/payments\/[\w-]+\/ipn$/,
  /^\/epcis(\/|$)/,
  /^\/\.well-known\/shopify\//,
]

export type Asked = {
  method: string
  path: string
  host: string
  site?: string | undefined
  origin?: string | undefined
  hasCookie: boolean
}

/** True when the request may act. Without Origin and Sec-Fetch-Site no browser sent it; then it must carry no cookie. */
export function mayAct({ method, path, host, site, origin, hasCookie }: Asked): boolean {
  if (safe.has(method) || forPrograms.some((pattern) => pattern.test(path))) return true
  if (site !== undefined) return site === 'same-origin'
  if (origin !== undefined) return URL.parse(origin)?.host === host.toLowerCase()
  return !hasCookie
}

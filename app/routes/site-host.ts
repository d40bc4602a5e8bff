// Whose host is this? The market's own, `{slug}.` before it, or a name that a shop brought along.
export type HostReading =
  { kind: 'market' } | { kind: 'slug'; slug: string } | { kind: 'domain'; host: string }

const slugForm = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/** `host` and `marketHost` carry their port. A deeper or malformed name is a domain that nobody has. */
export function readHost(host: string, marketHost: string): HostReading {
  const name = host.toLowerCase().replace(/\.(?=:|$)/, '')
  if (name === marketHost) return { kind: 'market' }
  if (name.endsWith(`.${marketHost}`)) {
    const slug = name.slice(0, -marketHost.length - 1)
    if (slugForm.test(slug)) return { kind: 'slug', slug }
  }
  return { kind: 'domain', host: name.replace(/:\d+$/, '') }
}

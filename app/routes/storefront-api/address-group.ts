import { isIPv6 } from 'node:net'

/** One household of IPv6 has a whole /64: its addresses are one asker. */
export function addressGroup(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail = ''] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::')
  const [left, right] = [head, tail].map((part) => (part ? part.split(':') : []))
  const gap = Array.from({ length: 8 - (left?.length ?? 0) - (right?.length ?? 0) }, () => '0')
  const groups = plain.includes('::') ? [...(left ?? []), ...gap, ...(right ?? [])] : (left ?? [])
  return `${groups.slice(0, 4).join(':')}::/64`
}

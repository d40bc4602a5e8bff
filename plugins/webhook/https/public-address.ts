// Which addresses belong to the public internet. Everything else may be a machine of ours or of the hosting company.
import { BlockList, isIP } from 'node:net'

const notPublic = new BlockList()
const v4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
for (const [network, prefix] of v4) notPublic.addSubnet(network, prefix, 'ipv4')

// Of IPv6 only 2000::/3 is public; of that, not what wraps or documents other addresses.
const globalV6 = new BlockList()
globalV6.addSubnet('2000::', 3, 'ipv6')
const v6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]
for (const [network, prefix] of v6) notPublic.addSubnet(network, prefix, 'ipv6')

/** Whether a connection to this address leaves for the public internet. Text that is no address does not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !notPublic.check(address, 'ipv4')
  if (family !== 6) return false
  return globalV6.check(address, 'ipv6') && !notPublic.check(address, 'ipv6')
}

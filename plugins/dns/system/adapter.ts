// Asks the name servers of this machine, or those it is told to ask.
import { Resolver } from 'node:dns/promises'

import type { NameSystem } from '#plugins/dns/port.ts'

type DnsConfig = {
  /** addresses with an optional port; empty: what the machine is set up with */
  servers: readonly string[]
  timeoutMs: number
}

const noSuchRecord = new Set(['ENOTFOUND', 'ENODATA'])
const noAnswer = new Set([
  'ETIMEOUT',
  'ECONNREFUSED',
  'ESERVFAIL',
  'EREFUSED',
  'EFORMERR',
  'EBADRESP',
  'ECANCELLED',
])

export function systemNames({ servers, timeoutMs }: DnsConfig): NameSystem {
  return {
    async findTexts(name) {
      const resolver = new Resolver({ timeout: timeoutMs, tries: 2 })
      if (servers.length > 0) resolver.setServers([...servers])
      try {
        const records = await resolver.resolveTxt(name)
        return { kind: 'found', texts: records.map((parts) => parts.join('')) }
      } catch (error) {
        const { code = '' } = error as NodeJS.ErrnoException
        if (noSuchRecord.has(code)) return { kind: 'none' }
        if (noAnswer.has(code)) return { kind: 'unreachable' }
        throw error
      }
    },
  }
}

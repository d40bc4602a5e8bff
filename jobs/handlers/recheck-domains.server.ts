// Domains that nobody looked at for a day. The name servers are asked outside every transaction.
import { recheckDomains as recheck } from '#app/domain/site/recheck-domains.server.ts'
import { registry } from '#plugins/registry.server.ts'
import { recheckDomains } from '../definitions/recheck-domains.ts'
import { handle } from '../handle.server.ts'

export const recheckDomainsHandler = handle(recheckDomains, async (_payload, job) => {
  await recheck({ names: registry.names, clock: job.clock })
})

// Issues an order's invoice. A second run finds the first one's. A shop that has not set up invoices is refused
// here and asked again when it does (setUpInvoicing).
import { env } from '#app/env.server.ts'
import { issueInvoice as issue } from '#app/domain/invoice/issue-invoice.server.ts'
import { parseKeyring } from '#app/lib/secret-box.ts'
import { issueInvoice } from '../definitions/issue-invoice.ts'
import { handle } from '../handle.server.ts'

const keyring = parseKeyring(env.KEYRING)

export const issueInvoiceHandler = handle(issueInvoice, async ({ orderId }, job) => {
  await job.inShop((db) => issue(db, { orderId }, { clock: job.clock, keyring }))
})

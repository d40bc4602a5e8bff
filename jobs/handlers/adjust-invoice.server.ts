// Adjusts an order's invoice to what is left of the order. A second run finds nothing left to adjust; an order
// without an invoice is invoiced for what is left when its time comes.
import { adjustInvoice as adjust } from '#app/domain/invoice/adjust-invoice.server.ts'
import { env } from '#app/env.server.ts'
import { parseKeyring } from '#app/lib/secret-box.ts'
import { adjustInvoice } from '../definitions/adjust-invoice.ts'
import { handle } from '../handle.server.ts'

const keyring = parseKeyring(env.KEYRING)

export const adjustInvoiceHandler = handle(adjustInvoice, async ({ orderId }, job) => {
  await job.inShop((db) => adjust(db, orderId, { clock: job.clock, keyring }))
})

// Every job that the worker knows, by hand. A definition without a line here is a failing test.
import type { JobHandler } from './handle.server.ts'
import { dropOldRowsHandler } from './handlers/drop-old-rows.server.ts'
import { issueInvoiceHandler } from './handlers/issue-invoice.server.ts'
import { sendMailHandler } from './handlers/send-mail.server.ts'
import { sweepExpiredHandler } from './handlers/sweep-expired.server.ts'

export const handlers: readonly JobHandler[] = [
  dropOldRowsHandler,
  issueInvoiceHandler,
  sendMailHandler,
  sweepExpiredHandler,
]

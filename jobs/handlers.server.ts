// Every job that the worker knows, by hand. A definition without a line here is a failing test.
import type { JobHandler } from './handle.server.ts'
import { drawStatementsHandler } from './handlers/draw-statements.server.ts'
import { adjustInvoiceHandler } from './handlers/adjust-invoice.server.ts'
import { advanceImportHandler } from './handlers/advance-import.server.ts'
import { cancelLabelHandler } from './handlers/cancel-label.server.ts'
import { deliverWebhookHandler } from './handlers/deliver-webhook.server.ts'
import { dropOldRowsHandler } from './handlers/drop-old-rows.server.ts'
import { expireCheckoutHandler } from './handlers/expire-checkout.server.ts'
import { forgetBuyersHandler } from './handlers/forget-buyers.server.ts'
import { fetchImportPhotosHandler } from './handlers/fetch-import-photos.server.ts'
import { indexListingsHandler } from './handlers/index-listings.server.ts'
import { issueInvoiceHandler } from './handlers/issue-invoice.server.ts'
import { makeLabelHandler } from './handlers/make-label.server.ts'
import { recheckDomainsHandler } from './handlers/recheck-domains.server.ts'
import { refreshShipmentHandler } from './handlers/refresh-shipment.server.ts'
import { refundPaymentHandler } from './handlers/refund-payment.server.ts'
import { remindTrialsHandler } from './handlers/remind-trials.server.ts'
import { sendMailHandler } from './handlers/send-mail.server.ts'
import { sweepExpiredHandler } from './handlers/sweep-expired.server.ts'
import { sweepImportsHandler } from './handlers/sweep-imports.server.ts'
import { sweepPaymentsHandler } from './handlers/sweep-payments.server.ts'
import { sweepShipmentsHandler } from './handlers/sweep-shipments.server.ts'
import { turnDayHandler } from './handlers/turn-day.server.ts'

export const handlers: readonly JobHandler[] = [
  adjustInvoiceHandler,
  advanceImportHandler,
  drawStatementsHandler,
  cancelLabelHandler,
  deliverWebhookHandler,
  dropOldRowsHandler,
  expireCheckoutHandler,
  forgetBuyersHandler,
  fetchImportPhotosHandler,
  indexListingsHandler,
  issueInvoiceHandler,
  makeLabelHandler,
  recheckDomainsHandler,
  refreshShipmentHandler,
  refundPaymentHandler,
  remindTrialsHandler,
  sendMailHandler,
  sweepExpiredHandler,
  sweepImportsHandler,
  sweepPaymentsHandler,
  sweepShipmentsHandler,
  turnDayHandler,
]

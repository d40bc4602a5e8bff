// Everything that lies sealed in the database: which column holds it, and what it is bound to. A new sealed column is
// one entry here, or its secret is lost when its key is taken away; a test reads the schema and holds it.
import { sealContext } from '#app/domain/invoice/invoice-rows.server.ts'
import { secretContext } from '#app/domain/webhook/save-webhook.server.ts'
import { accountContext, type PaymentProviderId } from '#plugins/payment/port.ts'
import { contractContext, type CarrierId } from '#plugins/shipping/port.ts'

export type SealedStore = {
  table: string
  column: string
  /** what tells one row of a shop from another; '' when a shop has one */
  key: string
  contextOf: (shopId: string, key: string) => string
}

export const sealedStores: readonly SealedStore[] = [
  {
    table: 'gateway_account',
    column: 'config_encrypted',
    key: 'provider',
    contextOf: (shopId, provider) => accountContext(shopId, provider as PaymentProviderId),
  },
  {
    table: 'carrier_account',
    column: 'config_encrypted',
    key: 'carrier',
    contextOf: (shopId, carrier) => contractContext({ shopId, carrier: carrier as CarrierId }),
  },
  {
    table: 'webhook',
    column: 'secret_encrypted',
    key: 'id',
    contextOf: secretContext,
  },
  {
    table: 'invoice_profile',
    column: 'private_key_encrypted',
    key: '',
    contextOf: sealContext,
  },
]

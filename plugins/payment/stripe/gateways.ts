// The platform's Stripe account, where there is one, and the shops' own.
import { z } from 'zod'

import { open, type Keyring } from '#app/lib/secret-box.ts'
import { accountContext, type GatewayAccounts } from '#plugins/payment/port.ts'
import { stripe, stripeManners } from './adapter.ts'
import type { StripeAccount } from './client.ts'

const config = z.object({ secretKey: z.string().min(8), webhookSecret: z.string().min(8) })

type Platform = Pick<StripeAccount, 'apiUrl' | 'timeoutMs'> & {
  secretKey?: string | undefined
  webhookSecret?: string | undefined
}

/** Opening a shop's account throws when its bytes were changed, copied or sealed with a lost key. */
export function stripeGateways(platform: Platform, keyring: Keyring): GatewayAccounts {
  const { secretKey, webhookSecret, apiUrl, timeoutMs } = platform
  return {
    ...stripeManners,
    platform:
      secretKey && webhookSecret ? stripe({ secretKey, webhookSecret, apiUrl, timeoutMs }) : null,
    ofShop(sealed) {
      const text = open(keyring, sealed, accountContext(sealed.shopId, 'stripe')).toString('utf8')
      return stripe({ ...config.parse(JSON.parse(text)), apiUrl, timeoutMs })
    },
  }
}

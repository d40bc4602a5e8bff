// The platform's terminal and the shops' own, which differ in code and secret only.
import { z } from 'zod'

import { open, type Keyring } from '#app/lib/secret-box.ts'
import { accountContext, type GatewayAccounts } from '#plugins/payment/port.ts'
import { vnpay, vnpayManners, type VnpayTerminal } from './adapter.ts'

const account = z.object({ tmnCode: z.string().min(1), secret: z.string().min(8) })

/** Opening a shop's terminal throws when its bytes were changed, copied or sealed with a lost key. */
export const vnpayGateways = (platform: VnpayTerminal, keyring: Keyring): GatewayAccounts => ({
  ...vnpayManners,
  platform: vnpay(platform),
  ofShop(sealed) {
    const config = open(keyring, sealed, accountContext(sealed.shopId)).toString('utf8')
    return vnpay({ ...platform, ...account.parse(JSON.parse(config)) })
  },
})

// The adapters of this process, by hand, from the environment. Domain code never imports this; screens and job
// handlers do, and hand an adapter over as an argument.
import { join } from 'node:path'

import { runInMarket } from '#app/db/run-statements.server.ts'
import { env } from '#app/env.server.ts'
import { parseKeyring } from '#app/lib/secret-box.ts'
import { systemClock } from '#app/lib/time.ts'
import type { NameSystem } from './dns/port.ts'
import { systemNames } from './dns/system/adapter.ts'
import { createMailbox } from './mail/mailbox/adapter.ts'
import type { Mailer } from './mail/port.ts'
import { createSmtpMailer } from './mail/smtp/adapter.ts'
import { sepay } from './payment/bank/sepay.ts'
import { transferBanks, vietQr } from './payment/bank/vietqr.ts'
import type { PaymentGateways } from './payment/port.ts'
import { stripeGateways } from './payment/stripe/gateways.ts'
import { vnpayGateways } from './payment/vnpay/gateways.ts'
import { meilisearch } from './search/meilisearch/adapter.ts'
import type { SearchEngine } from './search/port.ts'
import { postgresSearch, wordLikeness } from './search/postgres/adapter.ts'
import { ghn } from './shipping/ghn/adapter.ts'
import { hintIn as ghnHint } from './shipping/ghn/wire.ts'
import { ghtk } from './shipping/ghtk/adapter.ts'
import { hintIn as ghtkHint } from './shipping/ghtk/wire.ts'
import { openCarriers } from './shipping/open-carriers.ts'
import type { Carriers } from './shipping/port.ts'
import { diskStorage } from './storage/disk/adapter.ts'
import type { FileStorage } from './storage/port.ts'
import { httpsFiles } from './remote-file/https/adapter.ts'
import type { RemoteFiles } from './remote-file/port.ts'
import { isPublicAddress } from './webhook/https/public-address.ts'
import { httpsWebhooks } from './webhook/https/adapter.ts'
import type { WebhookSender } from './webhook/port.ts'
import { memoryThrottle } from './throttle/memory/adapter.ts'
import type { Throttle } from './throttle/port.ts'
import { redisThrottle } from './throttle/redis/adapter.ts'

/** The development mailbox; read by /dev/mail. Letters are in it only while it is `registry.mail`. */
const mailbox = createMailbox({
  directory: join(env.DATA_DIR, 'mail'),
  from: env.MAIL_FROM,
  clock: systemClock,
})

const mail: Mailer = env.SMTP_URL
  ? createSmtpMailer({ url: env.SMTP_URL, from: env.MAIL_FROM })
  : mailbox

const storage: FileStorage = diskStorage({ folder: join(env.DATA_DIR, 'files') })

const search: SearchEngine =
  env.SEARCH === 'meilisearch' && env.MEILISEARCH_URL
    ? meilisearch({
        url: env.MEILISEARCH_URL,
        key: env.MEILISEARCH_KEY,
        indexUid: 'listings',
        fetch,
        timeoutMs: 5_000,
        taskTimeoutMs: 60_000,
      })
    : postgresSearch({ run: (statements) => runInMarket(statements, wordLikeness) })

const keyring = parseKeyring(env.KEYRING)

const vnpay = vnpayGateways(
  {
    tmnCode: env.VNPAY_TMN_CODE,
    secret: env.VNPAY_HASH_SECRET,
    payUrl: env.vnpayUrl,
    apiUrl: env.vnpayApiUrl,
    serverAddress: env.VNPAY_SERVER_ADDRESS,
    timeoutMs: 15_000,
  },
  keyring,
)

const stripe = stripeGateways(
  {
    secretKey: env.STRIPE_SECRET_KEY,
    webhookSecret: env.STRIPE_WEBHOOK_SECRET,
    apiUrl: env.STRIPE_API_URL,
    timeoutMs: 15_000,
  },
  keyring,
)

const payment: PaymentGateways = { vnpay, stripe }

const bank = { feed: sepay(keyring, systemClock), vietQr, banks: transferBanks }

const webhooks: WebhookSender = httpsWebhooks({
  timeoutMs: 10_000,
  mostAnswer: 2_000,
  allowsPrivate: env.webhooksMayBePrivate,
})

const names: NameSystem = systemNames({
  servers: env.DNS_SERVERS?.split(',') ?? [],
  timeoutMs: 3_000,
})

const shipping: Carriers = openCarriers(
  {
    makers: {
      ghn: { make: ghn, hintIn: ghnHint },
      ghtk: { make: ghtk, hintIn: ghtkHint },
    },
    urls: env.carrierUrls,
    fetch,
    timeoutMs: 15_000,
  },
  parseKeyring(env.KEYRING),
)

// Photos that an imported file names. On a laptop they may lie on the same machine.
const remoteFiles: RemoteFiles = httpsFiles({
  timeoutMs: 20_000,
  mostRedirects: 3,
  allows: env.isProduction ? isPublicAddress : () => true,
})

const counted: Throttle = memoryThrottle({ atMost: 20_000, clock: systemClock })

/* eslint-disable no-console -- as Remix writes down what a screen throws */
const throttle: Throttle = env.REDIS_URL
  ? redisThrottle({
      url: env.REDIS_URL,
      prefix: `nieu:throttle:${env.marketHost}:`,
      clock: systemClock,
      meanwhile: counted,
      timeoutMs: 100,
      restMs: 5_000,
      onTrouble: (error) =>
        console.warn('Redis does not answer: each process counts its own askers', error),
      onRecovery: () => console.warn('Redis answers again: askers are counted together'),
    })
  : counted
/* eslint-enable no-console */

export const registry = {
  throttle,
  remoteFiles,
  mail,
  mailbox,
  names,
  webhooks,
  storage,
  search,
  payment,
  bank,
  shipping,
}

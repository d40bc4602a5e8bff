// What the process is told from outside, read once and checked. Imported by entry points only (server, command
// line, worker, plugin registry, edge helpers of routes); everything else takes its configuration as an argument.
import { z } from 'zod'

import { marketBankOf, missingOfMarketBank } from '#app/lib/market-bank.ts'

/** Known to everyone who reads .env.example: good enough on a laptop, refused in production. */
export const sampleSecrets = {
  SESSION_SECRET: 'sample-session-secret-of-32-letters-or-more',
  KEYRING: 'sample:c2FtcGxlLXNhbXBsZS1zYW1wbGUtc2FtcGxlLTAwMDA=',
  VNPAY_HASH_SECRET: 'SAMPLEVNPAYHASHSECRETSAMPLEVNPAY',
} as const

const stripeApi = 'https://api.stripe.com'

const allow = z.enum(['allow', 'refuse']).optional()
const port = z.coerce.number().int().min(1).max(65535)
const text = z.string().trim().min(1)

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    PORT: port.default(3000),
    HOST: text.default('0.0.0.0'),
    DATA_DIR: text.default('.data'),
    LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),

    // The login role of the application; migrations use DATABASE_OWNER_URL (the same when it is absent).
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
    REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),

    // host[:port] of the market; a shop is {slug}.{MARKET_HOST}. PUBLIC_SCHEME is what browsers use to reach us.
    MARKET_HOST: z
      .string()
      .regex(/^[a-z0-9.-]+(:\d{1,5})?$/)
      .optional(),
    PUBLIC_SCHEME: z.enum(['http', 'https']).default('http'),
    // 1 when a proxy of ours sets X-Forwarded-For and X-Forwarded-Proto; otherwise those headers are ignored.
    TRUST_PROXY: z.enum(['0', '1']).default('0'),
    MAX_BODY_BYTES: z.coerce.number().int().min(1024).default(25_000_000),
    PAGE_CACHE_BYTES: z.coerce.number().int().min(0).default(64_000_000),
    PAGE_CACHE_SECONDS: z.coerce.number().int().min(0).default(60),
    // How long a CDN in front may send everybody's pages without asking us; it must pass on cookies (docs/operations).
    CDN_SECONDS: z.coerce.number().int().min(0).max(3600).default(0),

    SESSION_SECRET: z.string().min(32).default(sampleSecrets.SESSION_SECRET),
    KEYRING: z.string().includes(':').default(sampleSecrets.KEYRING),

    // Inside the database, or a Meilisearch server of this installation alone.
    SEARCH: z.enum(['postgres', 'meilisearch']).default('postgres'),
    MEILISEARCH_URL: z.url({ protocol: /^https?$/ }).optional(),
    MEILISEARCH_KEY: text.optional(),

    // Without SMTP_URL letters are kept as files under DATA_DIR/mail and shown at /dev/mail.
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: text.default('Niêu <khong-tra-loi@nieu.local>'),

    VNPAY_TMN_CODE: text.default('NIEUDEMO'),
    VNPAY_HASH_SECRET: text.default(sampleSecrets.VNPAY_HASH_SECRET),
    // The payment page, and the address that answers QueryDR and refunds.
    VNPAY_URL: z.url().optional(),
    VNPAY_API_URL: z.url().optional(),
    // Of this machine, as VNPay knows it.
    VNPAY_SERVER_ADDRESS: text.default('127.0.0.1'),
    // How long goods are held for a shopper who went to pay.
    HOLD_MINUTES: z.coerce.number().int().min(1).max(120).default(15),
    VNPAY_SIMULATOR: allow,
    VNPAY_SIMULATOR_PORT: port.optional(),

    // The platform's own account at Stripe; without it only shops that bring theirs take foreign cards.
    STRIPE_SECRET_KEY: text.optional(),
    STRIPE_WEBHOOK_SECRET: text.optional(),
    STRIPE_API_URL: z.url().default(stripeApi),
    // Where a shopper of the demo plays having a banking app; never shown in production unless simulators are allowed.
    BANK_SIMULATOR_URL: z.url().optional(),
    // What the simulated bank signs with; the demo's shops are given it.
    BANK_SIMULATOR_SECRET: text.optional(),

    // The market's own bank account, onto which shops transfer the commission that no payout settles. All five or none.
    MARKET_BANK_BIN: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    MARKET_BANK_NAME: text.optional(),
    MARKET_BANK_ACCOUNT: z
      .string()
      .regex(/^[0-9A-Z]{4,19}$/)
      .optional(),
    MARKET_BANK_HOLDER: text.optional(),
    MARKET_BANK_SECRET: z.string().min(16).optional(),

    // Carriers: without these their simulator is asked, and in production the carriers themselves.
    GHN_URL: z.url({ protocol: /^https?$/ }).optional(),
    GHTK_URL: z.url({ protocol: /^https?$/ }).optional(),
    CARRIER_SIMULATOR: allow,
    CARRIER_SIMULATOR_PORT: port.optional(),

    // Name servers that are asked whether a domain is a shop's, "1.1.1.1,8.8.8.8"; absent: the machine's own.
    DNS_SERVERS: z
      .string()
      .regex(/^[\d.:a-f[\]]+(,[\d.:a-f[\]]+)*$/i)
      .optional(),

    // Whether programs of shops may be told at addresses of private networks and over plain HTTP.
    WEBHOOK_PRIVATE_TARGETS: allow,

    // /dev/mail and its kind: open outside production, closed in production unless allowed.
    DEV_PAGES: allow,
  })
  .superRefine((value, issues) => {
    const isMissing = (name: 'DATABASE_URL' | 'MEILISEARCH_URL' | 'MEILISEARCH_KEY', why: string) =>
      value[name] === undefined &&
      issues.addIssue({ code: 'custom', path: [name], message: `is required ${why}` })
    if (value.SEARCH === 'meilisearch') isMissing('MEILISEARCH_URL', 'with SEARCH=meilisearch')
    for (const name of missingOfMarketBank(value)) {
      const message = 'is required with the other MARKET_BANK variables'
      issues.addIssue({ code: 'custom', path: [name], message })
    }
    if (value.NODE_ENV !== 'production') return
    for (const [name, sample] of Object.entries(sampleSecrets)) {
      if (value[name as keyof typeof sampleSecrets] !== sample) continue
      issues.addIssue({
        code: 'custom',
        path: [name],
        message: 'is the public sample: set your own in production',
      })
    }
    isMissing('DATABASE_URL', 'in production')
    if (value.SEARCH === 'meilisearch') isMissing('MEILISEARCH_KEY', 'in production')
  })
  .transform((value) => {
    const production = value.NODE_ENV === 'production'
    const marketHost = value.MARKET_HOST ?? `localhost:${value.PORT}`
    const simulatorPort = value.VNPAY_SIMULATOR_PORT ?? value.PORT + 1
    const carrierPort = value.CARRIER_SIMULATOR_PORT ?? value.PORT + 5
    const asksSimulator = !production || value.CARRIER_SIMULATOR === 'allow'
    const carrierUrl = (set: string | undefined, real: string) =>
      set ?? (asksSimulator ? `http://localhost:${carrierPort}` : real)
    const vnpayUrl = value.VNPAY_URL ?? `http://localhost:${simulatorPort}/paymentv2/vpcpay.html`
    return {
      ...value,
      isProduction: production,
      marketHost,
      marketOrigin: `${value.PUBLIC_SCHEME}://${marketHost}`,
      simulatorPort,
      carrierUrls: {
        ghn: carrierUrl(value.GHN_URL, 'https://online-gateway.ghn.vn'),
        ghtk: carrierUrl(value.GHTK_URL, 'https://services.giaohangtietkiem.vn'),
      },
      vnpayUrl,
      vnpayApiUrl:
        value.VNPAY_API_URL ?? new URL('/merchant_webapi/api/transaction', vnpayUrl).href,
      // Where Stripe's payment pages are: a form of ours may lead there, also without scripts.
      stripePageOrigin:
        value.STRIPE_API_URL === stripeApi
          ? 'https://checkout.stripe.com'
          : new URL(value.STRIPE_API_URL).origin,
      hasStripe: value.STRIPE_SECRET_KEY !== undefined && value.STRIPE_WEBHOOK_SECRET !== undefined,
      marketBank: marketBankOf(value),
      bankPracticeUrl:
        !production || value.VNPAY_SIMULATOR === 'allow' ? value.BANK_SIMULATOR_URL : undefined,
      simulatorAllowed: production
        ? value.VNPAY_SIMULATOR === 'allow'
        : value.VNPAY_SIMULATOR !== 'refuse',
      webhooksMayBePrivate: production
        ? value.WEBHOOK_PRIVATE_TARGETS === 'allow'
        : value.WEBHOOK_PRIVATE_TARGETS !== 'refuse',
      devPagesAllowed: production ? value.DEV_PAGES === 'allow' : value.DEV_PAGES !== 'refuse',
    }
  })

export type Env = z.infer<typeof schema>

/** Throws one sentence per wrong variable; an empty variable counts as absent. */
export function readEnv(from: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
  throw new Error(`The environment is not right:\n${lines.join('\n')}`)
}

export const env = readEnv(process.env)

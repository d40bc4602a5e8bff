// One installation's own secrets and marks, in DATA_DIR: made at the first start, so no two have the same.
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const makers = {
  SESSION_SECRET: () => randomBytes(32).toString('base64url'),
  KEYRING: () => `k1:${randomBytes(32).toString('base64')}`,
  VNPAY_HASH_SECRET: () => randomBytes(16).toString('hex').toUpperCase(),
  // The simulators' own: no real Stripe account or bank has them.
  STRIPE_SECRET_KEY: () => `sk_test_${randomBytes(24).toString('hex')}`,
  STRIPE_WEBHOOK_SECRET: () => `whsec_${randomBytes(24).toString('hex')}`,
  BANK_SIMULATOR_SECRET: () => randomBytes(24).toString('base64url'),
} as const

export type Secrets = Record<keyof typeof makers, string>

/** Reads the secrets of this installation; those it does not have yet are made. */
export function installationSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json')
  const kept = fs.existsSync(file)
    ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<Secrets>)
    : {}
  const names = Object.keys(makers) as (keyof Secrets)[]
  const secrets = Object.fromEntries(
    names.map((name) => [name, kept[name] ?? makers[name]()]),
  ) as Secrets
  if (names.some((name) => kept[name] === undefined)) {
    fs.writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
    fs.renameSync(`${file}.new`, file)
  }
  return secrets
}

export type SeedState = 'never' | 'interrupted' | 'done'

const seedFile = (dataDir: string) => path.join(dataDir, 'seeded')

/** How far the demo data of an embedded database came. */
export function seedState(dataDir: string): SeedState {
  if (!fs.existsSync(seedFile(dataDir))) return 'never'
  return fs.readFileSync(seedFile(dataDir), 'utf8') === 'done' ? 'done' : 'interrupted'
}

export const writeSeedState = (dataDir: string, state: SeedState): void =>
  fs.writeFileSync(seedFile(dataDir), state)

const referenceFile = (dataDir: string) => path.join(dataDir, 'reference')

/** Which reference data this installation has: a fingerprint of its sources, or null. */
export const readReferenceMark = (dataDir: string): string | null =>
  fs.existsSync(referenceFile(dataDir)) ? fs.readFileSync(referenceFile(dataDir), 'utf8') : null

export const writeReferenceMark = (dataDir: string, mark: string): void =>
  fs.writeFileSync(referenceFile(dataDir), mark)

// Only what we put there: DATA_DIR may be a folder that holds other things too.
const ours = [
  'pg',
  'pg.password',
  'pg.log',
  'files',
  'logs',
  'secrets.json',
  'mail',
  'cache',
  'seeded',
  'reference',
  'vnpay-simulator.json',
  'stripe-simulator.json',
  'carrier-simulator.json',
]

/** Forgets everything of this installation, also a database that had to live elsewhere. */
export function resetInstallation(dataDir: string): void {
  const home = path.join(dataDir, 'pg')
  if (fs.existsSync(home)) fs.rmSync(fs.realpathSync(home), { recursive: true, force: true })
  for (const name of ours) fs.rmSync(path.join(dataDir, name), { recursive: true, force: true })
}

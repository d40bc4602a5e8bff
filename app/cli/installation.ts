// One installation's own secrets and marks, in DATA_DIR: made at the first start, so no two have the same.
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

export type Secrets = Record<'SESSION_SECRET' | 'KEYRING' | 'VNPAY_HASH_SECRET', string>

/** Reads the secrets of this installation or makes them. */
export function installationSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json')
  if (!fs.existsSync(file)) {
    const secrets: Secrets = {
      SESSION_SECRET: randomBytes(32).toString('base64url'),
      KEYRING: `k1:${randomBytes(32).toString('base64')}`,
      VNPAY_HASH_SECRET: randomBytes(16).toString('hex').toUpperCase(),
    }
    fs.writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
    fs.renameSync(`${file}.new`, file)
  }
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Secrets
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

// Only what we put there: DATA_DIR may be a folder that holds other things too.
const ours = [
  'pg',
  'pg.password',
  'pg.log',
  'files',
  'logs',
  'secrets.json',
  'seeded',
  'vnpay-simulator.json',
  'carrier-simulator.json',
]

/** Forgets everything of this installation, also a database that had to live elsewhere. */
export function resetInstallation(dataDir: string): void {
  const home = path.join(dataDir, 'pg')
  if (fs.existsSync(home)) fs.rmSync(fs.realpathSync(home), { recursive: true, force: true })
  for (const name of ours) fs.rmSync(path.join(dataDir, name), { recursive: true, force: true })
}

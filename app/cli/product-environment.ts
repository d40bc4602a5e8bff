// What the processes of one installation are told. What the person set outside goes before what we choose.
import path from 'node:path'

import type { Secrets } from './installation.ts'

export type Chosen = {
  port: number
  dataDir: string
  isDevelopment: boolean
  database: { appUrl: string; ownerUrl: string }
  secrets: Secrets
}

const marketBankNames = ['BIN', 'NAME', 'ACCOUNT', 'HOLDER', 'SECRET'] as const

// Whoever set an account of their own has set all of it; otherwise the simulated bank keeps one for the market.
function marketBank({ BANK_SIMULATOR_SECRET }: Secrets): Record<string, string> {
  if (marketBankNames.some((name) => process.env[`MARKET_BANK_${name}`])) return {}
  return {
    MARKET_BANK_BIN: '970422',
    MARKET_BANK_NAME: 'MBBank',
    MARKET_BANK_ACCOUNT: '0988000123456',
    MARKET_BANK_HOLDER: 'CONG TY VAN HANH CHO NIEU',
    MARKET_BANK_SECRET: process.env.BANK_SIMULATOR_SECRET ?? BANK_SIMULATOR_SECRET,
  }
}

export function productEnvironment(chosen: Chosen): Record<string, string | undefined> {
  const { port, dataDir, isDevelopment, database, secrets } = chosen
  return {
    ...secrets,
    VNPAY_TMN_CODE: 'NIEUDEMO',
    MARKET_HOST: `localhost:${port}`,
    // The demo is the production build with its toys allowed.
    VNPAY_SIMULATOR: 'allow',
    CARRIER_SIMULATOR: 'allow',
    DEV_PAGES: 'allow',
    WEBHOOK_PRIVATE_TARGETS: 'allow',
    ...process.env,
    NODE_ENV: isDevelopment ? 'development' : 'production',
    PORT: String(port),
    DATA_DIR: path.resolve(dataDir),
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    VNPAY_SIMULATOR_PORT: String(port + 1),
    VNPAY_SIMULATOR_STATE: path.resolve(dataDir, 'vnpay-simulator.json'),
    CARRIER_SIMULATOR_PORT: String(port + 5),
    CARRIER_SIMULATOR_STATE: path.resolve(dataDir, 'carrier-simulator.json'),
    CARRIER_SIMULATOR_PLACES: path.resolve('seeds/reference/data/old-districts.tsv'),
    CARRIER_SIMULATOR_REPORTS: `http://localhost:${port}/shipping/{carrier}/{key}`,
    STRIPE_API_URL: `http://127.0.0.1:${port + 2}`,
    STRIPE_SIMULATOR_PORT: String(port + 2),
    STRIPE_SIMULATOR_STATE: path.resolve(dataDir, 'stripe-simulator.json'),
    STRIPE_WEBHOOK_URL: `http://localhost:${port}/payments/stripe/webhook`,
    BANK_SIMULATOR_URL: `http://127.0.0.1:${port + 3}`,
    BANK_SIMULATOR_PORT: String(port + 3),
    BANK_WEBHOOK_URL: `http://localhost:${port}/payments/bank/{shop}/webhook`,
    VNPAY_IPN_URL: `http://localhost:${port}/payments/vnpay/ipn`,
    ...marketBank(secrets),
  }
}

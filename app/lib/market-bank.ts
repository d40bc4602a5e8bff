// The market's own bank account, as the environment says it: whole, or not at all.
/** Variables of the environment; the last is what SePay signs with when it tells of the account. */
const names = [
  'MARKET_BANK_BIN',
  'MARKET_BANK_NAME',
  'MARKET_BANK_ACCOUNT',
  'MARKET_BANK_HOLDER',
  'MARKET_BANK_SECRET',
] as const

type Name = (typeof names)[number]
type Values = Partial<Record<Name, string | undefined>>

/** What is missing of an account that was begun; nothing when there is none, or all of it. */
export function missingOfMarketBank(values: Values): Name[] {
  const missing = names.filter((name) => values[name] === undefined)
  return missing.length === names.length ? [] : missing
}

export type MarketBankSettings = {
  account: { bankBin: string; bankName: string; accountNumber: string; accountName: string }
  webhookSecret: string
}

/** Null where the market has none. */
export function marketBankOf(values: Values): MarketBankSettings | null {
  const [bankBin, bankName, accountNumber, accountName, webhookSecret] = [
    values.MARKET_BANK_BIN,
    values.MARKET_BANK_NAME,
    values.MARKET_BANK_ACCOUNT,
    values.MARKET_BANK_HOLDER,
    values.MARKET_BANK_SECRET,
  ]
  if (!bankBin || !bankName || !accountNumber || !accountName || !webhookSecret) return null
  return { account: { bankBin, bankName, accountNumber, accountName }, webhookSecret }
}

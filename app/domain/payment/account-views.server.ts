// The accounts over which a shop is paid, as its owner sees them: never a secret, only that there is one.
import type { ShopDb } from '#app/db/doors.server.ts'
import { accountProviders, type AccountFacts, type AccountProvider } from './gateway-account.ts'

export type AccountView<P extends AccountProvider = AccountProvider> = {
  isActive: boolean
  facts: AccountFacts[P]
  updatedAt: Date
}
export type AccountViews = { [P in AccountProvider]: AccountView<P> | null }

export async function findAccounts(db: ShopDb): Promise<AccountViews> {
  const rows = await db.gatewayAccount.findMany({
    where: { provider: { in: [...accountProviders] } },
    select: { provider: true, isActive: true, publicConfig: true, updatedAt: true },
  })
  const view = (provider: AccountProvider) => {
    const row = rows.find((one) => one.provider === provider)
    return row
      ? { isActive: row.isActive, facts: row.publicConfig, updatedAt: row.updatedAt }
      : null
  }
  // What saveGatewayAccount wrote, by provider.
  return { bank: view('bank'), vnpay: view('vnpay'), stripe: view('stripe') } as AccountViews
}

// What an operator does about transfers to the market, from the form to the command.
import { asSystem } from '#app/db/doors.server.ts'
import { tellStatement, type LoadedStatement } from '#app/domain/payment/read-statement.server.ts'
import type { MarketTransferForm } from '#app/domain/settlement/commission-transfer.forms.ts'
import { receiveMarketTransfer } from '#app/domain/settlement/receive-market-transfer.server.ts'
import {
  attachMarketTransfer,
  setMarketTransferAside,
} from '#app/domain/settlement/resolve-market-transfer.server.ts'
import { env } from '#app/env.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'

export type MarketTransferDone = { did: 'loaded'; loaded: LoadedStatement } | { did: 'decided' }

/** Throws `market-transfer.*`, `transfer.*`, and what a sheet may be refused for. */
export async function decideMarketTransfer(
  form: MarketTransferForm,
  actorId: string,
): Promise<MarketTransferDone> {
  if (form.intent === 'statement') return load(await form.file.bytes())
  await asSystem('operator decides about a transfer', (db) =>
    form.intent === 'attach'
      ? attachMarketTransfer(db, { ...form, actorId }, systemClock)
      : setMarketTransferAside(db, { ...form, actorId }, systemClock),
  )
  return { did: 'decided' }
}

async function load(bytes: Uint8Array): Promise<MarketTransferDone> {
  if (!env.marketBank) throw refuse('transfer.no-account')
  const { accountNumber } = env.marketBank.account
  const loaded = await tellStatement(bytes, (read) =>
    receiveMarketTransfer(
      { movement: { ...read, accountNumber }, source: 'statement' },
      systemClock,
    ),
  )
  return { did: 'loaded', loaded }
}

// What a person of the shop does about transfers, from the form to the command.
import { findAccounts } from '#app/domain/payment/account-views.server.ts'
import { loadStatement } from '#app/domain/payment/load-statement.server.ts'
import type { LoadedStatement } from '#app/domain/payment/read-statement.server.ts'
import {
  attachTransfer,
  noteTransfer,
  returnShort,
  setTransferAside,
} from '#app/domain/payment/resolve-transfer.server.ts'
import type { TransferForm } from '#app/domain/payment/transfer.forms.ts'
import { refuse } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'

import type { Staff } from '../guards.server.ts'

export type TransferDone = { did: 'loaded'; loaded: LoadedStatement } | { did: 'decided' }

/** Throws `transfer.*`, and what a sheet may be refused for. */
export async function decideTransfer(staff: Staff, form: TransferForm): Promise<TransferDone> {
  const by = { shopId: staff.shop.id, actorId: staff.account.id }
  if (form.intent === 'statement') {
    const { bank } = await staff.inShop(findAccounts)
    if (!bank) throw refuse('transfer.no-account')
    const { accountNumber } = bank.facts
    const bytes = await form.file.bytes()
    const { shopId } = by
    return {
      did: 'loaded',
      loaded: await loadStatement({ shopId, accountNumber, bytes }, systemClock),
    }
  }
  if (form.intent === 'note') await noteTransfer({ ...by, ...form }, systemClock)
  if (form.intent === 'attach') await attachTransfer({ ...by, ...form }, systemClock)
  if (form.intent === 'owe-back') await returnShort({ ...by, ...form }, systemClock)
  if (form.intent === 'aside')
    await staff.inShop((db) => setTransferAside(db, { ...by, ...form }, systemClock))
  return { did: 'decided' }
}

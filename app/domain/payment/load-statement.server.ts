// A bank's statement, as a shop loads it: every movement in it is told as if the bank had just said so. Loading the
// same file twice, or two files that overlap, changes nothing.
import type { Clock } from '#app/lib/time.ts'
import { tellStatement, type LoadedStatement } from './read-statement.server.ts'
import { receiveTransfer } from './receive-transfer.server.ts'

export type LoadStatement = {
  shopId: string
  accountNumber: string
  bytes: Uint8Array
}

/** Opens doors of its own. Throws `transfer.no-head` and what a sheet may be refused for. */
export function loadStatement(
  { shopId, accountNumber, bytes }: LoadStatement,
  clock: Clock,
): Promise<LoadedStatement> {
  return tellStatement(bytes, (read) =>
    receiveTransfer({ shopId, movement: { ...read, accountNumber }, source: 'statement' }, clock),
  )
}

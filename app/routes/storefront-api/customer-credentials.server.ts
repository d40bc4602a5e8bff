// Operations on an account hash passwords and go through the identity door, so they run before the operation's own door
// opens: one of them in an operation.
import { GraphQLError } from 'graphql'

import { customerText } from '#app/i18n/customer-api.ts'
import { accountOperations } from './customer-accounts.server.ts'
import type { Asking, Outcome } from './customer-outcome.ts'
import { letterOperations } from './customer-letters.server.ts'
import { tokenOperations } from './customer-tokens.server.ts'

const operations = { ...tokenOperations, ...accountOperations, ...letterOperations }

export const credentialFields = Object.keys(operations)

/** Null when the operation has none. `fields` are those at its top. */
export async function actOnCredentials(
  fields: readonly { name: string; args: Record<string, unknown> }[],
  asking: Asking,
): Promise<Outcome | null> {
  const [first, ...others] = fields.filter(({ name }) => Object.hasOwn(operations, name))
  const act = first && operations[first.name]
  if (!act) return null
  if (others.length === 0) return act(first.args as never, asking)
  const error = new GraphQLError(customerText[asking.locale].oneAtATime, {
    extensions: { code: 'BAD_USER_INPUT' },
  })
  return { payload: error }
}

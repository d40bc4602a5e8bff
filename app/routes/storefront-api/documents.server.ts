// Documents, parsed and checked once. A storefront sends the same few texts all day.
import {
  GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'

import { limits, overLimit, tooMuch } from './limits.ts'

export type Checked =
  | { ok: true; document: DocumentNode; operations: ReadonlyMap<string, OperationDefinitionNode> }
  | { ok: false; errors: readonly GraphQLError[] }

const kept = new Map<string, Checked>()
const mostKept = 500

/** The document with its operations by name, or why it cannot run. */
export function readDocument(schema: GraphQLSchema, text: string): Checked {
  const before = kept.get(text)
  if (before) {
    kept.delete(text)
    kept.set(text, before)
    return before
  }
  const checked = check(schema, text)
  if (text.length <= limits.size) kept.set(text, checked)
  if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? '')
  return checked
}

function check(schema: GraphQLSchema, text: string): Checked {
  if (text.length > limits.size) return { ok: false, errors: [tooMuch('size', limits.size)] }
  const document = parsed(text)
  if (document instanceof GraphQLError) return { ok: false, errors: [document] }
  const errors = validate(schema, document, undefined, { maxErrors: 20 })
  if (errors.length > 0) return { ok: false, errors }
  const over = overLimit(document)
  if (over) return { ok: false, errors: [over] }
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
  return {
    ok: true,
    document,
    operations: new Map(operations.map((one) => [one.name?.value ?? '', one])),
  }
}

function parsed(text: string): DocumentNode | GraphQLError {
  try {
    return parse(text, { maxTokens: limits.tokens })
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

/** The operation to run; a document with several needs its name said. */
export function chooseOperation(
  operations: ReadonlyMap<string, OperationDefinitionNode>,
  name: string | null | undefined,
): OperationDefinitionNode | null {
  if (name) return operations.get(name) ?? null
  return operations.size === 1 ? ([...operations.values()][0] ?? null) : null
}

// Documents, parsed, checked and weighed once. A storefront sends the same few texts all day.
import {
  GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'

import { limits, overlongLiteral, overLimit, tooMuch } from './limits.ts'
import { compileCost, type CostOf } from './query-cost.ts'

/** One operation of a document, ready to run. */
export type Plan = { operation: OperationDefinitionNode; costOf: CostOf }

export type Checked =
  | { ok: true; document: DocumentNode; plans: ReadonlyMap<string, Plan> }
  | { ok: false; errors: readonly GraphQLError[] }

const kept = new Map<string, Checked>()
const mostKept = 500
/** characters of all kept texts; a parsed document takes some twenty times as much memory */
const mostText = 4_000_000
let keptText = 0

/** The document with its operations by name, or why it cannot run. */
export function readDocument(schema: GraphQLSchema, text: string): Checked {
  const before = kept.get(text)
  if (before) {
    kept.delete(text)
    kept.set(text, before)
    return before
  }
  const checked = check(schema, text)
  if (text.length <= limits.size) keep(text, checked)
  return checked
}

function keep(text: string, checked: Checked): void {
  kept.set(text, checked)
  keptText += text.length
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept && keptText <= mostText) return
    kept.delete(oldest)
    keptText -= oldest.length
  }
}

function check(schema: GraphQLSchema, text: string): Checked {
  if (text.length > limits.size) return { ok: false, errors: [tooMuch('size')] }
  const document = parsed(text)
  if (document instanceof GraphQLError) return { ok: false, errors: [document] }
  const errors = validate(schema, document, undefined, { maxErrors: 20 })
  if (errors.length > 0) return { ok: false, errors }
  const over = overLimit(document) ?? overlongLiteral(document)
  if (over) return { ok: false, errors: [over] }
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
  const plans = operations.map((operation): [string, Plan] => [
    operation.name?.value ?? '',
    { operation, costOf: compileCost(schema, document, operation) },
  ])
  return { ok: true, document, plans: new Map(plans) }
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
export function choosePlan(
  plans: ReadonlyMap<string, Plan>,
  name: string | null | undefined,
): Plan | null {
  if (name) return plans.get(name) ?? null
  return plans.size === 1 ? ([...plans.values()][0] ?? null) : null
}

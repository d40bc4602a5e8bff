// What one document may ask for. Checked before it runs, so a hostile query costs a parse and nothing more.
import {
  GraphQLError,
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

export const limits = {
  /** characters of the document */
  size: 100_000,
  /** tokens: stops the parser early */
  tokens: 10_000,
  /** the introspection query of GraphiQL is 13 deep */
  depth: 18,
  /** fields that are renamed */
  aliases: 60,
  /** fields, with fragments written out */
  fields: 3000,
  operations: 20,
  /** objects that an answer may hold, by the sizes asked for (query-cost.ts) */
  cost: 50_000,
  /** values of one list that is sent */
  values: 250,
} as const

type Limit = keyof typeof limits

/** `asked` is told where it is known. */
export function tooMuch(what: Limit, asked?: number): GraphQLError {
  const limit = limits[what]
  const of = asked === undefined ? '' : ` and not ${asked}`
  const code = what === 'values' ? 'MAX_INPUT_SIZE_EXCEEDED' : 'MAX_COST_EXCEEDED'
  return new GraphQLError(`This query asks for too much: at most ${limit} ${words[what]}${of}.`, {
    extensions: { code, limit, ...(asked !== undefined && { asked }) },
  })
}

const words: Record<Limit, string> = {
  size: 'characters',
  tokens: 'tokens',
  depth: 'levels',
  aliases: 'aliases',
  fields: 'fields',
  operations: 'operations',
  cost: 'objects, counted by the sizes of its lists',
  values: 'values in one list',
}

type Sum = { aliases: number; fields: number }

/** Null when the document keeps to the limits. Fragments must be valid (no cycles): validate first. */
export function overLimit(document: DocumentNode): GraphQLError | null {
  const fragments = new Map<string, FragmentDefinitionNode>()
  const operations = []
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition)
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition)
  }
  if (operations.length > limits.operations) return tooMuch('operations')
  for (const operation of operations) {
    const sum: Sum = { aliases: 0, fields: 0 }
    const error = measure(operation.selectionSet, { fragments, sum, depth: 1 })
    if (error) return error
  }
  return null
}

type Measure = { fragments: Map<string, FragmentDefinitionNode>; sum: Sum; depth: number }

function measure(set: SelectionSetNode, at: Measure): GraphQLError | null {
  if (at.depth > limits.depth) return tooMuch('depth')
  for (const selection of set.selections) {
    let inner: SelectionSetNode | undefined
    let { depth } = at
    if (selection.kind === Kind.FIELD) {
      at.sum.fields += 1
      if (selection.alias && selection.alias.value !== selection.name.value) at.sum.aliases += 1
      if (at.sum.fields > limits.fields) return tooMuch('fields')
      if (at.sum.aliases > limits.aliases) return tooMuch('aliases')
      inner = selection.selectionSet
      depth += 1
    } else if (selection.kind === Kind.INLINE_FRAGMENT) inner = selection.selectionSet
    else inner = at.fragments.get(selection.name.value)?.selectionSet
    const error = inner && measure(inner, { ...at, depth })
    if (error) return error
  }
  return null
}

/** Lists written into the document itself; those of variables are `overlongVariable`. */
export function overlongLiteral(document: DocumentNode): GraphQLError | null {
  let longest = 0
  visit(document, {
    ListValue: (list) => {
      longest = Math.max(longest, list.values.length)
    },
  })
  return longest > limits.values ? tooMuch('values', longest) : null
}

/** Null when no list among the variables is longer than the limit. They are as small as the body that brought them. */
export function overlongVariable(value: unknown): GraphQLError | null {
  if (typeof value !== 'object' || value === null) return null
  if (Array.isArray(value) && value.length > limits.values) return tooMuch('values', value.length)
  for (const inner of Object.values(value)) {
    const error = overlongVariable(inner)
    if (error) return error
  }
  return null
}

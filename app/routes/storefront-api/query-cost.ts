// What answering an operation may cost at most, known before it runs: one point for each object of the answer, lists
// counted by the size that was asked for. Worked out once for each document, then only the sizes are filled in.
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'

import { carriedFields } from './carried-fields.ts'
import { mostPerPage } from './connection.ts'

type Variables = Readonly<Record<string, unknown>>
export type CostOf = (variables: Variables) => number

/** A list whose size nobody gives: options of a product, lines of an address. */
const assumedSize = 10
/** A change locks rows and writes. */
const changeCost = 10

type Reading = { schema: GraphQLSchema; fragments: ReadonlyMap<string, FragmentDefinitionNode> }
type Spot = { type: GraphQLCompositeType; set: SelectionSetNode; pageSize: SizeOf }
type SizeOf = (variables: Variables) => number

const one: SizeOf = () => 1

/** Fragments must be valid (no cycles), and the document within its limits: check both first. */
export function compileCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostOf {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition)
  }
  const type = schema.getRootType(operation.operation)
  if (!type) return () => 0
  const set = operation.selectionSet
  const cost = costOfSet({ schema, fragments }, { type, set, pageSize: one })
  const base =
    operation.operation === OperationTypeNode.MUTATION ? changeCost * set.selections.length : 0
  return (variables) => base + cost(variables)
}

function costOfSet(reading: Reading, { type, set, pageSize }: Spot): CostOf {
  const parts = set.selections.flatMap((selection): CostOf[] => {
    if (selection.kind === Kind.FIELD) {
      const field = fieldOf(type, selection.name.value)
      return field ? [costOfField(reading, { field, node: selection, parent: type, pageSize })] : []
    }
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : reading.fragments.get(selection.name.value)
    if (!inner) return []
    const narrowed = inner.typeCondition && typeFromAST(reading.schema, inner.typeCondition)
    const at = narrowed && isCompositeType(narrowed) ? narrowed : type
    if (at !== type && !isEverGiven(at)) return []
    return [costOfSet(reading, { type: at, set: inner.selectionSet, pageSize })]
  })
  return (variables) => parts.reduce((sum, part) => sum + part(variables), 0)
}

// What is asked of things that a shop never has, the parts of bundles, is never brought.
const isEverGiven = (type: GraphQLCompositeType): boolean =>
  !isObjectType(type) ||
  type.name in carriedFields ||
  Object.values(type.getFields()).some(({ resolve }) => resolve)

type AtField = {
  field: GraphQLField<unknown, unknown>
  node: FieldNode
  parent: GraphQLCompositeType
  pageSize: SizeOf
}

function costOfField(reading: Reading, { field, node, parent, pageSize }: AtField): CostOf {
  const type = getNamedType(field.type)
  if (!node.selectionSet || !isCompositeType(type)) return () => 0
  const isPage = type.name.endsWith('Connection')
  const inner = costOfSet(reading, {
    type,
    set: node.selectionSet,
    pageSize: isPage ? pageSizeOf(node) : one,
  })
  if (!isListType(getNullableType(field.type))) return (variables) => 1 + inner(variables)
  const size = parent.name.endsWith('Connection') ? pageSize : listSizeOf(node)
  return (variables) => size(variables) * (1 + inner(variables))
}

function fieldOf(type: GraphQLCompositeType, name: string) {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
}

const argumentOf = (node: FieldNode, name: string): ValueNode | undefined =>
  node.arguments?.find((argument) => argument.name.value === name)?.value

function pageSizeOf(node: FieldNode): SizeOf {
  const [first, last] = [argumentOf(node, 'first'), argumentOf(node, 'last')].map(numberIn)
  return (variables) => clamp(first?.(variables) ?? last?.(variables) ?? assumedSize)
}

/** As many as ids or keys were given; otherwise what `first` says, or the assumption. */
function listSizeOf(node: FieldNode): SizeOf {
  const given = node.arguments?.map(({ value }) => lengthIn(value)) ?? []
  const first = numberIn(argumentOf(node, 'first'))
  return (variables) => {
    const lengths = given.flatMap((read) => read(variables) ?? [])
    return clamp(lengths.length > 0 ? Math.max(...lengths) : (first(variables) ?? assumedSize))
  }
}

const clamp = (size: number) => Math.min(Math.max(size, 0), mostPerPage)

function numberIn(value: ValueNode | undefined): (variables: Variables) => number | undefined {
  if (value?.kind === Kind.INT) return () => Number(value.value)
  if (value?.kind !== Kind.VARIABLE) return () => undefined
  return (variables) => {
    const found = variables[value.name.value]
    return typeof found === 'number' ? found : undefined
  }
}

function lengthIn(value: ValueNode): (variables: Variables) => number | undefined {
  if (value.kind === Kind.LIST) return () => value.values.length
  if (value.kind !== Kind.VARIABLE) return () => undefined
  return (variables) => {
    const found = variables[value.name.value]
    return Array.isArray(found) ? found.length : undefined
  }
}

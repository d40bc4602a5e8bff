// The fields at the top of an operation with their arguments, before it runs: what has to be asked elsewhere (a search
// engine) or decided first (whose cart) is known before a door is opened.
import {
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

export type RootField = { name: string; args: Record<string, unknown> }

type Source = {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Record<string, unknown>
}

/** `variables` are coerced already, so the arguments cannot fail to be read. */
export function readRootFields(source: Source): RootField[] {
  const type = source.schema.getRootType(source.operation.operation)
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const one of source.document.definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one)
  }
  const fields = type?.getFields() ?? {}
  return nodesOf(source.operation.selectionSet, { fragments, variables: source.variables }).flatMap(
    (node) => {
      const field = fields[node.name.value]
      return field
        ? [{ name: field.name, args: getArgumentValues(field, node, source.variables) }]
        : []
    },
  )
}

type Reading = {
  fragments: Map<string, FragmentDefinitionNode>
  variables: Record<string, unknown>
}

function nodesOf(set: SelectionSetNode, reading: Reading): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (!isIncluded(selection, reading.variables)) return []
    if (selection.kind === Kind.FIELD) return [selection]
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : reading.fragments.get(selection.name.value)?.selectionSet
    return inner ? nodesOf(inner, reading) : []
  })
}

function isIncluded(node: SelectionNode, variables: Record<string, unknown>): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables)
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables)
  return skip?.if !== true && include?.if !== false
}

// The page of what is served says what is so: it is the newest one, and nothing is answered that it does not name.
import { readFile } from 'node:fs/promises'

import {
  getNamedType,
  isObjectType,
  Kind,
  parse,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql'
import { expect, test } from 'vitest'

import { coveragePage, standingOf } from '#app/routes/storefront-api/coverage.ts'
import { served, servedSchema } from '#app/routes/storefront-api/schema.server.ts'
import { ask, givenStorefront } from '#tests/support/given-storefront.ts'
import { packageOperations, skeletonOperations } from '#tests/support/hydrogen-operations.ts'

const schema = servedSchema()

test('docs/api/storefront-coverage.md is what `npm run docs:api` writes', async () => {
  const page = await readFile('docs/api/storefront-coverage.md', 'utf8')

  expect(page).toBe(coveragePage(schema, served))
})

type Spot = { type: GraphQLObjectType; value: Record<string, unknown> }
type Walk = { document: DocumentNode; answered: Map<string, GraphQLObjectType> }

/** Notes each field of an answer that is not null, by its type. */
function note(set: SelectionSetNode, at: Spot, walk: Walk): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      noteField(selection, at, walk)
      continue
    }
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentIn(walk.document, selection)
    if (inner?.typeCondition?.name.value === at.type.name) note(inner.selectionSet, at, walk)
  }
}

function noteField(node: FieldNode, { type, value: parent }: Spot, walk: Walk): void {
  const field = type.getFields()[node.name.value]
  const value = parent[node.alias?.value ?? node.name.value]
  if (!field || value === null || value === undefined) return
  if (!Array.isArray(value) || value.length > 0)
    walk.answered.set(`${type.name}.${field.name}`, type)
  const inner = getNamedType(field.type)
  if (!node.selectionSet || !isObjectType(inner)) return
  for (const one of [value].flat() as Spot['value'][])
    note(node.selectionSet, { type: inner, value: one }, walk)
}

const fragmentIn = ({ definitions }: DocumentNode, { name }: { name: { value: string } }) =>
  definitions.find(
    (one): one is FragmentDefinitionNode =>
      one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name.value,
  )

test('whatever a Hydrogen app is answered, the page calls served', async () => {
  const { asker, sauce, collection } = await givenStorefront()
  const variables = {
    ...{ first: 5, page: 1, limit: 5, limitScope: 'EACH', term: 'cá', menu: 'main-menu' },
    ...{ privacyPolicy: true, refundPolicy: true, shippingPolicy: true, termsOfService: true },
    ...{ blogHandle: 'x', articleHandle: 'x', selectedOptions: [], types: ['PRODUCT'] },
  }
  const walk: Omit<Walk, 'document'> = { answered: new Map() }
  for (const [name, text] of Object.entries({ ...skeletonOperations, ...packageOperations })) {
    if (/^cart/i.test(name)) continue
    const handle = name === 'Product' ? sauce.handle : collection.handle
    const { data } = await ask(asker, text, { ...variables, handle })
    const document = parse(text)
    const [operation] = document.definitions
    const type = schema.getQueryType()
    if (operation?.kind === Kind.OPERATION_DEFINITION && type)
      note(operation.selectionSet, { type, value: data }, { ...walk, document })
  }

  const unnamed = [...walk.answered].filter(([name, type]) => {
    const field = type.getFields()[name.split('.')[1] ?? '']
    return field && standingOf(served, type, field) !== 'served'
  })
  expect(walk.answered.size).toBeGreaterThan(80)
  expect(unnamed.map(([name]) => name)).toEqual([])
})

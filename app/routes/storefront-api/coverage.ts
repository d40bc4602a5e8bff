// What becomes of each field of the shipped schema here: served, empty by design, or refused by name. The page
// docs/api/storefront-coverage.md is written from it (`npm run docs:api`).
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'

import { carriedFields } from './carried-fields.ts'

export type Standing = 'served' | 'empty' | 'refused'
type Served = Readonly<Record<string, object>>
type AnyField = GraphQLField<unknown, unknown>

/** The same rules that the schema answers by (schema.server.ts, `absent`). */
export function standingOf(served: Served, type: GraphQLObjectType, field: AnyField): Standing {
  if (isAnswered(served, type, field.name)) return 'served'
  if (type.name === 'Mutation') return 'refused'
  if (!isNonNullType(field.type)) return 'empty'
  const inner = getNullableType(field.type)
  return isListType(inner) || getNamedType(inner).name.endsWith('Connection') ? 'empty' : 'refused'
}

// Pages, their edges, what a change answers and why it was refused carry all they have.
const whole = /(Connection|Edge|Payload|UserError)$/

const isAnswered = (served: Served, { name }: GraphQLObjectType, field: string): boolean =>
  Object.hasOwn(served[name] ?? {}, field) ||
  (carriedFields[name]?.split(' ').includes(field) ?? false) ||
  whole.test(name)

type Row = { type: GraphQLObjectType; fields: Record<Standing, string[]> }

/** Types that a served field leads to, from the roots on. */
export function servedTypes(schema: GraphQLSchema, served: Served): Row[] {
  const rows = new Map<string, Row>()
  const waiting = [schema.getQueryType(), schema.getMutationType()].flatMap((root) => root ?? [])
  for (let type = waiting.pop(); type; type = waiting.pop()) {
    if (rows.has(type.name)) continue
    const row: Row = { type, fields: { served: [], empty: [], refused: [] } }
    rows.set(type.name, row)
    for (const field of Object.values(type.getFields())) {
      const standing = standingOf(served, type, field)
      row.fields[standing].push(field.name)
      if (standing !== 'served') continue
      const next = getNamedType(field.type)
      if (isObjectType(next)) waiting.push(next)
      else if ('getTypes' in next || 'getInterfaces' in next)
        waiting.push(...schema.getPossibleTypes(next).filter((one) => hasAnswers(served, one)))
    }
  }
  return [...rows.values()].toSorted((a, b) => a.type.name.localeCompare(b.type.name, 'en'))
}

const hasAnswers = (served: Served, { name }: GraphQLObjectType) =>
  name in served || name in carriedFields

/** The page, in Markdown. */
export function coveragePage(schema: GraphQLSchema, served: Served): string {
  const rows = servedTypes(schema, served)
  const count = (standing: Standing) =>
    rows.reduce((sum, { fields }) => sum + fields[standing].length, 0)
  const known = new Set(rows.map(({ type }) => type.name))
  const named = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
  const others = named
    .filter((type) => isObjectType(type) && !known.has(type.name))
    .map(({ name }) => name)
    .toSorted()
  const taken = named.filter((type) => isEnumType(type) || isInputObjectType(type)).length
  return `# What the Storefront API serves

Written by \`npm run docs:api\` from the schema that \`@shopify/hydrogen-react\` ships and the answers in
\`app/routes/storefront-api\`; do not edit. The schema itself is served whole: a field that is not answered is still valid.

- **served**: answered from what the shop has (${count('served')} fields of ${rows.length} types).
- **empty**: \`null\`, \`[]\` or a page without nodes, always (${count('empty')} fields).
- **refused**: an error \`NOT_SERVED\` with its name, because the schema allows no absence there, or because it would
  look as if a change were made (${count('refused')} fields).

All ${taken} enums and input types are as shipped; a value that cannot be acted upon is refused where it is used.

| type | served | empty | refused |
| --- | --- | --- | --- |
${rows.map(rowOf).join('\n')}

## Types that no served field leads to

${others.join(', ')}.
`
}

const rowOf = ({ type, fields }: Row): string =>
  `| ${[type.name, fields.served, fields.empty, fields.refused]
    .map((cell) => (typeof cell === 'string' ? `\`${cell}\`` : cell.join(', ') || '–'))
    .join(' | ')} |`

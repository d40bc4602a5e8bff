// The schema that hydrogen-react ships, with our answers on its fields. Nothing is added and nothing left out: what we
// do not have is null where the schema allows it, empty where it is a list, and refused by name otherwise. A change
// that we do not make is always refused: null would look as if it were made.
import { createRequire } from 'node:module'

import {
  buildClientSchema,
  getNullableType,
  GraphQLError,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql'

import { cartMutations } from './cart-mutations.server.ts'
import { cartTypes } from './cart-types.server.ts'
import { collectionFields, productConnectionFields } from './collection-fields.server.ts'
import { emptyConnection } from './connection.ts'
import { contentTypes } from './content-types.server.ts'
import type { Fields, StorefrontContext } from './context.server.ts'
import { customerMutations } from './customer-mutations.server.ts'
import { customerTypes } from './customer-types.server.ts'
import { locationFields } from './locations.server.ts'
import { metafieldFields } from './metafields.server.ts'
import { metaobjectFieldFields, metaobjectFields } from './metaobjects.server.ts'
import { optionFields, optionValueFields } from './option-fields.server.ts'
import { imageFields, mediaImageFields } from './pictures.ts'
import { productFields } from './product-fields.server.ts'
import { queryFields } from './query-fields.server.ts'
import { shopFields } from './shop-fields.server.ts'
import { sitemapFields } from './sitemap-fields.server.ts'
import { variantFields } from './variant-fields.server.ts'

/** Which fields we answer ourselves, by type. */
export const served: Readonly<Record<string, Fields<never>>> = {
  QueryRoot: queryFields,
  Mutation: { ...cartMutations, ...customerMutations },
  Product: productFields,
  ProductOption: optionFields,
  ProductOptionValue: optionValueFields,
  ProductVariant: variantFields,
  Collection: collectionFields,
  ProductConnection: productConnectionFields,
  Shop: shopFields,
  Sitemap: sitemapFields,
  Image: imageFields,
  MediaImage: mediaImageFields,
  Metafield: metafieldFields,
  Metaobject: metaobjectFields,
  MetaobjectField: metaobjectFieldFields,
  Location: locationFields,
  ...cartTypes,
  ...customerTypes,
  ...contentTypes,
}

type Shipped = IntrospectionQuery | { data: IntrospectionQuery }

export function shippedSchema(): GraphQLSchema {
  const read = createRequire(import.meta.url)
  const shipped = read('@shopify/hydrogen-react/storefront.schema.json') as Shipped
  return buildClientSchema('data' in shipped ? shipped.data : shipped)
}

/** Throws when an answer stands on a field that the schema does not have. */
export function servedSchema(): GraphQLSchema {
  const schema = shippedSchema()
  for (const [typeName, fields] of Object.entries(served)) {
    const type = schema.getType(typeName)
    if (!isObjectType(type)) throw new Error(`the Storefront API has no type ${typeName}`)
    const known = type.getFields()
    for (const [name, answer] of Object.entries(fields)) {
      const field = known[name]
      if (!field) throw new Error(`the Storefront API has no field ${typeName}.${name}`)
      field.resolve = answer as unknown as GraphQLFieldResolver<unknown, StorefrontContext>
    }
  }
  const dateTime = schema.getType('DateTime')
  if (isScalarType(dateTime)) {
    dateTime.serialize = (value: unknown) => (value instanceof Date ? value.toISOString() : value)
  }
  return schema
}

/** For every field without an answer of its own: what the parent carries, or the absence that the schema allows. */
export const plainField: GraphQLFieldResolver<unknown, StorefrontContext> = (...asked) => {
  const [parent, , , info] = asked
  const carried = (parent as Record<string, unknown> | null)?.[info.fieldName]
  if (carried !== undefined) return carried
  return absent(info.returnType, info)
}

function absent(type: GraphQLOutputType, info: GraphQLResolveInfo): unknown {
  const isChange = info.parentType.name === 'Mutation'
  if (!isNonNullType(type) && !isChange) return null
  const inner = getNullableType(type)
  if (isListType(inner)) return []
  if (isObjectType(inner) && inner.name.endsWith('Connection'))
    return { ...emptyConnection(), ...countsOf(inner.getFields()) }
  throw new GraphQLError(`${info.parentType.name}.${info.fieldName} is not served here.`, {
    extensions: { code: 'NOT_SERVED' },
  })
}

const countsOf = (fields: object) => ('totalCount' in fields ? { totalCount: 0 } : {})

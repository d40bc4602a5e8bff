// Beyond Shopify: where a product comes from, as metafields of the namespace "nieu". Types are those that
// hydrogen-react's parseMetafield knows.
import type { ProvenanceKind } from '#app/domain/catalog/provenance-objects.server.ts'
import type { ProductView } from '#app/domain/catalog/storefront-views.server.ts'
import { toGid } from '#app/lib/gid.ts'
import { tracePath } from '#app/paths.ts'
import type { PageArgs } from './connection.ts'
import type { Field, Fields, StorefrontContext } from './context.server.ts'
import { metaobjectNode, referencePage, type MetaobjectNode } from './metaobjects.server.ts'

export const namespace = 'nieu'

/** `refer` are the metaobjects that it speaks of, whatever its type. */
type Value = {
  type: string
  value: string
  refer?: () => Promise<MetaobjectNode[]>
  isList?: boolean
}
type MetafieldNode = Value & { key: string; product: ProductView }
type Read = (
  product: ProductView,
  context: StorefrontContext,
) => Promise<Value | null> | Value | null

const line = (value: string): Value => ({ type: 'single_line_text_field', value })

const keys: Readonly<Record<string, Read>> = {
  commune: (product) => line(product.communeName),
  producer: async (product, { load }) => {
    const way = await load.provenance.load(product.id)
    const made = line(way?.producer ?? product.shopName)
    return way ? { ...made, refer: () => objectsOf(load, 'producer', [way.producerId]) } : made
  },
  lot: async (product, { load }) => {
    const way = await load.provenance.load(product.id)
    return way && { ...line(way.lotCode), refer: () => objectsOf(load, 'lot', [way.lotId]) }
  },
  producedOn: async (product, { load }) => {
    const way = await load.provenance.load(product.id)
    return way && { type: 'date', value: way.producedOn }
  },
  traceUrl: async (product, { load, site }) => {
    const way = await load.provenance.load(product.id)
    return (
      way && {
        type: 'url',
        value: new URL(tracePath(product.shopSlug, way.lotCode), site.origin).href,
      }
    )
  },
  certificate: async (product, { load }) => {
    const [best] = await load.certificates.load(product)
    if (!best) return null
    const { kind, number, stars, issuer, expiresOn } = best
    return { type: 'json', value: JSON.stringify({ kind, number, stars, issuer, expiresOn }) }
  },
  certificates: async (product, { load }) => {
    const all = await load.certificates.load(product)
    const told = all.map(({ kind, number, stars, issuer, expiresOn }) => ({
      kind,
      number,
      stars,
      issuer,
      expiresOn,
    }))
    const refer = () =>
      objectsOf(
        load,
        'certificate',
        all.map(({ id }) => id),
      )
    return { type: 'json', value: JSON.stringify(told), refer, isList: true }
  },
  ocopStars: async (product, { load }) => {
    const certificates = await load.certificates.load(product)
    const stars = certificates.find(
      (one) => one.kind === 'ocop' && one.productId === product.id,
    )?.stars
    return stars ? { type: 'number_integer', value: String(stars) } : null
  },
}

async function objectsOf(
  { provenanceOf }: StorefrontContext['load'],
  kind: ProvenanceKind,
  ids: readonly string[],
): Promise<MetaobjectNode[]> {
  const found = await Promise.all(ids.map((id) => provenanceOf.objects[kind].load(id)))
  return found.flatMap((one) => metaobjectNode(one) ?? [])
}

export const metafieldKeys = Object.keys(keys)

type Asked = { namespace?: string | null; key: string }

export async function productMetafield(
  product: ProductView,
  asked: Asked,
  context: StorefrontContext,
): Promise<MetafieldNode | null> {
  const read =
    asked.namespace === namespace && Object.hasOwn(keys, asked.key) ? keys[asked.key] : undefined
  const value = await read?.(product, context)
  return value ? { ...value, key: asked.key, product } : null
}

const ofProduct: Fields<MetafieldNode> = {
  id: ({ product, key }) => `${toGid('Metafield', product.id)}?key=${key}`,
  namespace: () => namespace,
  parentResource: ({ product }) => ({ ...product, __typename: 'Product' }),
  createdAt: ({ product }) => product.createdAt,
  updatedAt: ({ product }) => product.updatedAt,
  reference: async ({ refer, isList }) => (isList ? null : ((await refer?.())?.[0] ?? null)),
  references: async ({ refer, isList }, args: PageArgs) =>
    refer && isList ? referencePage(await refer(), args) : null,
}

// A metafield of a cart carries its answers with it.
export const metafieldFields = Object.fromEntries(
  Object.entries(ofProduct).map(([name, answer]): [string, Field<Metafield>] => [
    name,
    (node, ...asked) => (isOfProduct(node) ? answer(node, ...asked) : node[name]),
  ]),
)

type Metafield = MetafieldNode | Readonly<Record<string, unknown>>
const isOfProduct = (node: Metafield): node is MetafieldNode => 'product' in node

// Beyond Shopify: where a product comes from, as metafields of the namespace "nieu". Types are those that
// hydrogen-react's parseMetafield knows.
import type { ProductView } from '#app/domain/catalog/storefront-views.server.ts'
import { toGid } from '#app/lib/gid.ts'
import { tracePath } from '#app/paths.ts'
import type { Field, Fields, StorefrontContext } from './context.server.ts'

export const namespace = 'nieu'

type Value = { type: string; value: string }
type MetafieldNode = Value & { key: string; product: ProductView }
type Read = (
  product: ProductView,
  context: StorefrontContext,
) => Promise<Value | null> | Value | null

const line = (value: string): Value => ({ type: 'single_line_text_field', value })

const keys: Readonly<Record<string, Read>> = {
  commune: (product) => line(product.communeName),
  producer: async (product, { load }) =>
    line((await load.provenance.load(product.id))?.producer ?? product.shopName),
  lot: async (product, { load }) => {
    const way = await load.provenance.load(product.id)
    return way && line(way.lotCode)
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
  ocopStars: async (product, { load }) => {
    const certificates = await load.certificates.load(product)
    const stars = certificates.find(
      (one) => one.kind === 'ocop' && one.productId === product.id,
    )?.stars
    return stars ? { type: 'number_integer', value: String(stars) } : null
  },
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

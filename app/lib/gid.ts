// Ids as the Storefront API shows them: gid://shopify/Product/<uuid>. Hydrogen takes the last path segment of a
// cart's id, its ?key= included, as the cookie; so nothing of ours may add a further slash.
import { isId } from './ids.ts'

export type GidType =
  | 'AppliedGiftCard'
  | 'Article'
  | 'Blog'
  | 'Cart'
  | 'CartDeliveryGroup'
  | 'CartLine'
  | 'CartSelectableAddress'
  | 'Collection'
  | 'Customer'
  | 'Location'
  | 'MailingAddress'
  | 'MediaImage'
  | 'Menu'
  | 'MenuItem'
  | 'Metafield'
  | 'Order'
  | 'Metaobject'
  | 'Page'
  | 'Product'
  | 'ProductImage'
  | 'ProductOption'
  | 'ProductOptionValue'
  | 'ProductVariant'
  | 'Shop'
  | 'ShopPolicy'
  | 'UrlRedirect'

export const toGid = (type: GidType, id: string): string => `gid://shopify/${type}/${id}`

const form = /^gid:\/\/shopify\/([A-Za-z]+)\/([0-9a-f-]{36})(?:\?.*)?$/i

/** The type and id of one of our gids; null for anything else. */
export function readGid(gid: string): { type: string; id: string } | null {
  const [, type = '', id = ''] = form.exec(gid) ?? []
  return isId(id) ? { type, id: id.toLowerCase() } : null
}

/** The id when the gid is of this type; null otherwise. */
export function idFromGid(gid: string, type: GidType): string | null {
  const read = readGid(gid)
  return read?.type === type ? read.id : null
}

/** A cart's gid carries the secret that owns the cart: whoever has it may read and change the cart. */
export const toCartGid = (cartId: string, key: string): string =>
  `${toGid('Cart', cartId)}?key=${key}`

export function readCartGid(gid: string): { cartId: string; key: string } | null {
  const cartId = idFromGid(gid, 'Cart')
  const [, key = ''] = /\?key=([A-Za-z0-9_-]{16,128})$/.exec(gid) ?? []
  return cartId && key ? { cartId, key } : null
}

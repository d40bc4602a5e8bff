// The smallest shop on hydrogen-react: its own CartProvider, nothing of ours. Bundled and served by serve.ts.
import {
  CartProvider,
  createStorefrontClient,
  ShopifyProvider,
  useCart,
} from '@shopify/hydrogen-react'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

const given = new URLSearchParams(location.search)
const shop = {
  storeDomain: given.get('store') ?? '',
  storefrontToken: given.get('token') ?? '',
  storefrontApiVersion: '2026-04',
}

function Shop() {
  return (
    <ShopifyProvider {...shop} countryIsoCode="VN" languageIsoCode="VI">
      <CartProvider countryCode="VN" languageCode="VI">
        <Counter handle={given.get('handle') ?? ''} />
      </CartProvider>
    </ShopifyProvider>
  )
}

function Counter({ handle }: { handle: string }) {
  const merchandiseId = useMerchandise(handle)
  const { status, lines, ...cart } = useCart()
  const line = lines?.[0]
  const seen = {
    status,
    id: cart.id,
    pieces: cart.totalQuantity,
    total: cart.cost?.totalAmount,
    goods: line?.merchandise?.product?.title,
    note: cart.note,
    attributes: cart.attributes,
    buyer: cart.buyerIdentity,
    codes: cart.discountCodes,
    error: cart.error,
    checkout: cart.checkoutUrl,
  }
  const change = (of: { id: string; quantity: number }) => cart.linesUpdate([of])
  return (
    <main>
      <button
        disabled={!merchandiseId}
        onClick={() => cart.linesAdd([{ merchandiseId: merchandiseId ?? '', quantity: 2 }])}
      >
        Thêm
      </button>
      <button onClick={() => change({ id: line?.id ?? '', quantity: (line?.quantity ?? 0) + 1 })}>
        Thêm một
      </button>
      <button onClick={() => cart.linesRemove([line?.id ?? ''])}>Bỏ ra</button>
      <button onClick={() => cart.noteUpdate('Gói quà')}>Lời nhắn</button>
      <button onClick={() => cart.cartAttributesUpdate([{ key: 'túi', value: 'giấy' }])}>
        Túi
      </button>
      <button onClick={() => cart.buyerIdentityUpdate({ email: 'lan@vidu.vn', countryCode: 'VN' })}>
        Người mua
      </button>
      <button onClick={() => cart.discountCodesUpdate(['KHONGCO'])}>Mã giảm</button>
      <output aria-label="Giỏ">{JSON.stringify(seen)}</output>
    </main>
  )
}

function useMerchandise(handle: string): string | null {
  const [id, setId] = useState<string | null>(null)
  useEffect(() => {
    const client = createStorefrontClient({
      ...shop,
      publicStorefrontToken: shop.storefrontToken,
    })
    const query = `query ($handle: String!) {
      product(handle: $handle) { selectedOrFirstAvailableVariant { id } } }`
    void fetch(client.getStorefrontApiUrl(), {
      method: 'POST',
      headers: client.getPublicTokenHeaders({ contentType: 'json' }),
      body: JSON.stringify({ query, variables: { handle } }),
    })
      .then((response) => response.json())
      .then(({ data }: Found) => setId(data.product.selectedOrFirstAvailableVariant.id))
  }, [handle])
  return id
}

type Found = { data: { product: { selectedOrFirstAvailableVariant: { id: string } } } }

const root = document.getElementById('root')
if (root) createRoot(root).render(<Shop />)

// What the checkout page is made of; the loader fills it.
import type { ChosenMethod } from '#app/domain/order/order.ts'
import type { SavedAddress } from '#app/domain/address/address.ts'
import type { PlaceOption } from '#app/components/address-fields.tsx'
import type { Quote, QuoteShop } from '#app/domain/checkout/checkout.ts'

export type CheckoutShop = Omit<QuoteShop, 'provinceCode' | 'communeCode'>

export type CheckoutPage = {
  shops: CheckoutShop[]
  codes: Quote['codes']
  promotions: Quote['promotions']
  cards: Quote['cards']
  /** of the prices and quantities shown: seenOf(quote) */
  seen: string
  /** one per page shown: a double click has the same */
  idempotencyKey: string
  /** ways to pay for these goods, the first is chosen */
  methods: ChosenMethod[]
  provinces: PlaceOption[]
  person: { recipient: string; email: string } | null
  /** the address book of someone signed in */
  addresses: SavedAddress[]
  /** the one that fills the fields; null: elsewhere */
  address: FilledAddress | null
  wish: CartWish
}

/** `id` is null when it was written on the cart and is in nobody's book. */
export type FilledAddress = { id: string | null; communeText: string } & Pick<
  SavedAddress,
  'recipient' | 'phone' | 'provinceCode' | 'communeCode' | 'addressLine'
>

/** What an outside storefront wrote on the cart beside its lines. */
export type CartWish = {
  email: string | null
  phone: string | null
  note: string
  /** method code by shop */
  delivery: Readonly<Record<string, string>>
}

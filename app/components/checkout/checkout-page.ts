// What the checkout page is made of; the loader fills it.
import type { PaymentMethod } from '#app/domain/order/order.ts'
import type { SavedAddress } from '#app/domain/address/address.ts'
import type { PlaceOption } from '#app/components/address-fields.tsx'
import type { Quote, QuoteShop } from '#app/domain/checkout/checkout.ts'

export type CheckoutShop = Omit<QuoteShop, 'provinceCode' | 'communeCode'>

export type CheckoutPage = {
  shops: CheckoutShop[]
  codes: Quote['codes']
  promotions: Quote['promotions']
  /** of the prices and quantities shown: seenOf(quote) */
  seen: string
  /** one per page shown: a double click has the same */
  idempotencyKey: string
  /** ways to pay for these goods, the first is chosen */
  methods: PaymentMethod[]
  provinces: PlaceOption[]
  person: { recipient: string; email: string } | null
  /** the address book of someone signed in */
  addresses: SavedAddress[]
  /** the one that fills the fields; null: elsewhere */
  address: (SavedAddress & { communeText: string }) | null
}

// What will be written, worked out before anything is: totals by shop, and the VAT treatment of each line on
// this day, frozen so that a later law does not change an earlier order.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import { findVatRule } from '#app/domain/rule/rule-views.server.ts'
import type { VatClass } from '#app/domain/rule/rule.ts'
import { offerTo, parcelGrams, type DeliveryOffer } from '#app/domain/shipping/delivery.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { localDate, type Clock } from '#app/lib/time.ts'
import type { PlaceOrder } from './place-order.server.ts'
import {
  priceQuote,
  type PaidBasket,
  type Quote,
  type QuoteLine,
  type QuoteShop,
} from './checkout.ts'

export type DraftLine = {
  id: string
  line: QuoteLine
  /** this line's share of the discounts on goods, đồng */
  discount: bigint
  vatRateCode: string
  vatRateBps: number
}

export type DraftOrder = {
  id: string
  shopId: string
  shop: QuoteShop
  offer: DeliveryOffer
  priced: PaidBasket['parts'][number]
  lines: DraftLine[]
}

type Wishes = {
  provinceCode: string
  communeCode: string
  delivery: Readonly<Record<string, string>>
  seenFee?: PlaceOrder['seenFee']
}

/** Throws `checkout.delivery-not-there` and `checkout.delivery-fee`. Shops in the order of their ids, so that writers queue alike. */
export async function draftOrders(
  db: CheckoutDb,
  { quote, input }: { quote: Quote; input: Wishes },
  clock: Clock,
): Promise<DraftOrder[]> {
  const rules = await vatRules(db, quote, clock)
  const at = clock.now().getTime()
  const shops = quote.shops
    .toSorted((a, b) => (a.shopId < b.shopId ? -1 : 1))
    .map((shop) => ({ shopId: shop.shopId, shop, offer: chosenOffer(shop, input) }))
  const offers = new Map(shops.map(({ shopId, offer }) => [shopId, offer]))
  const { parts } = priceQuote(quote, (shopId) => offers.get(shopId) ?? null)
  return shops.map((draft) => {
    const priced = partOf(parts, draft.shopId)
    const lines = draft.shop.lines.map((line) => ({
      id: newId(at),
      line,
      discount: priced.lineDiscounts.get(line.lineId) ?? 0n,
      ...ruleOf(rules, line),
    }))
    return { ...draft, id: newId(at), priced, lines }
  })
}

function partOf(parts: PaidBasket['parts'], shopId: string): DraftOrder['priced'] {
  const part = parts.find((one) => one.shopId === shopId)
  if (!part) throw new Error(`shop ${shopId} was not priced`)
  return part
}

function chosenOffer(shop: QuoteShop, { delivery, seenFee, ...place }: Wishes): DeliveryOffer {
  const method = shop.methods.find((one) => one.code === delivery[shop.shopId])
  const offer = method && offerTo(method, place, parcelGrams(shop.lines))
  if (!offer) throw refuse('checkout.delivery-not-there')
  const seen = seenFee?.[shop.shopId]?.[offer.code]
  if (seen !== undefined && seen !== offer.fee.toString()) throw refuse('checkout.delivery-fee')
  return offer
}

type VatTreatment = { vatRateCode: string; vatRateBps: number }

async function vatRules(
  db: CheckoutDb,
  quote: Quote,
  clock: Clock,
): Promise<Map<string, VatTreatment>> {
  const day = localDate(clock.now())
  const classes = new Set(quote.shops.flatMap((shop) => shop.lines.map((line) => line.vatClass)))
  const rules = new Map<string, VatTreatment>()
  for (const vatClass of classes) {
    const rule = await findVatRule(db, vatClass as VatClass, day)
    rules.set(vatClass, { vatRateCode: rule.rateCode, vatRateBps: rule.rateBps })
  }
  return rules
}

function ruleOf(rules: ReadonlyMap<string, VatTreatment>, line: QuoteLine): VatTreatment {
  const rule = rules.get(line.vatClass)
  if (!rule) throw new Error(`no VAT rule was read for ${line.vatClass}`)
  return rule
}

// What a shop offers to bring a parcel to the shopper. Thin: a flat fee, free from a total, pick-up at the shop.

export type DeliveryMethod = {
  code: string
  name: string
  nameEn: string
  /** đồng */
  fee: bigint
  /** free of charge from this total of goods, đồng; null = never */
  freeFromTotal: bigint | null
  /** null = the whole country */
  provinceCode: string | null
  daysMin: number
  daysMax: number
}

/** Every shop hands goods over at its own door, whether it set up anything else or not. */
export const pickUp: DeliveryMethod = {
  code: 'pickup',
  name: 'Nhận tại gian hàng',
  nameEn: 'Pick up at the shop',
  fee: 0n,
  freeFromTotal: null,
  provinceCode: null,
  daysMin: 0,
  daysMax: 1,
}

export const deliversTo = (method: DeliveryMethod, provinceCode: string): boolean =>
  method.provinceCode === null || method.provinceCode === provinceCode

export const deliveryFee = (method: DeliveryMethod, goods: bigint): bigint =>
  method.freeFromTotal !== null && goods >= method.freeFromTotal ? 0n : method.fee

/** The one shown as chosen until the shopper chooses: the cheapest that reaches the province. */
export function firstChoice(
  methods: readonly DeliveryMethod[],
  goods: bigint,
  provinceCode: string | null,
): DeliveryMethod {
  const reaching = methods.filter(
    (method) => provinceCode === null || deliversTo(method, provinceCode),
  )
  const brought = reaching.filter((method) => method.code !== pickUp.code)
  const cheapest = brought.toSorted((a, b) => Number(deliveryFee(a, goods) - deliveryFee(b, goods)))
  return cheapest[0] ?? reaching[0] ?? pickUp
}

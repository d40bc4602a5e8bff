// What the owner of a shop may be refused when they set up how their goods are brought.
export type DeliveryRefusal =
  | 'delivery.method-not-found'
  | 'delivery.zone-not-found'
  | 'delivery.place-taken'
  | 'delivery.place-unknown'
  | 'delivery.zone-empty'
  | 'delivery.zone-stays'
  | 'delivery.method-stays'
  | 'delivery.no-rate'
  | 'delivery.token-missing'
  | 'delivery.account-not-found'
  | 'delivery.variant-not-found'

/** What the code of a new way is made of: letters that an order may keep for ever. */
export const methodCodeOf = (kind: string, taken: readonly string[]): string => {
  for (let at = 1; ; at += 1) {
    const code = at === 1 ? kind : `${kind}-${at}`
    if (!taken.includes(code)) return code
  }
}

// What the owner of a shop may be refused when they set up how their goods are brought.
export type DeliveryRefusal =
  | 'delivery.method-not-found'
  | 'delivery.zone-not-found'
  | 'delivery.place-taken'
  | 'delivery.place-unknown'
  | 'delivery.zone-empty'
  | 'delivery.zone-stays'
  | 'delivery.not-the-name'
  | 'delivery.last-method'
  | 'delivery.no-rate'
  | 'delivery.token-missing'
  | 'delivery.account-not-found'

/** Orders keep the code of their way for ever, so a new way never takes an old one's. */
export function newMethodCode(kind: string, taken: readonly string[]): string {
  for (let at = 1; ; at += 1) {
    const code = at === 1 ? kind : `${kind}-${at}`
    if (!taken.includes(code)) return code
  }
}

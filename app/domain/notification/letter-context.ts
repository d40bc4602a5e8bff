// What composing a letter needs to know of the house: where links lead, and the secret that some are made from.
import type { Clock } from '#app/lib/time.ts'

/** `origin` is the market's, `secret` the house's own. */
export type LetterContext = { origin: string; secret: string; clock: Clock }

/** Where an order was placed is where its page is: the market, or the host of one shop. */
export function originOf(marketOrigin: string, shopSlug: string | null): string {
  if (!shopSlug) return marketOrigin
  const { protocol, host } = new URL(marketOrigin)
  return `${protocol}//${shopSlug}.${host}`
}

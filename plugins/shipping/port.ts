// How a carrier is asked to fetch, bring and account for a parcel, in our words. An adapter knows no shop and no
// database; what a carrier reports by itself is only a hint to ask it.
import type { Money } from '#app/lib/money.ts'
import type { LocalDate } from '#app/lib/time.ts'

export const carrierIds = ['ghn', 'ghtk'] as const
export type CarrierId = (typeof carrierIds)[number]

/** The carriers' own tables know the units from before 1 July 2025, by name. */
export type OldPlace = { ward: string; district: string; province: string }

export type CarrierAddress = { name: string; phone: string; line: string; place: OldPlace }

export type ParcelRequest = {
  /** Ours, unique for ever: asked twice with it, the carrier has one parcel. */
  reference: string
  from: CarrierAddress
  to: CarrierAddress
  grams: number
  /** What is collected at the door; nothing when it is paid. */
  cod: Money
  declaredValue: Money
  note: string
  pieces: readonly { name: string; quantity: number; grams: number }[]
}

export type ParcelQuote =
  | { result: 'offered'; fee: Money; expectedOn: LocalDate | null }
  | { result: 'refused'; reason: string }

/** `fee` is null when the carrier had made it before and does not repeat what it costs. */
export type Label = { trackingCode: string; fee: Money | null; expectedOn: LocalDate | null }

/** `refused` is the carrier's considered no (an address it does not know); a fault means: nobody knows, ask again. */
export type LabelResult = { result: 'made'; label: Label } | { result: 'refused'; reason: string }

/** `accepted`: there is a label and nobody has fetched the parcel. */
export const carrierSteps = [
  'accepted',
  'handed_over',
  'delivering',
  'delivered',
  'returning',
  'returned',
  'cancelled',
  'lost',
] as const
export type CarrierStep = (typeof carrierSteps)[number]

export type TrackedStep = { step: CarrierStep; carrierStatus: string; at: Date }

/** Oldest first; at least one. A carrier that tells only where the parcel is now tells one. */
export type Tracking = { trackingCode: string; steps: readonly TrackedStep[] }

/** Which parcel a message claims to be about. It proves nothing. */
export type Hint = { trackingCode: string | null; reference: string | null }

export interface Carrier {
  readonly id: CarrierId
  quote(request: ParcelRequest): Promise<ParcelQuote>
  /** Asked twice with one reference: the same label, also when the first answer was lost. */
  makeLabel(request: ParcelRequest): Promise<LabelResult>
  /** `too-late`: it was fetched already. Cancelling twice is cancelling once. */
  cancelLabel(trackingCode: string): Promise<'cancelled' | 'too-late'>
  /** Null when the carrier has never heard of it. */
  track(trackingCode: string): Promise<Tracking | null>
}

/** What a shop typed in: its token, and with GHN the number of its shop there. */
export type CarrierContract = { token: string; shopNumber: string }

/** A contract as it lies in the database. */
export type SealedContract = {
  shopId: string
  carrier: CarrierId
  bytes: Uint8Array
  keyId: string
}

/** What a sealed contract is bound to: a copy in another row does not open. */
export const contractContext = ({ shopId, carrier }: { shopId: string; carrier: CarrierId }) =>
  `carrier_account:${shopId}:${carrier}`

export type Carriers = {
  open(contract: SealedContract): Carrier
  /** Reads a report's body; null when it names no parcel. */
  readHint(carrier: CarrierId, body: string): Hint | null
}

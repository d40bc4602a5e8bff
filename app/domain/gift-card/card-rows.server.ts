// Cards as a cart or a checkout may see them: row-level security shows those whose code was proven for this cart, and
// those that paid this buyer's orders.
import type { CheckoutDb, MarketDb } from '#app/db/doors.server.ts'
import { fromDateColumn, localDate, type Clock } from '#app/lib/time.ts'
import { cardStanding, type GiftCardKind, type ProvenCard } from './gift-card.ts'

export type CardRow = {
  id: string
  shopId: string
  lastCharacters: string
  kind: GiftCardKind
  balance: bigint
  expiresOn: Date | null
  deactivatedAt: Date | null
}

/** The cards of a cart, in the order in which they were typed. */
export async function findCartCards(
  db: MarketDb | CheckoutDb,
  cardIds: readonly string[],
  clock: Clock,
): Promise<ProvenCard[]> {
  if (cardIds.length === 0) return []
  const rows = await db.$queryRaw<CardRow[]>`
    SELECT id, shop_id AS "shopId", last_characters AS "lastCharacters", kind, balance,
           expires_on AS "expiresOn", deactivated_at AS "deactivatedAt"
    FROM gift_card WHERE id = ANY(${[...cardIds]}::uuid[])
    ORDER BY array_position(${[...cardIds]}::uuid[], id)`
  return rows.map((row) => provenCard(row, clock))
}

export function provenCard({ deactivatedAt, ...row }: CardRow, clock: Clock): ProvenCard {
  const expiresOn = row.expiresOn && fromDateColumn(row.expiresOn)
  const facts = { balance: row.balance, expiresOn, isOff: deactivatedAt !== null }
  return { ...row, expiresOn, standing: cardStanding(facts, localDate(clock.now())) }
}

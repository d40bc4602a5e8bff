// What a shop may still do about a card: take it out of use and back into it, and move its last day. Its money is moved
// by orders and refunds alone.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import {
  fromDateColumn,
  localDate,
  toDateColumn,
  type Clock,
  type LocalDate,
} from '#app/lib/time.ts'
import type { GiftCardRefusal } from './gift-card.ts'

type Which = { shopId: string; actorId: string; cardId: string }

/**
 * `word` is what the person typed to show that they mean this card: its last four characters. Twice is once. Throws
 * `gift-card.not-found` and `gift-card.wrong-word`.
 */
export async function switchCardOff(
  db: ShopDb,
  { word, ...which }: Which & { word: string },
  clock: Clock,
): Promise<void> {
  const card = await lockCard(db, which.cardId)
  if (word.trim().toUpperCase() !== card.lastCharacters)
    throw refuse<GiftCardRefusal>('gift-card.wrong-word')
  if (card.deactivatedAt) return
  await db.giftCard.updateMany({
    where: { id: which.cardId },
    data: { deactivatedAt: clock.now() },
  })
  const facts = { lastCharacters: card.lastCharacters, balance: card.balance.toString() }
  await tell(db, { ...which, action: 'gift-card.switched-off', after: facts }, clock)
}

/** The undo. Throws `gift-card.not-found`. */
export async function switchCardOn(db: ShopDb, which: Which, clock: Clock): Promise<void> {
  const { deactivatedAt, lastCharacters } = await lockCard(db, which.cardId)
  if (!deactivatedAt) return
  await db.giftCard.updateMany({ where: { id: which.cardId }, data: { deactivatedAt: null } })
  await tell(db, { ...which, action: 'gift-card.switched-on', after: { lastCharacters } }, clock)
}

/** null: no end. Throws `gift-card.not-found` and `gift-card.in-the-past`. */
export async function moveLastDay(
  db: ShopDb,
  { expiresOn, ...which }: Which & { expiresOn: LocalDate | null },
  clock: Clock,
): Promise<void> {
  if (expiresOn !== null && expiresOn < localDate(clock.now()))
    throw refuse<GiftCardRefusal>('gift-card.in-the-past')
  const card = await lockCard(db, which.cardId)
  const earlier = card.expiresOn && fromDateColumn(card.expiresOn)
  if (earlier === expiresOn) return
  await db.giftCard.updateMany({
    where: { id: which.cardId },
    data: { expiresOn: expiresOn && toDateColumn(expiresOn) },
  })
  const before = { expiresOn: earlier }
  const entry = { ...which, action: 'gift-card.extended' as const, before, after: { expiresOn } }
  await tell(db, entry, clock)
}

async function lockCard(db: ShopDb, cardId: string) {
  await db.$queryRaw`SELECT 1 FROM gift_card WHERE id = ${cardId}::uuid FOR UPDATE`
  const card = await db.giftCard.findFirst({
    where: { id: cardId },
    select: { lastCharacters: true, balance: true, expiresOn: true, deactivatedAt: true },
  })
  if (!card) throw refuse<GiftCardRefusal>('gift-card.not-found')
  return card
}

type Told = Which & {
  action: 'gift-card.switched-off' | 'gift-card.switched-on' | 'gift-card.extended'
  before?: Record<string, unknown>
  after: Record<string, unknown>
}

const tell = (db: ShopDb, { cardId, ...entry }: Told, clock: Clock): Promise<void> =>
  recordAudit(db, { ...entry, subjectKind: 'gift-card', subjectId: cardId }, clock)

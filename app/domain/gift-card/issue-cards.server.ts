// A shop makes cards: sold at the counter or by transfer, or given away. Their codes are in the answer and nowhere else.
import type { ShopDb } from '#app/db/doors.server.ts'
import { cardSoldEntries } from '#app/domain/ledger/ledger.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import { askForLetter } from '#app/domain/notification/ask-for-letter.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { addSeconds, localDate, toDateColumn, type Clock, type LocalDate } from '#app/lib/time.ts'
import { cardCodeHash, giftCardCode } from './gift-card-code.server.ts'
import type { CardPayment, GiftCardRefusal } from './gift-card.ts'

export type NewCard = {
  /** đồng */
  amount: bigint
  recipientName: string
  recipientEmail: string | null
}

export type IssueCards = {
  shopId: string
  actorId: string | null
  /** of the form: a second press is the same cards */
  batchId: string
  cards: readonly NewCard[]
  /** null: given away */
  paidBy: CardPayment | null
  expiresOn: LocalDate | null
  note: string
  /** SESSION_SECRET: codes are made from it */
  secret: string
}

export type IssuedCard = NewCard & { id: string; code: string }

/** How long a second press may still be answered with the codes. */
const repeatSeconds = 600

/**
 * Each card once, whole or not at all; whoever has an e-mail is sent the code. Throws `gift-card.in-the-past`, and
 * `gift-card.issued-already` for a form that was sent long ago.
 */
export async function issueCards(
  db: ShopDb,
  asked: IssueCards,
  clock: Clock,
): Promise<IssuedCard[]> {
  const { batchId, expiresOn } = asked
  if (expiresOn !== null && expiresOn < localDate(clock.now()))
    throw refuse<GiftCardRefusal>('gift-card.in-the-past')
  await db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${`gift cards ${batchId}`}, 0))`
  const earlier = await findBatch(db, asked, clock)
  if (earlier.length > 0) return earlier

  // A millisecond apart, so that a second press is answered in the order of the list.
  const issued = asked.cards.map((card, at) => {
    const id = newId(clock.now().getTime() + at)
    return { ...card, id, code: giftCardCode(asked.secret, id) }
  })
  await writeCards(db, { asked, issued }, clock)
  await bookCards(db, { asked, issued }, clock)
  for (const { id: giftCardId, recipientEmail } of issued) {
    if (!recipientEmail) continue
    const { shopId } = asked
    const subject = { kind: 'gift-card' as const, shopId, giftCardId }
    await askForLetter(db, { subject, onceKey: `gift-card:${giftCardId}`, shopId })
  }
  return issued
}

async function findBatch(
  db: ShopDb,
  { batchId, secret }: IssueCards,
  clock: Clock,
): Promise<IssuedCard[]> {
  const rows = await db.giftCard.findMany({ where: { batchId }, orderBy: { id: 'asc' } })
  const since = addSeconds(clock.now(), -repeatSeconds)
  if (rows.some(({ createdAt }) => createdAt < since))
    throw refuse<GiftCardRefusal>('gift-card.issued-already')
  return rows.map(({ id, initialAmount, recipientName, recipientEmail }) => ({
    id,
    code: giftCardCode(secret, id),
    amount: initialAmount,
    recipientName,
    recipientEmail,
  }))
}

type Writing = { asked: IssueCards; issued: readonly IssuedCard[] }

async function writeCards(db: ShopDb, { asked, issued }: Writing, clock: Clock): Promise<void> {
  const { batchId, paidBy, expiresOn, note, actorId } = asked
  await db.giftCard.createMany({
    data: issued.map(({ id, code, amount, recipientName, recipientEmail }) => ({
      id,
      codeHash: cardCodeHash(code),
      lastCharacters: code.slice(-4),
      kind: paidBy === null ? 'given' : 'sold',
      initialAmount: amount,
      expiresOn: expiresOn && toDateColumn(expiresOn),
      recipientName,
      recipientEmail,
      note,
      issuedBy: actorId,
      batchId,
      createdAt: clock.now(),
    })),
  })
  await db.giftCardMove.createMany({
    data: issued.map(({ id, amount }) => ({
      giftCardId: id,
      kind: 'issued',
      amount,
      moveKey: `issued:${id}`,
      at: clock.now(),
    })),
  })
}

// A sold card is money now and goods owed; one given away costs the shop nothing until it pays (saleEntries).
async function bookCards(db: ShopDb, { asked, issued }: Writing, clock: Clock): Promise<void> {
  const { shopId, actorId, batchId, paidBy, expiresOn } = asked
  const total = issued.reduce((sum, { amount }) => sum + amount, 0n)
  if (paidBy !== null) {
    const entries = cardSoldEntries(total, paidBy)
    const posting = { shopId, kind: 'gift-card', postingKey: `gift-cards:${batchId}` } as const
    await postTransaction(db, { ...posting, orderId: null, entries }, clock)
  }
  const after = { cards: issued.length, total: total.toString(), paidBy, expiresOn }
  const entry = { shopId, actorId, action: 'gift-card.issued', subjectKind: 'gift-card' } as const
  await recordAudit(db, { ...entry, subjectId: batchId, after }, clock)
}

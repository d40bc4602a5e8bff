// A gift card on its way to whoever it is for. Null when it was switched off meanwhile, or nobody is to be written to.
import type { SystemDb } from '#app/db/doors.server.ts'
import { cardCodeHash, giftCardCode } from '#app/domain/gift-card/gift-card-code.server.ts'
import { spokenCardCode } from '#app/domain/gift-card/gift-card.ts'
import { vnd } from '#app/lib/money.ts'
import { fromDateColumn } from '#app/lib/time.ts'
import type { MailSubject } from '#jobs/definitions/send-mail.ts'
import { giftCardLetter } from './gift-card-letter.ts'
import { originOf, type LetterContext } from './letter-context.ts'
import type { Letter } from './letter.ts'

type OfGiftCard = Extract<MailSubject, { kind: 'gift-card' }>

/** Throws (a fault) when the house's secret was changed since: the code cannot be made any more. */
export async function composeGiftCard(
  db: SystemDb,
  { shopId, giftCardId }: OfGiftCard,
  { origin, secret }: LetterContext,
): Promise<Letter | null> {
  const card = await db.giftCard.findFirst({
    where: { shopId, id: giftCardId, deactivatedAt: null },
  })
  const shop = await db.shop.findUnique({
    where: { id: shopId },
    select: { name: true, slug: true },
  })
  if (!card?.recipientEmail || !shop) return null
  const code = giftCardCode(secret, giftCardId)
  if (cardCodeHash(code) !== card.codeHash)
    throw new Error(`the code of gift card ${giftCardId} was made from another secret`)
  return giftCardLetter({
    to: card.recipientEmail,
    // Nobody has asked them which language they read; cards are given by shops here.
    locale: 'vi',
    url: originOf(origin, shop.slug),
    shopName: shop.name,
    recipientName: card.recipientName,
    note: card.note,
    amount: vnd(card.initialAmount),
    code: spokenCardCode(code),
    expiresOn: card.expiresOn && fromDateColumn(card.expiresOn),
  })
}

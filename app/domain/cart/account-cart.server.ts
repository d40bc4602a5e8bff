// The cart of an account: the same on every device, and what a device had before signing in is added to it.
import type { MarketDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'
import { storedAddresses, storedChoices } from './cart-delivery.server.ts'
import { maxLines, maxPieces } from './cart.ts'
import { maxCartCards } from '#app/domain/gift-card/gift-card.ts'
import { maxCodes } from '#app/domain/promotion/promotion.ts'

export type CartOf = {
  /** of the browser's cookie */
  cartId: string | null
  originShopId: string | null
  accountId: string
}

/** The open cart of the cookie if it may be seen, else the account's latest one; null when there is neither. */
export async function findCartIdOf(
  db: MarketDb,
  { cartId, originShopId, accountId }: CartOf,
): Promise<string | null> {
  const [cart] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM cart
    WHERE status = 'open' AND origin_shop_id IS NOT DISTINCT FROM ${originShopId}::uuid
      AND (id = ${cartId}::uuid OR account_id = ${accountId}::uuid)
    ORDER BY (id = ${cartId}::uuid) IS TRUE DESC, updated_at DESC LIMIT 1`
  return cart?.id ?? null
}

export type MergedCart = { cartId: string; movedLines: number }

/**
 * Makes one market cart of the browser's and the account's: the account's stays and gets the pieces, codes and words
 * of the other. A cart that another account has is left alone. Null when there is nothing to keep.
 */
export async function mergeCarts(
  db: MarketDb,
  { cartId, accountId }: { cartId: string | null; accountId: string },
  clock: Clock,
): Promise<MergedCart | null> {
  const carts = await db.$queryRaw<{ id: string; accountId: string | null }[]>`
    SELECT id, account_id AS "accountId" FROM cart
    WHERE status = 'open' AND origin_shop_id IS NULL
      AND (account_id = ${accountId}::uuid OR id = ${cartId}::uuid AND account_id IS NULL)
    ORDER BY id FOR UPDATE`
  const kept = carts.findLast((cart) => cart.accountId !== null) ?? carts.at(-1)
  if (!kept) return null
  const others = carts.filter(({ id }) => id !== kept.id).map(({ id }) => id)
  const movedLines = await moveLines(db, kept.id, others)
  await adopt(db, { keptId: kept.id, others, accountId }, clock)
  await db.cart.deleteMany({ where: { id: { in: others } } })
  return { cartId: kept.id, movedLines }
}

// The same thing in both: the pieces are added up. What is more than there is, the cart says line by line.
async function moveLines(db: MarketDb, keptId: string, others: readonly string[]): Promise<number> {
  if (others.length === 0) return 0
  const room = maxLines - (await db.cartLine.count({ where: { cartId: keptId } }))
  return db.$executeRaw`
    INSERT INTO cart_line (cart_id, shop_id, variant_id, quantity, seen_price, title)
    SELECT ${keptId}::uuid, shop_id, variant_id, LEAST(sum(quantity), ${maxPieces})::int, max(seen_price), max(title)
    FROM cart_line WHERE cart_id = ANY(${[...others]}::uuid[])
    GROUP BY shop_id, variant_id ORDER BY min(created_at) LIMIT ${Math.max(room, 0)}
    ON CONFLICT (cart_id, shop_id, variant_id)
    DO UPDATE SET quantity = LEAST(cart_line.quantity + EXCLUDED.quantity, ${maxPieces})`
}

type Adopting = { keptId: string; others: readonly string[]; accountId: string }

async function adopt(
  db: MarketDb,
  { keptId, others, accountId }: Adopting,
  clock: Clock,
): Promise<void> {
  const carts = await db.cart.findMany({
    where: { id: { in: [keptId, ...others] } },
    select: {
      id: true,
      note: true,
      giftMessage: true,
      discountCodes: true,
      giftCardIds: true,
      deliveryAddresses: true,
      deliveryChoices: true,
    },
  })
  const ordered = carts.toSorted((a, b) => Number(b.id === keptId) - Number(a.id === keptId))
  const codes = [...new Set(ordered.flatMap((cart) => cart.discountCodes))]
  const cards = [...new Set(ordered.flatMap((cart) => cart.giftCardIds))]
  const addressed = ordered
    .map((cart) => storedAddresses.parse(cart.deliveryAddresses))
    .find((addresses) => addresses.length > 0)
  const choices = ordered.map((cart) => storedChoices.parse(cart.deliveryChoices)).toReversed()
  await db.cart.updateMany({
    where: { id: keptId },
    data: {
      accountId,
      note: ordered.find(({ note }) => note)?.note ?? '',
      giftMessage: ordered.find(({ giftMessage }) => giftMessage)?.giftMessage ?? '',
      discountCodes: codes.slice(0, maxCodes),
      giftCardIds: cards.slice(0, maxCartCards),
      deliveryAddresses: addressed ?? [],
      deliveryChoices: Object.assign({}, ...choices) as Record<string, string>,
      updatedAt: clock.now(),
    },
  })
}

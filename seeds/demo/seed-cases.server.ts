// Returns in every state a visitor should see: one waits for the shop, one for its goods, one was refunded, one lies
// with the operator. Made by the product's own commands, an hour apart.
import { inShop, type ShopDb } from '#app/db/doors.server.ts'
import { answerReturn } from '#app/domain/aftersale/answer-return.server.ts'
import { disputeReturn } from '#app/domain/aftersale/own-return.server.ts'
import { requestReturn } from '#app/domain/aftersale/request-return.server.ts'
import { needsPhoto, type ReturnReason } from '#app/domain/aftersale/return.ts'
import type { StoredPhoto } from '#app/domain/catalog/photo.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'

type Case = {
  shop: string
  reason: ReturnReason
  note: string
  then: 'wait' | 'approve' | 'refund' | 'dispute'
  hoursAgo: number
}

const cases: readonly Case[] = [
  {
    shop: 'yen-hoa',
    reason: 'damaged',
    note: 'Một niêu bị nứt miệng, nước kho chảy ra hộp.',
    then: 'wait',
    hoursAgo: 5,
  },
  {
    shop: 'yen-hoa',
    reason: 'changed-mind',
    note: 'Tôi đặt thừa, hàng còn nguyên chưa mở.',
    then: 'approve',
    hoursAgo: 20,
  },
  {
    shop: 'yen-hoa',
    reason: 'spoiled',
    note: 'Mở ra có mùi lạ, hạn vẫn còn.',
    then: 'refund',
    hoursAgo: 30,
  },
  {
    shop: 'mat-ong-cuc-phuong',
    reason: 'not-as-described',
    note: 'Mật loãng hơn lần trước nhiều, để tủ lạnh không đặc lại.',
    then: 'dispute',
    hoursAgo: 40,
  },
]

export async function seedCases(
  shops: readonly { id: string; slug: string }[],
  clock: Clock,
): Promise<void> {
  const used = new Set<string>()
  for (const one of cases) {
    const shop = shops.find(({ slug }) => slug === one.shop)
    if (!shop) throw new Error(`no demo shop ${one.shop}`)
    await inShop(shop.id, async (db) => {
      const asked = { now: () => addSeconds(clock.now(), -one.hoursAgo * 3600) }
      const order = await findOrder(db, [...used], asked)
      if (!order) return // a shop without a recent cash sale has nothing to return
      used.add(order.id)
      const { accountId } = order
      const returnId = await ask(db, { ...one, order }, asked)
      await settle(db, { ...one, returnId, accountId }, asked)
    })
  }
}

type Order = { id: string; accountId: string | null; lineId: string; productId: string }

/** A cash sale of the days before: what is refunded waits for somebody's hands, not for a gateway. */
async function findOrder(db: ShopDb, used: string[], asked: Clock): Promise<Order | null> {
  const order = await db.order.findFirst({
    where: {
      status: 'delivered',
      paymentMethod: 'cod',
      deliveredAt: { gt: addSeconds(asked.now(), -6 * 86_400), lt: asked.now() },
      id: { notIn: used },
    },
    orderBy: { id: 'desc' },
    include: { lines: { orderBy: { position: 'asc' } } },
  })
  const line = order?.lines[0]
  if (!line) return null
  return { id: order.id, accountId: order.accountId, lineId: line.id, productId: line.productId }
}

async function ask(db: ShopDb, one: Case & { order: Order }, clock: Clock): Promise<string> {
  const { order, reason, note } = one
  const wish = {
    orderId: order.id,
    lines: [{ orderLineId: order.lineId, quantity: 1 }],
    reason,
    note,
    photos: needsPhoto(reason) ? await photoOf(db, order.productId) : [],
    accountId: order.accountId,
  }
  return (await requestReturn(db, wish, clock)).returnId
}

type Asked = Case & { returnId: string; accountId: string | null }

async function settle(db: ShopDb, one: Asked, asked: Clock): Promise<void> {
  if (one.then === 'wait') return
  const { returnId, accountId } = one
  const owner = await db.shopMember.findFirstOrThrow({ where: { role: 'owner' } })
  const after = (hours: number) => ({ now: () => addSeconds(asked.now(), hours * 3600) })
  const by = { returnId, actorId: owner.accountId }
  if (one.then === 'dispute') {
    const answer = 'Mật nguyên chất mùa này loãng hơn, bên em đã ghi trên nhãn.'
    await answerReturn(db, { ...by, isApproved: false, answer }, after(1))
    const note = 'Tôi mua ba năm nay chưa lần nào loãng như vậy, trang bán không ghi gì.'
    return disputeReturn(db, { returnId, accountId, note }, after(2))
  }
  const needsGoods = one.then === 'approve'
  const answer = needsGoods ? 'Anh chị gửi lại giúp em nhé.' : 'Em xin lỗi, bên em hoàn tiền ngay.'
  const approved = { ...by, isApproved: true, needsGoods, withDelivery: false, answer } as const
  await answerReturn(db, approved, after(1))
}

// The product's own picture stands for the one that a shopper would take.
async function photoOf(db: ShopDb, productId: string): Promise<StoredPhoto[]> {
  const photo = await db.media.findFirst({
    where: { productId },
    orderBy: { position: 'asc' },
    select: {
      storageKey: true,
      contentType: true,
      width: true,
      height: true,
      byteSize: true,
      sha256: true,
    },
  })
  return photo ? [photo] : []
}

// Letters between shoppers and a shop: some answered, some still waiting.
import { inShop, type ShopDb } from '#app/db/doors.server.ts'
import {
  answerThread,
  writeToShop,
  type ThreadOf,
} from '#app/domain/message/send-message.server.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { questionsBeforeBuying, talks } from './data/words-of-buyers.ts'
import { randomFrom } from './random.ts'

type Shopper = { id: string; name: string }

export async function seedTalks(
  shop: { id: string; slug: string },
  shopper: Shopper,
  clock: Clock,
): Promise<void> {
  const random = randomFrom(`talks/${shop.slug}`)
  await inShop(shop.id, async (db) => {
    const { accountId: actorId } = await db.shopMember.findFirstOrThrow({
      where: { role: 'owner' },
    })
    const orders = await db.order.findMany({
      where: { status: { in: ['confirmed', 'handed_over', 'delivered'] } },
      orderBy: { id: 'desc' },
      take: 30,
      select: { id: true, recipient: true, accountId: true, placedAt: true },
    })
    const about = random.between(2, talks.length)
    for (const [at, words] of talks.slice(0, about).entries()) {
      // Every talk about an order of its own.
      const order = orders[at * 5 + random.between(0, 4)]
      if (!order) continue
      const from = addSeconds(order.placedAt, random.between(900, 7200))
      const { id: orderId, recipient: name, accountId } = order
      await say(db, { of: { orderId }, name, accountId, words, from, actorId }, clock)
    }
    if (!random.isLucky(0.3) && shop.slug !== 'yen-hoa') return
    const { id: accountId, name } = shopper
    const from = addSeconds(clock.now(), -random.between(20_000, 200_000))
    const words = random.pick(questionsBeforeBuying)
    await say(db, { of: { accountId }, name, accountId, words, from, actorId }, clock)
  })
}

type Talk = {
  of: ThreadOf
  name: string
  accountId: string | null
  /** shopper, shop, shopper … */
  words: readonly string[]
  from: Date
  actorId: string
}

async function say(db: ShopDb, talk: Talk, clock: Clock): Promise<void> {
  const { of, name: shopperName, accountId, actorId } = talk
  let threadId = ''
  for (const [at, body] of talk.words.entries()) {
    const then = { now: () => addSeconds(talk.from, at * 3000) }
    if (then.now() >= clock.now()) return
    const message = { body, requestKey: `demo-talk-${at}` }
    if (at % 2 === 0) {
      ;({ threadId } = await writeToShop(db, { of, shopperName, accountId, ...message }, then))
    } else await answerThread(db, { threadId, actorId, ...message }, then)
  }
}

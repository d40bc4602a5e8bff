// What the shops promise, what they were told lately, and one connection to a bookkeeping program with its log. Called
// when all history is written: the readers of the log begin after it, so that nobody is told of half a year at once.
import { asSystem, inShop, type ShopDb, type SystemDb } from '#app/db/doors.server.ts'
import { topicOf, type NewsFacts, type NewsKind } from '#app/domain/notification/notification.ts'
import { claimDomain } from '#app/domain/site/domains.server.ts'
import { savePolicy } from '#app/domain/site/save-policy.server.ts'
import { policyKinds } from '#app/domain/site/site.ts'
import { bodyOf } from '#app/domain/webhook/webhook-body.server.ts'
import { addWebhook, pauseWebhook } from '#app/domain/webhook/save-webhook.server.ts'
import { settingsText } from '#app/i18n/settings.ts'
import { newId } from '#app/lib/ids.ts'
import type { Keyring } from '#app/lib/secret-box.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import type { SeededShop } from './seed-shop.server.ts'

type Tools = { clock: Clock; keyring: Keyring }
type Owned = { shop: SeededShop; ownerId: string }

const day = 86_400
const newsDays = 14

export async function seedMessages(shops: readonly Owned[], tools: Tools): Promise<void> {
  for (const { shop, ownerId } of shops) {
    const { slug } = shop.plan
    await inShop(shop.id, async (db) => {
      // A shop that has promised nothing yet is there too, as there always is one.
      if (slug !== 'theu-van-lam') await promise(db, { shop, ownerId }, tools.clock)
      await tellOfOrders(db, shop, tools.clock)
      if (slug === 'yen-hoa') await connect(db, { shop, ownerId }, tools)
    })
  }
  await asSystem('seed readers of the log', standAtTheEnd)
  // The demo's people answered their letters long ago.
  const emailConfirmedAt = addSeconds(tools.clock.now(), -90 * day)
  await asSystem('seed confirmed addresses', (db) =>
    db.account.updateMany({ where: { emailConfirmedAt: null }, data: { emailConfirmedAt } }),
  )
}

async function promise(db: ShopDb, { shop, ownerId }: Owned, clock: Clock): Promise<void> {
  const at = addSeconds(clock.now(), -60 * day)
  const kinds = shop.plan.legalForm === 'household' ? policyKinds.slice(0, 2) : policyKinds
  for (const kind of kinds) {
    const body = settingsText.vi.policySuggestions[kind]
    const change = { shopId: shop.id, actorId: ownerId, kind, body }
    await savePolicy(db, change, { now: () => at })
  }
}

type LateOrder = {
  id: string
  code: string
  total: bigint
  pieces: number
  status: string
  at: Date
}

async function tellOfOrders(db: ShopDb, shop: SeededShop, clock: Clock): Promise<void> {
  const since = addSeconds(clock.now(), -newsDays * day)
  const orders = await db.$queryRaw<LateOrder[]>`
    SELECT o.id, o.code, o.total, o.status, COALESCE(o.cancelled_at, o.confirmed_at) AS at,
           (SELECT sum(l.quantity)::int FROM order_line l WHERE l.shop_id = o.shop_id AND l.order_id = o.id) AS pieces
    FROM "order" o WHERE o.confirmed_at >= ${since}`
  const news = orders.map(({ id, code, total, pieces, status, at }) =>
    newsRow({
      kind: status === 'cancelled' ? 'order.cancelled' : 'order.new',
      facts: { code, total: total.toString(), pieces },
      aboutId: id,
      at,
    }),
  )
  await db.notification.createMany({ data: news })
  // The owner looked in two days ago.
  await db.$executeRaw`
    INSERT INTO notification_reader (account_id, read_until)
    SELECT account_id, ${addSeconds(clock.now(), -2 * day)} FROM shop_member WHERE shop_id = ${shop.id}::uuid`
}

type Row = { kind: NewsKind; facts: NewsFacts; aboutId: string | null; at: Date }

const newsRow = ({ kind, facts, aboutId, at }: Row) => ({
  id: newId(at.getTime()),
  kind,
  topic: topicOf(kind),
  facts,
  aboutId,
  onceKey: `${kind}:${aboutId ?? at.getTime()}`,
  createdAt: at,
})

async function connect(db: ShopDb, { shop, ownerId }: Owned, tools: Tools): Promise<void> {
  const by = { shopId: shop.id, actorId: ownerId }
  const month = { now: () => addSeconds(tools.clock.now(), -30 * day) }
  await claimDomain(db, { ...by, typed: 'yenhoa.example', marketHost: 'nieu.local' }, month)
  const { id: webhookId } = await addWebhook(
    db,
    {
      ...by,
      url: 'https://ke-toan.yenhoa.example/nieu',
      topics: ['order.confirmed', 'order.refunded', 'invoice.issued'],
      allowsPlain: false,
    },
    { ...tools, clock: month },
  )
  await writeLog(db, { shop, webhookId }, tools.clock)
  // The program exists in the story only: it is paused, so that no worker knocks at a door that nobody built.
  await pauseWebhook(db, { ...by, webhookId, isPaused: true }, tools.clock)
}

async function writeLog(
  db: ShopDb,
  { shop, webhookId }: { shop: SeededShop; webhookId: string },
  clock: Clock,
): Promise<void> {
  for (let index = 0; index < 6; index += 1) {
    const at = addSeconds(clock.now(), -(index + 1) * 9 * 3600)
    const id = newId(at.getTime())
    const topic = index % 2 === 0 ? 'order.confirmed' : 'invoice.issued'
    const isLate = index === 4
    await db.webhookDelivery.create({
      data: {
        id,
        webhookId,
        eventSeq: BigInt(-1 - index),
        topic,
        body: bodyOf({ id, type: topic, at, shop: shop.plan.slug, data: {} }),
        status: 'delivered',
        attempts: isLate ? 2 : 1,
        createdAt: at,
        deliveredAt: addSeconds(at, isLate ? 61 : 1),
      },
    })
    const tries = isLate ? [{ statusCode: 503, answer: 'bảo trì' }, received] : [received]
    await db.webhookAttempt.createMany({
      data: tries.map((one, before) => ({
        ...one,
        deliveryId: id,
        number: before + 1,
        at: addSeconds(at, 1 + before * 60),
        durationMs: 140 + 37 * index,
      })),
    })
  }
}

const received = { statusCode: 200, answer: 'ok' }

async function standAtTheEnd(db: SystemDb): Promise<void> {
  for (const consumer of ['news', 'letters', 'webhooks']) {
    await db.$executeRaw`
      INSERT INTO consumer_cursor (consumer, xact_id, seq)
      SELECT ${consumer}, xact_id, seq FROM domain_event ORDER BY xact_id DESC, seq DESC LIMIT 1
      ON CONFLICT (consumer) DO UPDATE SET xact_id = excluded.xact_id, seq = excluded.seq`
  }
}

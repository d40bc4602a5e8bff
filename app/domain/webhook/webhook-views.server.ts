// A shop's connections and what was told to each. The secret is not among it: it is shown once, when it is made.
import type { ShopDb } from '#app/db/doors.server.ts'
import {
  isWebhookTopic,
  type DeliveryStatus,
  type PausedBecause,
  type WebhookTopic,
} from './webhook.ts'

export type WebhookView = {
  id: string
  url: string
  host: string
  topics: WebhookTopic[]
  pausedBecause: PausedBecause | null
  createdAt: Date
}

type WebhookRow = Awaited<ReturnType<ShopDb['webhook']['findMany']>>[number]

const view = ({ id, url, topics, pausedBecause, createdAt }: WebhookRow): WebhookView => ({
  id,
  url,
  host: new URL(url).hostname,
  topics: topics.filter(isWebhookTopic),
  pausedBecause: pausedBecause as PausedBecause | null,
  createdAt,
})

export async function findWebhooks(db: ShopDb): Promise<WebhookView[]> {
  return (await db.webhook.findMany({ orderBy: { createdAt: 'asc' } })).map(view)
}

export async function findWebhook(db: ShopDb, id: string): Promise<WebhookView | null> {
  const row = await db.webhook.findFirst({ where: { id } })
  return row && view(row)
}

export type DeliveryLine = {
  id: string
  topic: string
  status: DeliveryStatus
  attempts: number
  nextAttemptAt: Date | null
  createdAt: Date
}

const lineColumns = {
  id: true,
  topic: true,
  status: true,
  attempts: true,
  nextAttemptAt: true,
  createdAt: true,
} as const

const pageSize = 30

export async function findDeliveries(
  db: ShopDb,
  webhookId: string,
  { status, after }: { status: DeliveryStatus | null; after: string | null },
): Promise<{ deliveries: DeliveryLine[]; nextCursor: string | null }> {
  const rows = await db.webhookDelivery.findMany({
    where: { webhookId, ...(status && { status }), ...(after && { id: { lt: after } }) },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    select: lineColumns,
  })
  const page = rows.slice(0, pageSize) as DeliveryLine[]
  return {
    deliveries: page,
    nextCursor: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  }
}

export type AttemptView = {
  number: number
  at: Date
  statusCode: number | null
  problem: string | null
  answer: string
  durationMs: number
}

export type DeliveryView = DeliveryLine & { body: string; tries: AttemptView[] }

export async function findDelivery(
  db: ShopDb,
  { webhookId, deliveryId }: { webhookId: string; deliveryId: string },
): Promise<DeliveryView | null> {
  const row = await db.webhookDelivery.findFirst({
    where: { id: deliveryId, webhookId },
    select: { ...lineColumns, body: true },
  })
  if (!row) return null
  const tries = await db.webhookAttempt.findMany({
    where: { deliveryId },
    orderBy: { number: 'desc' },
    omit: { shopId: true, deliveryId: true },
  })
  return { ...row, status: row.status as DeliveryStatus, tries }
}

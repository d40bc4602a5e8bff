// How a shop's own programs are told what happens: topics, tries, refusals. Safe for the browser.

/** Each is an event of the log; its meaning never changes, its data may gain fields. */
export const webhookTopics = [
  'order.placed',
  'order.confirmed',
  'order.paid',
  'order.handed-over',
  'order.delivered',
  'order.cancelled',
  'order.returned',
  'order.refunded',
  'parcel.shipped',
  'invoice.issued',
  'invoice.adjusted',
  'product.changed',
  'stock.changed',
  'stock.low',
  'return.requested',
  'review.written',
] as const
export type WebhookTopic = (typeof webhookTopics)[number]

export const isWebhookTopic = (text: string): text is WebhookTopic =>
  webhookTopics.some((topic) => topic === text)

/** What the "send a test" button sends. */
export const pingTopic = 'ping'

export const deliveryStatuses = ['waiting', 'delivered', 'failed'] as const
export type DeliveryStatus = (typeof deliveryStatuses)[number]

export type PausedBecause = 'by-hand' | 'failing'

/** Seconds until the next try, after each one that failed: most of a day in all. */
const waits = [60, 300, 900, 3600, 3 * 3600, 6 * 3600, 12 * 3600] as const

/** Null when this was the last try. `attempt` counts from 1. */
export const secondsUntilNext = (attempt: number): number | null => waits[attempt - 1] ?? null

export const mostAttempts = waits.length + 1

/** Any 2xx is a receipt. "Gone" (410) asks not to be told any more. */
export const isReceipt = (status: number | null): boolean =>
  status !== null && status >= 200 && status < 300
export const isGoodbye = (status: number | null): boolean => status === 410

/** Finished deliveries are kept so long. */
export const deliveryDays = 30

export const mostWebhooks = 10

export type WebhookRefusal =
  | 'webhook.bad-address'
  | 'webhook.needs-https'
  | 'webhook.has-password'
  | 'webhook.too-many'
  | 'webhook.not-found'
  | 'webhook.host-differs'
  | 'webhook.delivery-not-found'
  | 'webhook.still-waiting'

/**
 * Why an address cannot be told; null when it can. `allowsPlain`: development, where a program on this machine listens
 * over plain HTTP. Whether the name leads to a public machine is seen when it is told, each time.
 */
export function addressFault(address: string, allowsPlain: boolean): WebhookRefusal | null {
  if (!URL.canParse(address)) return 'webhook.bad-address'
  const { protocol, username, password } = new URL(address)
  if (protocol !== 'https:' && protocol !== 'http:') return 'webhook.bad-address'
  if (protocol === 'http:' && !allowsPlain) return 'webhook.needs-https'
  return username || password ? 'webhook.has-password' : null
}

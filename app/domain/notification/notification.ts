// What the people of a shop are told: the kinds of news, who may hear each, where it leads. Safe for the browser.
import {
  shopRoleMay,
  type ShopPermission,
  type ShopRole,
} from '#app/domain/identity/permissions.ts'

export const newsTopics = [
  'orders',
  'stock',
  'customers',
  'money',
  'reminders',
  'connections',
] as const
export type NewsTopic = (typeof newsTopics)[number]

type Kind = {
  topic: NewsTopic
  needs: ShopPermission
  /** below /seller/:shop; `id` is what the news is about */
  place: (id: string) => string
}

export const newsKinds = {
  'order.new': { topic: 'orders', needs: 'order.view', place: (id) => `orders/${id}` },
  'order.cancelled': { topic: 'orders', needs: 'order.view', place: (id) => `orders/${id}` },
  'order.returned': { topic: 'orders', needs: 'order.view', place: (id) => `orders/${id}` },
  'stock.low': { topic: 'stock', needs: 'product.edit', place: (id) => `products/${id}` },
  'import.finished': { topic: 'stock', needs: 'product.edit', place: (id) => `imports/${id}` },
  'return.requested': { topic: 'customers', needs: 'order.view', place: (id) => `returns/${id}` },
  'review.written': { topic: 'customers', needs: 'order.view', place: () => 'reviews' },
  'message.received': { topic: 'customers', needs: 'order.view', place: (id) => `messages/${id}` },
  'refund.failed': {
    topic: 'money',
    needs: 'order.refund',
    place: (id) => `orders/${id}/refund`,
  },
  'commission.received': {
    topic: 'money',
    needs: 'money.view',
    place: () => 'money/commission',
  },
  'payout.paid': { topic: 'money', needs: 'money.view', place: () => 'money' },
  'certificate.ends': {
    topic: 'reminders',
    needs: 'product.edit',
    place: (id) => (id ? `products/${id}/proof` : 'products'),
  },
  'trial.admitted': { topic: 'reminders', needs: 'programme.apply', place: () => 'trial' },
  'trial.ends': { topic: 'reminders', needs: 'programme.apply', place: () => 'trial' },
  'webhook.failing': {
    topic: 'connections',
    needs: 'shop.settings',
    place: (id) => `settings/webhooks/${id}`,
  },
  'domain.lost': { topic: 'connections', needs: 'shop.settings', place: () => 'settings/domains' },
  'domain.unproven': {
    topic: 'connections',
    needs: 'shop.settings',
    place: () => 'settings/domains',
  },
  'domain.lapsed': {
    topic: 'connections',
    needs: 'shop.settings',
    place: () => 'settings/domains',
  },
} as const satisfies Record<string, Kind>

export type NewsKind = keyof typeof newsKinds

const kinds: Record<NewsKind, Kind> = newsKinds
const kindNames = Object.keys(newsKinds) as NewsKind[]

export const isNewsKind = (text: string): text is NewsKind => Object.hasOwn(newsKinds, text)
export const topicOf = (kind: NewsKind): NewsTopic => kinds[kind].topic

/** What the sentence is filled from; `total` and `amount` are đồng as text, `day` is a LocalDate. */
export type NewsFacts = Readonly<Record<string, string | number>>

/** Where the news leads, below the shop's desk. What is about nothing in particular leads to its room. */
export const placeOf = (kind: NewsKind, aboutId: string | null): string =>
  kinds[kind].place(aboutId ?? '').replace(/\/$/, '')

/** A person hears only of what they may look at. */
export const kindsFor = (role: ShopRole): NewsKind[] =>
  kindNames.filter((kind) => shopRoleMay(role, kinds[kind].needs))

export const topicsFor = (role: ShopRole): NewsTopic[] => {
  const open = new Set(kindsFor(role).map(topicOf))
  return newsTopics.filter((topic) => open.has(topic))
}

/** Whom a letter goes to as well, until they choose otherwise: whoever cannot sit at the desk all day. */
const mailedUnlessToldOtherwise: Record<ShopRole, readonly NewsTopic[]> = {
  owner: newsTopics,
  staff: [],
  accountant: ['money'],
  farmer: [],
}

export type NewsChoice = { topic: NewsTopic; isShown: boolean; isMailed: boolean }

/** One choice for each topic that the role may hear of. */
export function choicesOf(role: ShopRole, made: readonly NewsChoice[]): NewsChoice[] {
  return topicsFor(role).map(
    (topic) =>
      made.find((choice) => choice.topic === topic) ?? {
        topic,
        isShown: true,
        isMailed: mailedUnlessToldOtherwise[role].includes(topic),
      },
  )
}

/** News older than this is history: a worker that was away for long tells nobody of it. */
export const newsSeconds = 3 * 86_400

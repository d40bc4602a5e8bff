// What shopper and shop write to each other. Safe for the browser.

export const messageSides = ['shopper', 'shop'] as const
export type MessageSide = (typeof messageSides)[number]

export const messageLength = 2000
/** So many from one shopper to one shop within an hour: more is a flood. */
export const shopperMessagesPerHour = 20

export type ReadFacts = {
  lastBy: MessageSide
  lastAt: Date
  shopReadAt: Date | null
  shopperReadAt: Date | null
}

/** The other side wrote after this one last looked. */
export function isUnread(side: MessageSide, facts: ReadFacts): boolean {
  if (facts.lastBy === side) return false
  const readAt = side === 'shop' ? facts.shopReadAt : facts.shopperReadAt
  return readAt === null || readAt < facts.lastAt
}

export type MessageRefusal = 'message.thread-not-found' | 'message.too-many'

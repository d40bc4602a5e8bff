// The demo: two provinces, fifteen shops, eighty-four goods, half a year of history. The same day gives the same demo.
import { asSystem } from '#app/db/doors.server.ts'
import { rebuildListings } from '#app/domain/catalog/refresh-listing.server.ts'
import { applyEvents } from '#app/domain/metric/apply-events.server.ts'
import type { Keyring } from '#app/lib/secret-box.ts'
import { addDays, localDate, startOfDay, type Clock } from '#app/lib/time.ts'
import type { FileStorage } from '#plugins/storage/port.ts'
import type { DemoShop } from './data/shape.ts'
import { demoShops } from './data/shops.ts'
import { historyDays } from './plan-demand.ts'
import { seedAftersale } from './seed-aftersale.server.ts'
import { seedContent } from './seed-content.server.ts'
import { seedGiftCards } from './seed-gift-cards.server.ts'
import { seedHistory } from './seed-history.server.ts'
import { seedImports } from './seed-imports.server.ts'
import { seedMarket } from './seed-market.server.ts'
import { seedLooks } from './seed-look.server.ts'
import { seedMessages } from './seed-messages.server.ts'
import { seedPayments } from './seed-payments.server.ts'
import { seedMoney } from './seed-money.server.ts'
import { seedPeople, type DemoPeople } from './seed-people.server.ts'
import { seedParticipation, seedProgrammes } from './seed-programme.server.ts'
import { seedPromotions } from './seed-promotions.server.ts'
import { seedShipping } from './seed-shipping.server.ts'
import { seedShop, type SeededShop } from './seed-shop.server.ts'
import { seedStock } from './seed-stock.server.ts'
import { seedStorefrontTokens } from './seed-storefront-tokens.server.ts'
import { startSigningPool } from './signing-pool.ts'

export type SeedDemo = {
  clock: Clock
  storage: FileStorage
  keyring: Keyring
  /** what the simulated bank signs with */
  bankSecret: string
  /** the house's: the codes of gift cards are made from it */
  secret: string
  /** told what is being done and how much of the whole is behind us, 0 to 1 */
  report: (text: string, share: number) => void
}

/** Shops that have applied and wait for an answer. */
const waiting = ['dua-dong-giao', 'theu-van-lam']

/** Whether the demo is in this database already. */
export const isSeeded = (): Promise<boolean> =>
  asSystem(
    'look for the demo',
    async (db) => (await db.shop.count({ where: { slug: 'yen-hoa' } })) > 0,
  )

/** Fills an empty, migrated, reference-seeded database. Throws when the demo's shops exist already. */
export async function seedDemo({
  clock,
  storage,
  keyring,
  bankSecret,
  secret,
  report,
}: SeedDemo): Promise<void> {
  const now = clock.now()
  const today = localDate(now)
  // Shops opened a month before their history begins, so that seasons and certificates lie in the past.
  const opened = { now: () => startOfDay(addDays(today, -(historyDays + 130))) }
  report('Tài khoản', 0)
  const people = await seedPeople(opened)
  await seedProgrammes(today)
  const tools = { clock: opened, storage, keyring }
  const signing = startSigningPool()
  const shops: SeededShop[] = []
  const seedOne = async (plan: DemoShop) => {
    const tell = (text: string) => {
      report(`${plan.name}: ${text}`, 0.02 + (0.9 * shops.length) / demoShops.length)
    }
    tell('gian hàng và ảnh')
    const shop = await seedShop(plan, ownerOf(people, plan.slug), tools)
    if (plan.slug === 'yen-hoa') await joinTeam(shop, people)
    await seedHistory(shop, { now, keyring, signing, report: tell })
    await participate(shop, people, today)
    shops.push(shop)
  }
  await atOnce(3, demoShops, seedOne).finally(() => signing.close())
  await seedDesks({ clock, storage, keyring, bankSecret, secret, report }, { people, shops })
  report('Xong', 1)
}

type Peopled = { people: DemoPeople; shops: SeededShop[] }

// What stands beside the goods: deliveries, payments, offers, words, looks, and the figures counted from it all.
async function seedDesks(
  { clock, storage, keyring, bankSecret, secret, report }: SeedDemo,
  { people, shops }: Peopled,
): Promise<void> {
  report('Giao hàng', 0.92)
  await seedShipping({ clock, keyring })
  report('Chuyển khoản', 0.925)
  await seedPayments({ clock, keyring, bankSecret })
  report('Ưu đãi', 0.93)
  await seedPromotions(shops, clock)
  await seedGiftCards(shops, { clock, secret })
  report('Đánh giá, tin nhắn, trả hàng', 0.935)
  await seedAftersale(clock)
  report('Chợ và số liệu của tỉnh', 0.94)
  await asSystem('seed listings', rebuildListings, 120_000)
  await seedMarket({ clock, storage })
  await seedStock(people.ownerIds, clock)
  await seedImports({ shops, ownerIds: people.ownerIds }, { clock, storage })
  while ((await asSystem('seed figures', (db) => applyEvents(db, 5000), 120_000)) > 0)
    report('Số liệu của tỉnh', 0.97)
  report('Thông báo và chính sách', 0.99)
  const owned = shops.map((shop) => ({ shop, ownerId: ownerOf(people, shop.plan.slug) }))
  await seedMessages(owned, { clock, keyring })
  await seedContent(owned, { clock, storage })
  await seedLooks(owned, clock)
  await seedStorefrontTokens(owned, clock)
  report('Sổ tiền', 0.995)
  await seedMoney(owned, clock)
}

// The database works for one shop while this process signs for another.
async function atOnce<T>(
  most: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items]
  const runners = Array.from({ length: most }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await work(next)
  })
  await Promise.all(runners)
}

function ownerOf(people: DemoPeople, slug: string): string {
  const id = people.ownerIds.get(slug)
  if (!id) throw new Error(`no owner for ${slug}`)
  return id
}

const joinTeam = (shop: SeededShop, people: DemoPeople) =>
  asSystem('seed a team', (db) =>
    db.shopMember.createMany({
      data: people.teamIds.map(({ id, role }) => ({ shopId: shop.id, accountId: id, role })),
    }),
  )

async function participate(
  shop: SeededShop,
  people: DemoPeople,
  today: ReturnType<typeof localDate>,
): Promise<void> {
  const approverId = people.approverIds.get(shop.plan.provinceCode)
  if (!approverId) return
  const isWaiting = waiting.includes(shop.plan.slug)
  await seedParticipation({
    shop,
    ownerId: ownerOf(people, shop.plan.slug),
    approverId,
    today,
    isWaiting,
  })
}

// Gift cards of the demo's first shop: a company's batch, cards sold at the counter, one given away that paid a part of
// an order, one that was switched off. The demo's shopper gets one by letter: its code is at /dev/mail.
import { asSystem, inShop } from '#app/db/doors.server.ts'
import { switchCardOff } from '#app/domain/gift-card/change-card.server.ts'
import {
  issueCards,
  type IssueCards,
  type NewCard,
} from '#app/domain/gift-card/issue-cards.server.ts'
import { newId } from '#app/lib/ids.ts'
import { addDays, addMonths, addSeconds, localDate, type Clock } from '#app/lib/time.ts'
import { placeDemoOrder } from './seed-promotions.server.ts'
import type { SeededShop } from './seed-shop.server.ts'

type Batch = Pick<IssueCards, 'cards' | 'paidBy' | 'note' | 'expiresOn'> & { daysAgo: number }

const card = (
  amount: bigint,
  recipientName = '',
  recipientEmail: string | null = null,
): NewCard => ({
  amount,
  recipientName,
  recipientEmail,
})

const company = [
  'Nguyễn Thị Hồng Nhung',
  'Trần Quốc Việt',
  'Phạm Thu Trang',
  'Lê Đình Khoa',
  'Vũ Thị Mai Hương',
  'Đỗ Minh Tuấn',
]

/** Needs goods in stock and the people of the demo. */
export async function seedGiftCards(
  shops: readonly SeededShop[],
  tools: { clock: Clock; secret: string },
): Promise<void> {
  const shop = shops.find(({ plan }) => plan.slug === 'yen-hoa')
  if (!shop) throw new Error('the demo has no shop yen-hoa')
  const actorId = await ownerOf(shop.id)
  const { clock } = tools
  const [used, lost, thanks] = await issueAll({ shopId: shop.id, actorId }, tools)
  if (!used || !lost || !thanks) throw new Error('the demo issued no cards')
  const off = { shopId: shop.id, actorId, cardId: lost.id, word: lost.code.slice(-4) }
  await inShop(shop.id, (db) => switchCardOff(db, off, clock))
  const lines = [{ shop: 'yen-hoa', product: 'Mắm tép Yên Hòa', quantity: 2 }]
  const person = { recipient: 'Trịnh Thị Lan', phone: '0904551276', codes: [], lines }
  await placeDemoOrder(shops, { ...person, cards: [used.id, thanks.id] }, clock)
}

type By = { shopId: string; actorId: string }

/** Returns one that will pay, one that was lost, and one that the shop gave away. */
async function issueAll(by: By, { clock, secret }: { clock: Clock; secret: string }) {
  const today = localDate(clock.now())
  const year = addMonths(today, 12)
  const issue = ({ daysAgo, ...batch }: Batch) => {
    const at = { now: () => addSeconds(clock.now(), -daysAgo * 86_400) }
    const asked = { ...by, ...batch, batchId: newId(at.now().getTime()), secret }
    return inShop(by.shopId, (db) => issueCards(db, asked, at))
  }
  const wishes = 'Công ty Tràng An chúc anh chị một năm mới đủ đầy.'
  await issue({
    ...{ daysAgo: 6, paidBy: 'bank', note: wishes, expiresOn: year },
    cards: company.map((name) => card(500_000n, name)),
  })
  const sold = await issue({
    ...{ daysAgo: 4, paidBy: 'cash', note: '', expiresOn: year },
    cards: [card(300_000n, 'Bà Hoa, mừng thọ'), card(200_000n)],
  })
  const given = await issue({
    ...{ daysAgo: 3, paidBy: null, note: 'Cảm ơn chị đã góp ý về nắp niêu.' },
    ...{ expiresOn: addDays(today, 20), cards: [card(50_000n, 'Chị Lan, khách quen')] },
  })
  await issue({
    ...{ daysAgo: 0, paidBy: null, note: 'Mời bạn nếm thử niêu cá đầu mùa.', expiresOn: year },
    cards: [card(100_000n, 'Nguyễn Minh Châu', 'khach@nieu.demo')],
  })
  return [...sold, ...given]
}

const ownerOf = (shopId: string): Promise<string> =>
  asSystem('seed: whose shop is it', async (db) => {
    const { accountId } = await db.shopMember.findFirstOrThrow({
      where: { shopId, role: 'owner' },
      select: { accountId: true },
    })
    return accountId
  })

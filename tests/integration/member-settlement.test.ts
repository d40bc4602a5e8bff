// A cooperative shares out what its members' harvests earned, from ponds to the slip that is signed.
import { beforeEach, expect, test } from 'vitest'
import { addHousehold, findHarvests, gradeLot } from '#app/domain/member/households.server.ts'
import { saveShareRule } from '#app/domain/member/member-rule.server.ts'
import { memberSlipsPdf } from '#app/domain/member/member-slip-pdf.server.ts'
import { findSettlement } from '#app/domain/member/settlement-views.server.ts'
import {
  draftShareOut,
  payMembers,
  postShareOut,
  reverseShareOut,
} from '#app/domain/member/share-out.server.ts'
import { refundOrder } from '#app/domain/order/refund-order.server.ts'
import { savePlot } from '#app/domain/trace/save-plot.server.ts'
import { recordHarvest } from '#app/domain/trace/record-harvest.server.ts'
import { recordProcess } from '#app/domain/trace/record-process.server.ts'
import { newId } from '#app/lib/ids.ts'
import { addSeconds, localDate, systemClock } from '#app/lib/time.ts'
import { givenProduct, type GivenProduct } from '#tests/support/given-catalog.ts'
import { catchUp, deliver, givenPaidOrder } from '#tests/support/given-money.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { balancesOf } from '#tests/support/order-facts.ts'

const today = localDate(systemClock.now())
const rule = {
  fundBps: 1000,
  packagingPerPiece: 5_000n,
  gradeBps: { A: 12_000, B: 10_000, C: 8_000 },
}

let shop: GivenShop
let pots: GivenProduct
beforeEach(async () => {
  shop = await givenShop()
  pots = await givenProduct(shop)
  await givenPots()
  const saving = { shopId: shop.id, rule, actorId: shop.owner.id }
  await shop.do((db) => saveShareRule(db, saving, systemClock))
})

/** Forty pots of 30 kg from one household's pond and 10 kg from another's. */
async function givenPots(): Promise<void> {
  const at = addSeconds(systemClock.now(), -7200)
  const inputs: { lotId: string; quantity: number }[] = []
  for (const [name, quantity] of [
    ['Hộ ông Thành', 30],
    ['Hộ bà Lụa', 10],
  ] as const) {
    const facts = { name, phone: null, bankAccount: null }
    await shop.do(async (db) => {
      const adding = { shopId: shop.id, actorId: shop.owner.id, facts }
      const householdId = await addHousehold(db, adding, systemClock)
      const plot = await savePlot(db, {
        name: `Ao ${name}`,
        kind: 'pond',
        communeCode: shop.communeCode,
        householdId,
      })
      const caught = { plotId: plot.id, at, material: 'Cá chạch', quantity, unit: 'kg' }
      const harvest = await recordHarvest(db, { ...caught, note: '' }, systemClock)
      inputs.push({ lotId: harvest.lotId, quantity })
    })
  }
  await shop.do((db) =>
    recordProcess(
      db,
      {
        inputs,
        variantId: pots.variantId,
        quantity: 40,
        at: addSeconds(at, 60),
        shelfLifeDays: 30,
        householdId: null,
        note: '',
      },
      systemClock,
    ),
  )
}

const sell = async (quantity = 2) => {
  const order = await givenPaidOrder([pots], quantity)
  await deliver(shop, order.id)
  await catchUp()
  return order
}
const share = () =>
  shop.do((db) =>
    postShareOut(db, { shopId: shop.id, untilDay: today, actorId: shop.owner.id }, systemClock),
  )
const linesOf = async (id: string) =>
  (await shop.do((db) => findSettlement(db, id)))?.lines.map(({ name, amount }) => [name, amount])

test('what was sold goes to the ponds it came from, three to one, and the books owe it', async () => {
  const order = await sell(2)
  const { id, number } = await share()

  const goods = await shop.do((db) => db.order.findFirstOrThrow({ where: { id: order.id } }))
  const commission = (await balancesOf(shop.id))['fee.commission'] ?? 0n
  const left = goods.subtotal - commission - 10_000n
  const fund = left / 10n
  expect(number).toBe(1)
  const books = await balancesOf(shop.id)
  expect(-(books['payable.member'] ?? 0n) - (books.fund ?? 0n)).toBe(left)
  expect(Number(-(books.fund ?? 0n) - fund)).toBeLessThanOrEqual(1)
  const lines = await linesOf(id)
  const amounts = new Map(lines as [string, bigint][])
  const [most, least] = [amounts.get('Hộ ông Thành') ?? 0n, amounts.get('Hộ bà Lụa') ?? 0n]
  expect(Number(most - least * 3n)).toBeLessThanOrEqual(3)
})

test('a line is shared out once, and two who press at once share out once', async () => {
  await sell()
  const tries = await Promise.allSettled([share(), share(), share()])

  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(share()).rejects.toMatchObject({ code: 'members.nothing' })
})

test('a better grade earns more of the next sharing-out', async () => {
  await sell(2)
  const plain = await shop.do((db) => draftShareOut(db, today))
  const harvests = await shop.do((db) => findHarvests(db))
  const small = harvests.find(({ household }) => household === 'Hộ bà Lụa')
  const grading = {
    shopId: shop.id,
    actorId: shop.owner.id,
    lotId: small?.id ?? '',
    grade: 'A' as const,
  }
  await shop.do((db) => gradeLot(db, grading, systemClock))
  const graded = await shop.do((db) => draftShareOut(db, today))

  const least = ({ shares }: typeof plain) =>
    shares.map(({ amount }) => amount).reduce((one, other) => (other < one ? other : one))
  expect(graded.shared).toBe(plain.shared)
  expect(least(graded)).toBeGreaterThan(least(plain))
})

test('a refund after the sharing-out comes off the next one', async () => {
  const [first] = [await sell(2)]
  await share()
  const owedBefore = -((await balancesOf(shop.id))['payable.member'] ?? 0n)
  const [line] = await shop.do((db) => db.orderLine.findMany({ where: { orderId: first.id } }))
  const refunding = {
    orderId: first.id,
    lines: [{ orderLineId: line?.id ?? '', quantity: 1, isRestocked: false }],
    deliveryFee: 0n,
    reason: 'damaged' as const,
    requestKey: newId(),
    actorId: shop.owner.id,
  }
  await shop.do((db) => refundOrder(db, refunding, systemClock))
  await catchUp()
  await sell(2)
  const { id } = await share()

  const second = await shop.do((db) => findSettlement(db, id))
  expect(second?.orders).toBe(2)
  expect(second?.shared).toBeLessThan(owedBefore)
  expect(-((await balancesOf(shop.id))['payable.member'] ?? 0n)).toBe(
    owedBefore + (second?.shared ?? 0n),
  )
})

test('paying ends the debt; a paid sharing-out cannot be reversed, an unpaid one can, once', async () => {
  await sell(1)
  const { id } = await share()
  const by = { shopId: shop.id, settlementId: id, actorId: shop.owner.id }
  const reverse = (settlementId = id) =>
    shop.do((db) =>
      reverseShareOut(db, { ...by, settlementId, reason: 'xếp hạng sai' }, systemClock),
    )
  await reverse()
  await expect(reverse()).rejects.toMatchObject({ code: 'members.not-open' })
  expect(await balancesOf(shop.id)).not.toHaveProperty('payable.member')

  const again = await share()
  await shop.do((db) =>
    payMembers(db, { ...by, settlementId: again.id, from: 'cash' }, systemClock),
  )
  await expect(reverse(again.id)).rejects.toMatchObject({ code: 'members.not-open' })
  const books = await balancesOf(shop.id)
  expect(books).not.toHaveProperty('payable.member')
  expect(books.cash).toBeLessThan(0n)
})

test('every household gets an A5 page', async () => {
  await sell(2)
  const { id } = await share()
  const settlement = await shop.do((db) => findSettlement(db, id))
  if (!settlement) throw new Error('no settlement')

  const pdf = (await memberSlipsPdf({ shopName: shop.name, settlement })).toString('latin1')

  expect(pdf.match(/\/MediaBox \[0 0 419\.53 595\.28\]/g)).toHaveLength(2)
})

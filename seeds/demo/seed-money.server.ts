// Half a year of money: commission and tax on every sale, files of VNPay and GHN month by month, payouts that two
// people decided, returns filed, months closed, and cooperatives that shared out. By the operators' and accountants'
// own commands, each with the clock of its day.
import { asSystem, inShop } from '#app/db/doors.server.ts'
import { consume } from '#app/domain/event/consume.server.ts'
import { createAccount } from '#app/domain/identity/create-account.server.ts'
import { hashPassword } from '#app/domain/identity/password-hash.server.ts'
import { approveBatch, markBatchPaid } from '#app/domain/settlement/decide-payouts.server.ts'
import { drawMonth } from '#app/domain/settlement/draw-statements.server.ts'
import { fileTax } from '#app/domain/settlement/file-tax.server.ts'
import { moneyConsumer } from '#app/domain/settlement/money-consumer.server.ts'
import {
  firstDay,
  monthBefore,
  monthOf,
  monthsBetween,
  nextMonth,
  spanOf,
} from '#app/domain/settlement/month.ts'
import { proposePayouts } from '#app/domain/settlement/propose-payouts.server.ts'
import { savePayoutAccount } from '#app/domain/settlement/save-payout-account.server.ts'
import { findTaxMonth } from '#app/domain/settlement/tax-views.server.ts'
import { attempt } from '#app/lib/refusal.ts'
import {
  addDays,
  addSeconds,
  localDate,
  startOfDay,
  toDateColumn,
  type Clock,
} from '#app/lib/time.ts'
import { seedCommissionTransfers } from './seed-commission-transfers.server.ts'
import { seedCarrierFile, seedGatewayFile, type OwnedShop } from './seed-money-files.server.ts'
import { seedMembers } from './seed-members.server.ts'
import { demoPassword } from './seed-people.server.ts'

/** Vietcombank: the bank that the market pays from. */
const marketBank = '970436'

/** Wants every sale written and no event charged yet. */
export async function seedMoney(owned: readonly OwnedShop[], clock: Clock): Promise<void> {
  const now = clock.now()
  const operators = await seedOperators(clock)
  await seedCommissions(owned, operators.first)
  while ((await asSystem('seed charges', (db) => consume(db, moneyConsumer, 5000), 120_000)) > 0);
  for (const [index, one] of owned.entries()) await seedAccount(one, index, clock)

  const last = monthBefore(monthOf(now))
  const months = monthsBetween(await firstMonth(), last)
  for (const month of months) await seedMonth(owned, { month, operators, now })
  await seedThisMonth(owned, { operators, now })
  for (const one of owned) await seedMembers(one, clock)
  await seedCommissionTransfers(owned, clock)
  for (const month of months) {
    const drawn = { now: () => addSeconds(spanOf(month).to, 3700) }
    await asSystem('seed statements', (db) => drawMonth(db, { month }, drawn), 120_000)
  }
}

type Operators = { first: string; second: string }

// Payouts need two people: one who proposes and one who approves.
const seedOperators = (clock: Clock): Promise<Operators> =>
  asSystem('seed a second operator', async (db) => {
    const first = await db.account.findFirstOrThrow({ where: { email: 'van-hanh@nieu.demo' } })
    const { id: second } = await createAccount(
      db,
      {
        email: 'doi-soat@nieu.demo',
        displayName: 'Đặng Thu Hà',
        passwordHash: await hashPassword(demoPassword),
        isOperator: true,
      },
      clock,
    )
    return { first: first.id, second }
  })

async function seedCommissions(owned: readonly OwnedShop[], createdBy: string): Promise<void> {
  const validFrom = toDateColumn(firstDay('2026-01'))
  const weaving = owned.find(({ shop }) => shop.plan.slug === 'coi-kim-son')
  await asSystem('seed commission rules', (db) =>
    db.commissionRule.createMany({
      data: [
        { rateBps: 300, validFrom, createdBy, note: 'Mức chung' },
        { rateBps: 200, category: 'craft', validFrom, createdBy, note: 'Nghề thủ công' },
        ...(weaving
          ? [
              {
                forShopId: weaving.shop.id,
                rateBps: 150,
                validFrom,
                createdBy,
                note: 'Ký năm 2026',
              },
            ]
          : []),
      ],
    }),
  )
}

// Two shops have not said yet where to send their money.
async function seedAccount(
  { shop, ownerId }: OwnedShop,
  index: number,
  clock: Clock,
): Promise<void> {
  if (index % 7 === 5) return
  const banks = ['970405', '970446', '970436', '970418']
  const account = {
    bankCode: banks[index % banks.length] ?? marketBank,
    accountNumber: `35${(20_500_100_000 + index * 7_919).toString()}`,
    accountName: shop.plan.name
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[đĐ]/g, 'D')
      .toUpperCase(),
  }
  const opened = { now: () => addSeconds(clock.now(), -200 * 86_400) }
  await inShop(shop.id, (db) =>
    savePayoutAccount(db, { shopId: shop.id, actorId: ownerId, ...account }, opened),
  )
}

async function firstMonth(): Promise<string> {
  const first = await asSystem('seed: the first sale', (db) =>
    db.ledgerTransaction.aggregate({ _min: { at: true } }),
  )
  if (!first._min.at) throw new Error('the demo has no sales')
  return monthOf(first._min.at)
}

type Month = { month: string; operators: Operators; now: Date }

// What a month brings in the first weeks of the next: files, a payout, a return.
async function seedMonth(
  owned: readonly OwnedShop[],
  { month, operators, now }: Month,
): Promise<void> {
  const day = (number: number, hour: number) => {
    const at = addSeconds(startOfDay(addDays(firstDay(nextMonth(month)), number - 1)), hour * 3600)
    return { now: () => (at < now ? at : now) }
  }
  const until = spanOf(month).to
  await seedGatewayFile({ name: month, until, actorId: operators.first }, day(2, 9))
  for (const one of owned) await seedCarrierFile(one, { name: month, until }, day(3, 15))
  await seedPayout(operators, day(5, 10), true)
  await asSystem('seed a tax return', async (db) => {
    if ((await findTaxMonth(db, month)).length === 0) return
    const reference = `112${month.replace('-', '')}0037`
    await fileTax(db, { month, reference, actorId: operators.first }, day(18, 11))
  })
}

// Of the running month the first half is settled; the rest is on its way, and a payout waits for its second person.
async function seedThisMonth(
  owned: readonly OwnedShop[],
  { operators, now }: Omit<Month, 'month'>,
): Promise<void> {
  const name = `${monthOf(now)}-1`
  const until = startOfDay(addDays(localDate(now), -8))
  const clock = { now: () => addSeconds(now, -5 * 86_400) }
  await seedGatewayFile({ name, until, actorId: operators.first }, clock)
  for (const one of owned) await seedCarrierFile(one, { name, until }, clock)
  await seedPayout(operators, { now: () => addSeconds(now, -7200) }, false)
}

async function seedPayout(operators: Operators, clock: Clock, isPaid: boolean): Promise<void> {
  const asked = { bankCode: marketBank, actorId: operators.first }
  const proposed = await attempt(() =>
    asSystem('seed a payout', (db) => proposePayouts(db, asked, clock)),
  )
  if (!proposed.ok || !isPaid) return
  const batchId = proposed.value.id
  await asSystem('seed a paid payout', async (db) => {
    await approveBatch(db, { batchId, actorId: operators.second }, clock)
    const later = { now: () => addSeconds(clock.now(), 3 * 3600) }
    await markBatchPaid(db, { batchId, actorId: operators.first }, later)
  })
}

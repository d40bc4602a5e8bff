// The provinces' trial programmes: who applied, who was admitted and when, and two files that still wait.
import { asSystem, inShop } from '#app/db/doors.server.ts'
import { applyToProgramme } from '#app/domain/programme/apply-to-programme.server.ts'
import { decideApplication } from '#app/domain/programme/decide-application.server.ts'
import { addDays, addSeconds, startOfDay, toDateColumn } from '#app/lib/time.ts'
import type { LocalDate } from '#app/lib/time.ts'
import type { SeededShop } from './seed-shop.server.ts'

const months = 3
const programmes = [
  {
    provinceCode: '37',
    name: 'Chương trình dùng thử nền tảng số Ninh Bình 2026',
    nameEn: 'Ninh Bình digital platform trial 2026',
  },
  {
    provinceCode: '92',
    name: 'Chương trình dùng thử nền tảng số Cần Thơ 2026',
    nameEn: 'Cần Thơ digital platform trial 2026',
  },
] as const

export async function seedProgrammes(today: LocalDate): Promise<void> {
  await asSystem('seed programmes', async (db) => {
    for (const programme of programmes) {
      await db.programme.create({
        data: {
          ...programme,
          trialMonths: months,
          legalReference: 'Quyết định 1567/QĐ-TTg ngày 08/8/2025',
          opensOn: toDateColumn(addDays(today, -200)),
        },
      })
    }
  })
}

export type Participation = {
  shop: SeededShop
  ownerId: string
  approverId: string
  today: LocalDate
  isWaiting: boolean
}

/** Applies three days before the trial begins and is admitted on its first day. */
export async function seedParticipation({
  shop,
  ownerId,
  approverId,
  today,
  isWaiting,
}: Participation): Promise<void> {
  const daysAgo = shop.plan.trialStartedDaysAgo
  if (daysAgo === null && !isWaiting) return
  const startsOn = addDays(today, -(daysAgo ?? 1))
  const applied = addSeconds(startOfDay(addDays(startsOn, -3)), 9 * 3600)
  const motivation = 'Muốn bán thẳng cho người mua và xuất hoá đơn điện tử cho từng đơn.'
  const { id } = await inShop(shop.id, (db) =>
    applyToProgramme(db, { actorId: ownerId, motivation }, { now: () => applied }),
  )
  if (daysAgo === null) return
  const decided = addSeconds(startOfDay(startsOn), 10 * 3600)
  await asSystem('seed a decision', (db) =>
    decideApplication(
      db,
      {
        provinceCode: shop.plan.provinceCode,
        shopId: shop.id,
        applicationId: id,
        decision: 'admit',
        note: 'Hồ sơ đầy đủ',
        officerId: approverId,
      },
      { now: () => decided },
    ),
  )
}

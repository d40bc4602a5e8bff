// The demo's sign-ins. All share one password, printed by `npm run demo`; they exist in no other database.
import { asSystem } from '#app/db/doors.server.ts'
import { createAccount } from '#app/domain/identity/create-account.server.ts'
import { hashPassword } from '#app/domain/identity/password-hash.server.ts'
import type { Clock } from '#app/lib/time.ts'
import { demoShops } from './data/shops.ts'

export const demoPassword = 'nieu-dat-kho-ca'

export type DemoSignIn = { email: string; name: string; role: string }

const modelTeam = [
  { email: 'nong-dan@yen-hoa.demo', name: 'Vũ Văn Thành', role: 'farmer' },
  { email: 'ke-toan@yen-hoa.demo', name: 'Nguyễn Thị Hạnh', role: 'accountant' },
  { email: 'nhan-vien@yen-hoa.demo', name: 'Phạm Văn Lâm', role: 'staff' },
] as const

const officers = [
  {
    email: 'phe-duyet@ninh-binh.demo',
    name: 'Trần Quốc Khánh',
    provinceCode: '37',
    role: 'approver',
  },
  { email: 'chuyen-vien@ninh-binh.demo', name: 'Lê Thu Hà', provinceCode: '37', role: 'staff' },
  { email: 'xem@ninh-binh.demo', name: 'Đỗ Minh Anh', provinceCode: '37', role: 'viewer' },
  {
    email: 'chuyen-vien@can-tho.demo',
    name: 'Lý Thanh Tùng',
    provinceCode: '92',
    role: 'approver',
  },
] as const

export const ownerEmail = (slug: string): string => `chu@${slug}.demo`

/** What the demo prints; the first of each kind is enough to see everything. */
export const demoSignIns: readonly DemoSignIn[] = [
  { email: ownerEmail('yen-hoa'), name: 'Phạm Thị Hoa', role: 'chủ Hợp tác xã Yên Hòa / owner' },
  ...modelTeam.map(({ email, name, role }) => ({ email, name, role: `Yên Hòa / ${role}` })),
  {
    email: 'phe-duyet@ninh-binh.demo',
    name: 'Trần Quốc Khánh',
    role: 'tỉnh Ninh Bình / province, approver',
  },
  {
    email: 'chuyen-vien@can-tho.demo',
    name: 'Lý Thanh Tùng',
    role: 'thành phố Cần Thơ / province, approver',
  },
  { email: 'khach@nieu.demo', name: 'Nguyễn Minh Châu', role: 'người mua / shopper' },
  { email: 'van-hanh@nieu.demo', name: 'Hoàng Đức Duy', role: 'vận hành / operator' },
  { email: 'doi-soat@nieu.demo', name: 'Đặng Thu Hà', role: 'vận hành / a second operator' },
]

export type DemoPeople = {
  ownerIds: Map<string, string>
  teamIds: { id: string; role: string }[]
  approverIds: Map<string, string>
}

export async function seedPeople(clock: Clock): Promise<DemoPeople> {
  // One hash for all: hashing is slow on purpose, and the password is public.
  const passwordHash = await hashPassword(demoPassword)
  return asSystem('seed people', async (db) => {
    const make = async (email: string, displayName: string, isOperator = false) =>
      (await createAccount(db, { email, displayName, passwordHash, isOperator }, clock)).id
    const ownerIds = new Map<string, string>()
    for (const shop of demoShops)
      ownerIds.set(shop.slug, await make(ownerEmail(shop.slug), shop.owner))
    const teamIds = []
    for (const { email, name, role } of modelTeam)
      teamIds.push({ id: await make(email, name), role })
    const approverIds = new Map<string, string>()
    for (const { email, name, provinceCode, role } of officers) {
      const accountId = await make(email, name)
      await db.provinceMember.create({ data: { provinceCode, accountId, role } })
      if (role === 'approver') approverIds.set(provinceCode, accountId)
    }
    await make('khach@nieu.demo', 'Nguyễn Minh Châu')
    await make('van-hanh@nieu.demo', 'Hoàng Đức Duy', true)
    return { ownerIds, teamIds, approverIds }
  })
}

// The letter that invites a person to a shop's team or a province's staff.
import type { Locale } from '#app/lib/money.ts'
import { formatDay, localDate } from '#app/lib/time.ts'
import { type Letter, writeLetter } from './letter.ts'

export type InvitationFacts = {
  to: string
  locale: Locale
  placeKind: 'shop' | 'province'
  placeName: string
  inviterName: string
  role: string
  url: string
  expiresAt: Date
}

const roleNames: Record<string, Record<Locale, string>> = {
  'shop.owner': { vi: 'chủ cửa hàng', en: 'owner' },
  'shop.staff': { vi: 'nhân viên', en: 'staff' },
  'shop.accountant': { vi: 'kế toán', en: 'accountant' },
  'shop.farmer': { vi: 'nông dân ghi nhật ký', en: 'farmer who keeps the diary' },
  'province.approver': { vi: 'người duyệt hồ sơ', en: 'approver' },
  'province.staff': { vi: 'chuyên viên', en: 'staff' },
  'province.viewer': { vi: 'người xem số liệu', en: 'viewer' },
}

export function invitationLetter(facts: InvitationFacts): Letter {
  const { to, locale, url, placeName, inviterName } = facts
  const role = roleNames[`${facts.placeKind}.${facts.role}`]?.[locale] ?? facts.role
  const lastDay = formatDay(localDate(facts.expiresAt), locale)
  if (locale === 'en') {
    return writeLetter({
      to,
      locale,
      subject: `${inviterName} invites you to ${placeName}`,
      paragraphs: [
        'Hello,',
        `${inviterName} invites you to work in ${placeName} on Niêu, as ${role}.`,
      ],
      action: { label: 'See the invitation', url },
      closing: `The link works until ${lastDay}. If you did not expect this letter, you need do nothing.`,
    })
  }
  return writeLetter({
    to,
    locale,
    subject: `${inviterName} mời bạn vào ${placeName}`,
    paragraphs: [
      'Chào bạn,',
      `${inviterName} mời bạn cùng làm việc ở ${placeName} trên Niêu, vai trò ${role}.`,
    ],
    action: { label: 'Xem lời mời', url },
    closing: `Đường dẫn dùng được đến hết ngày ${lastDay}. Nếu bạn không chờ thư này, bạn không cần làm gì.`,
  })
}

// Rules of the law other than VAT, dated, with the legal reference. valid_to is the last day on which the
// rule holds. Keys and the shape of each value are app/domain/rule/rule.ts's.
import type { RuleKey, RuleValues } from '#app/domain/rule/rule.ts'

export type DatedRuleRow = {
  [Key in RuleKey]: {
    key: Key
    value: RuleValues[Key]
    validFrom: string
    validTo: string | null
    legalReference: string
  }
}[RuleKey]

const privacyLaw = 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15'
const commerceDecree = 'Luật Thương mại điện tử 122/2025/QH15; NĐ 248/2026/NĐ-CP'
const ownRule = 'Quy chế lưu trữ của Niêu, theo nguyên tắc tối thiểu của Luật 91/2025/QH15'

// Of residents, on what the platform collects for them. NĐ 252/2026 refers to the percentages of the VAT and income tax
// laws, which are the same.
const householdRates = {
  legalForms: ['household'],
  goods: { vatBps: 100, pitBps: 50 },
  services: { vatBps: 500, pitBps: 200 },
  transport: { vatBps: 300, pitBps: 150 },
}

export const datedRules: readonly DatedRuleRow[] = [
  {
    key: 'programme.trial',
    value: { months: 3 },
    validFrom: '2021-03-26',
    validTo: null,
    legalReference: 'QĐ 377/QĐ-BTTTT ngày 26/3/2021',
  },
  {
    key: 'household.tax-free-revenue',
    value: { dongPerYear: 1_000_000_000 },
    validFrom: '2026-01-01',
    validTo: null,
    legalReference: 'NĐ 68/2026/NĐ-CP, sửa bởi NĐ 141/2026/NĐ-CP, Điều 1',
  },
  {
    key: 'tax.withholding',
    value: householdRates,
    validFrom: '2025-07-01',
    validTo: '2026-06-30',
    legalReference: 'NĐ 117/2025/NĐ-CP',
  },
  {
    key: 'tax.withholding',
    value: householdRates,
    validFrom: '2026-07-01',
    validTo: null,
    legalReference: 'NĐ 252/2026/NĐ-CP, Điều 44',
  },
  {
    key: 'payout.minimum',
    value: { dong: 50_000 },
    validFrom: '2026-01-01',
    validTo: null,
    legalReference: 'Quy chế hoạt động của Niêu',
  },
  {
    key: 'invoice.archive',
    value: { years: 10 },
    validFrom: '2026-07-01',
    validTo: null,
    legalReference: 'NĐ 254/2026/NĐ-CP',
  },
  {
    key: 'order.archive',
    value: { years: 3, microYears: 1 },
    validFrom: '2026-07-01',
    validTo: null,
    legalReference: commerceDecree,
  },
  {
    key: 'personal-data.request-reply',
    value: { workingDays: 2 },
    validFrom: '2026-01-01',
    validTo: null,
    legalReference: `NĐ 356/2025/NĐ-CP; ${privacyLaw}`,
  },
  {
    key: 'personal-data.breach-notice',
    value: { hours: 72 },
    validFrom: '2026-01-01',
    validTo: null,
    legalReference: `${privacyLaw}, Điều 23 khoản 1`,
  },
  { key: 'retention.sign-in-attempt', value: { days: 30 }, ...ourOwn() },
  { key: 'retention.ended-session', value: { days: 90 }, ...ourOwn() },
  { key: 'retention.ended-invitation', value: { days: 90 }, ...ourOwn() },
  {
    key: 'promotion.discount-limit',
    value: { percentBps: 5000 },
    validFrom: '2018-07-15',
    validTo: null,
    legalReference: 'NĐ 81/2018/NĐ-CP, Điều 6 và Điều 7, sửa bởi NĐ 128/2024/NĐ-CP',
  },
  { key: 'retention.order-look-up', value: { days: 30 }, ...ourOwn() },
  { key: 'retention.unpaid-order', value: { days: 90 }, ...ourOwn() },
  { key: 'retention.idle-cart', value: { days: 90 }, ...ourOwn() },
  { key: 'aftersale.return-window', value: { days: 7 }, ...ourPromise() },
  { key: 'aftersale.shop-answer', value: { days: 2 }, ...ourPromise() },
]

function ourOwn() {
  return { validFrom: '2026-01-01', validTo: null, legalReference: ownRule }
}

function ourPromise() {
  return {
    validFrom: '2026-01-01',
    validTo: null,
    legalReference:
      'Quy chế hoạt động của Niêu, theo Luật Bảo vệ quyền lợi người tiêu dùng 19/2023/QH15',
  }
}

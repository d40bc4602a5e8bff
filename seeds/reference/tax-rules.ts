// VAT by class of goods, dated, with the legal reference: what the law says, not what a shop chooses.
// valid_to is the last day on which the rule holds. A change of law is a new row here, never an edit.
import type { VatClass } from '#app/domain/rule/rule.ts'

export type TaxRuleRow = {
  vatClass: VatClass
  /** TSuat of the invoice format */
  rateCode: '0%' | '5%' | '8%' | '10%' | 'KCT' | 'KKKNT'
  rateBps: number
  validFrom: string
  validTo: string | null
  legalReference: string
}

const vatLaw = 'Luật Thuế GTGT 48/2024/QH15'

export const taxRules: readonly TaxRuleRow[] = [
  {
    vatClass: 'farm-produce-own',
    rateCode: 'KCT',
    rateBps: 0,
    validFrom: '2025-07-01',
    validTo: null,
    legalReference: `${vatLaw}, Điều 5 khoản 1; NĐ 181/2025/NĐ-CP, Điều 4 khoản 1`,
  },
  {
    vatClass: 'farm-produce-resold',
    rateCode: '5%',
    rateBps: 500,
    validFrom: '2025-07-01',
    validTo: '2025-12-31',
    legalReference: `${vatLaw}, Điều 9 khoản 2`,
  },
  {
    vatClass: 'farm-produce-resold',
    rateCode: '5%',
    rateBps: 500,
    validFrom: '2026-01-01',
    validTo: null,
    legalReference: `${vatLaw}, Điều 9 khoản 2, sửa bởi Luật 149/2025/QH15`,
  },
  {
    vatClass: 'farm-produce-trade',
    rateCode: 'KKKNT',
    rateBps: 0,
    validFrom: '2026-01-01',
    validTo: null,
    legalReference: `${vatLaw}, Điều 5 khoản 1, sửa bởi Luật 149/2025/QH15`,
  },
  {
    vatClass: 'farm-supply',
    rateCode: 'KCT',
    rateBps: 0,
    validFrom: '2025-07-01',
    validTo: null,
    legalReference: `${vatLaw}, Điều 5 khoản 2, 3, 4 và 6`,
  },
  {
    vatClass: 'reduced',
    rateCode: '5%',
    rateBps: 500,
    validFrom: '2025-07-01',
    validTo: null,
    legalReference: `${vatLaw}, Điều 9 khoản 2`,
  },
  {
    vatClass: 'standard',
    rateCode: '8%',
    rateBps: 800,
    validFrom: '2025-07-01',
    validTo: '2026-12-31',
    legalReference: 'Nghị quyết 204/2025/QH15; NĐ 174/2025/NĐ-CP',
  },
  {
    vatClass: 'standard',
    rateCode: '10%',
    rateBps: 1000,
    validFrom: '2027-01-01',
    validTo: null,
    legalReference: `${vatLaw}, Điều 9 khoản 3`,
  },
  {
    vatClass: 'standard-unreduced',
    rateCode: '10%',
    rateBps: 1000,
    validFrom: '2025-07-01',
    validTo: null,
    legalReference: `${vatLaw}, Điều 9 khoản 3`,
  },
]

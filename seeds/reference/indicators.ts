// Sets of indicators as dated rows, each with the decision it comes from. Facts as of November 2026.
import type { IndicatorFormula } from '#app/domain/metric/indicator-views.server.ts'
import { parseLocalDate, toDateColumn } from '#app/lib/time.ts'
import type { SystemDb } from '#app/db/doors.server.ts'

type Indicator = {
  code: string
  name: string
  nameEn: string
  unit: string
  formula: IndicatorFormula
}
type IndicatorSet = {
  code: string
  name: string
  nameEn: string
  validFrom: string
  validTo: string | null
  legalReference: string
  indicators: readonly Indicator[]
}

const plan2030 = 'Quyết định 1568/QĐ-BCT ngày 03/6/2025'
const reported = (code: string, [name, nameEn]: [string, string], unit: string): Indicator => ({
  ...{ code, name, nameEn, unit },
  formula: { numerator: 'reported' },
})

export const indicatorSets: readonly IndicatorSet[] = [
  {
    code: 'programme-2026',
    name: 'Số liệu chương trình dùng thử',
    nameEn: 'Figures of the trial programme',
    validFrom: '2026-01-01',
    validTo: null,
    legalReference: `${plan2030} (kế hoạch phát triển thương mại điện tử 2026-2030); Quyết định 377/QĐ-BTTTT ngày 26/3/2021 (dùng thử ba tháng)`,
    indicators: [
      {
        ...{
          code: 'CT-01',
          name: 'Cửa hàng đang dùng thử',
          nameEn: 'Shops in trial',
          unit: 'cửa hàng',
        },
        formula: { numerator: 'shops_in_trial' },
      },
      {
        ...{ code: 'CT-02', name: 'Đơn hàng', nameEn: 'Orders', unit: 'đơn' },
        formula: { numerator: 'orders' },
      },
      {
        ...{ code: 'CT-03', name: 'Doanh thu', nameEn: 'Revenue', unit: 'đồng' },
        formula: { numerator: 'revenue' },
      },
      {
        ...{
          code: 'CT-04',
          name: 'Tỷ lệ đơn thanh toán không dùng tiền mặt',
          nameEn: 'Cashless share of orders',
          unit: '%',
        },
        formula: {
          ...{ numerator: 'cashless_orders', denominator: 'orders' },
          goal: { basisPoints: 8000, byYear: 2030, source: plan2030 },
        },
      },
      {
        ...{
          code: 'CT-05',
          name: 'Tỷ lệ đơn có hoá đơn điện tử',
          nameEn: 'Share of orders with an e-invoice',
          unit: '%',
        },
        formula: {
          ...{ numerator: 'invoiced_orders', denominator: 'orders' },
          goal: { basisPoints: 10_000, byYear: 2030, source: plan2030 },
        },
      },
      {
        ...{
          code: 'CT-06',
          name: 'Tỷ lệ dòng hàng có truy xuất nguồn gốc',
          nameEn: 'Share of order lines that are traced',
          unit: '%',
        },
        formula: { numerator: 'traced_lines', denominator: 'order_lines' },
      },
      {
        ...{
          code: 'CT-07',
          name: 'Tỷ lệ sản phẩm có truy xuất nguồn gốc',
          nameEn: 'Share of products that are traced',
          unit: '%',
        },
        formula: { numerator: 'traced_products', denominator: 'published_products' },
      },
    ],
  },
  {
    code: 'kts-1354-2022',
    name: 'Đo lường kinh tế số cấp tỉnh',
    nameEn: 'Digital economy of a province',
    validFrom: '2022-07-07',
    validTo: null,
    legalReference: 'Quyết định 1354/QĐ-BTTTT ngày 07/7/2022 (12 chỉ tiêu cấp tỉnh)',
    indicators: [
      reported('KTS-01', ['Tỷ trọng kinh tế số trong GRDP', 'Digital economy share of GRDP'], '%'),
      reported(
        'KTS-02',
        ['Số doanh nghiệp công nghệ số', 'Digital technology firms'],
        'doanh nghiệp',
      ),
      reported(
        'KTS-03',
        ['Số lượng doanh nghiệp nền tảng số', 'Digital platform firms'],
        'doanh nghiệp',
      ),
      {
        ...{
          code: 'KTS-04',
          name: 'Số lượng doanh nghiệp nhỏ và vừa tiếp cận, tham gia chương trình dùng thử nền tảng số',
          nameEn: 'SMEs reached by a platform trial programme',
          unit: 'doanh nghiệp',
        },
        formula: { numerator: 'shops_in_trial' },
      },
      reported(
        'KTS-05',
        ['Tỷ lệ doanh nghiệp nhỏ và vừa sử dụng nền tảng số', 'SMEs that use a digital platform'],
        '%',
      ),
      reported(
        'KTS-06',
        ['Tỷ lệ doanh nghiệp sử dụng hợp đồng điện tử', 'Firms that use e-contracts'],
        '%',
      ),
      reported(
        'KTS-07',
        ['Tỷ lệ doanh nghiệp nộp thuế điện tử', 'Firms that pay tax electronically'],
        '%',
      ),
      reported(
        'KTS-08',
        [
          'Số điểm phục vụ của mạng bưu chính công cộng có kết nối Internet băng rộng cố định',
          'Public postal points with fixed broadband',
        ],
        'điểm',
      ),
    ],
  },
]

/** Brings the rows up to date by code; safe to repeat. An indicator that a set no longer has is taken out. */
export async function seedIndicators(db: SystemDb): Promise<void> {
  for (const { code, indicators, ...facts } of indicatorSets) {
    const data = {
      ...facts,
      validFrom: columnOf(facts.validFrom),
      validTo: facts.validTo && columnOf(facts.validTo),
    }
    const { id: setId } = await db.indicatorSet.upsert({
      where: { code },
      create: { code, ...data },
      update: data,
      select: { id: true },
    })
    await db.indicator.deleteMany({
      where: { setId, code: { notIn: indicators.map((one) => one.code) } },
    })
    for (const [index, indicator] of indicators.entries()) {
      const row = { ...indicator, position: index + 1 }
      await db.indicator.upsert({
        where: { setId_code: { setId, code: indicator.code } },
        create: { setId, ...row },
        update: row,
      })
    }
  }
}

function columnOf(text: string): Date {
  const day = parseLocalDate(text)
  if (!day) throw new Error(`not a day: ${text}`)
  return toDateColumn(day)
}

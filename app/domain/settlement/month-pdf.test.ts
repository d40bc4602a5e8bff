import { expect, test } from 'vitest'

import type { Movement } from '#app/domain/ledger/ledger-views.server.ts'
import { ledgerAccounts, type LedgerAccount } from '#app/domain/ledger/ledger.ts'
import { fromIso } from '#app/lib/time.ts'
import { monthPdf, type MonthPaper } from './month-pdf.server.ts'
import { monthSections } from './month-sections.ts'
import { sumMonth } from './month-sums.ts'

const accounts = Object.fromEntries(ledgerAccounts.map((account) => [account, account]))
const earned = {
  sold: 'Tiền hàng',
  takenBack: 'Hàng huỷ, hàng trả lại',
  delivery: 'Phí giao hàng thu của khách',
  discount: 'Giảm giá cửa hàng chịu',
  givenCards: 'Thẻ quà tặng cửa hàng tặng',
}
const words: MonthPaper['words'] = {
  accounts: accounts as Record<LedgerAccount, string>,
  earned: { ...earned },
  earnedTitle: 'Bán được',
  revenue: 'Doanh thu',
  costsTitle: 'Chi phí bán hàng',
  kept: 'Còn lại',
  heldTitle: 'Tiền đang nằm ở đâu',
  heldTotal: 'Cộng',
  nothingHeld: 'Không ai giữ tiền của cửa hàng.',
  arrivedTitle: 'Vào, ra trong tháng',
  owedTitle: 'Cửa hàng còn phải trả',
  owedTotal: 'Cộng',
  nothingOwed: 'Không còn khoản nào phải trả.',
}

const moved = (account: Movement['account'], debit: bigint, credit: bigint): Movement => ({
  account,
  opening: 0n,
  debit,
  credit,
  closing: debit - credit,
})

const movements = [
  moved('sales', 185_000n, 740_000n),
  moved('delivery', 0n, 30_000n),
  moved('receivable.vnpay', 770_000n, 185_000n),
  moved('fee.commission', 27_750n, 0n),
  moved('payable.platform', 0n, 27_750n),
]

const paper = (change: Partial<MonthPaper['book']> = {}): MonthPaper => ({
  seller: { name: 'Hợp tác xã Yên Hòa', taxCode: '0102671977', address: 'Thôn Đông, Ninh Bình' },
  book: {
    month: '2026-10',
    closed: { number: 3, drawnAt: fromIso('2026-10-31T18:00:00Z') },
    movements,
    ...change,
  },
  words,
  printedAt: fromIso('2026-11-22T05:00:00Z'),
})

const printed = async (change?: Partial<MonthPaper['book']>) =>
  (await monthPdf(paper(change))).toString('latin1')

test('screen and paper have one source, whose lines add up', () => {
  const sections = monthSections(sumMonth(movements), words)

  expect(sections.earned).toEqual({
    title: 'Bán được',
    lines: [
      { label: 'Tiền hàng', amount: 740_000n },
      { label: 'Hàng huỷ, hàng trả lại', amount: -185_000n },
      { label: 'Phí giao hàng thu của khách', amount: 30_000n },
    ],
    total: { label: 'Doanh thu', amount: 585_000n },
    none: null,
  })
  expect(sections.costs.total).toEqual({ label: 'Còn lại', amount: 557_250n })
  for (const { lines, total } of [sections.earned, sections.held, sections.owed]) {
    expect(lines.reduce((sum, { amount }) => sum + amount, 0n)).toBe(total.amount)
  }
})

test('a closed month is A4 with its fonts inside, two pages at most, the same whenever it is printed', async () => {
  const pdf = await printed()

  expect(pdf).toContain('/MediaBox [0 0 595.28 841.89]')
  expect(pdf).toMatch(/\/Count [12]\b/)
  expect(pdf.match(/\/FontFile2/g)).toHaveLength(2)
  expect(await printed()).toBe(pdf)
})

test('a month in which nothing moved, and one with every account, are printed too', async () => {
  const everything = Array.from({ length: 4 }, () => movements).flat()

  expect(await printed({ movements: [], closed: null })).toMatch(/\/Count 1\b/)
  const long = await printed({ movements: [...everything, ...everything, ...everything] })

  expect(Number(/\/Count (\d+)/.exec(long)?.[1])).toBeGreaterThan(2)
})

// Rules of the shared components that a shopper or an officer would notice.
import { renderToStaticMarkup } from 'react-dom/server'
import type { ReactElement } from 'react'
import { expect, test } from 'vitest'

import { LocaleProvider } from '#app/i18n/use-text.ts'
import type { Locale } from '#app/i18n/text.ts'
import { vnd } from '#app/lib/money.ts'

import { BarChart } from './bar-chart.tsx'
import { DataTable } from './data-table.tsx'
import { untouched } from './form-state.ts'
import { LineChart } from './line-chart.tsx'
import { OcopStars } from './marks.tsx'
import { MoneyText } from './money-text.tsx'
import { QuantityInput } from './quantity-input.tsx'
import { Select, TextInput } from './text-fields.tsx'

const shown = (element: ReactElement, locale: Locale = 'vi') =>
  renderToStaticMarkup(<LocaleProvider value={locale}>{element}</LocaleProvider>)

test('a price is whole đồng, grouped as the reader writes numbers', () => {
  expect(shown(<MoneyText money={vnd(185_000)} />)).toContain('185.000\u00a0₫')
  expect(shown(<MoneyText money={vnd(185_000)} />, 'en')).toContain('185,000\u00a0₫')
})

test('an earlier price is struck out only when it was higher', () => {
  expect(shown(<MoneyText money={vnd(90)} was={vnd(100)} />)).toContain('<s ')
  expect(shown(<MoneyText money={vnd(90)} was={vnd(90)} />)).not.toContain('<s ')
  expect(shown(<MoneyText money={vnd(90)} was={null} />)).not.toContain('<s ')
})

test('stars are said, not only drawn', () => {
  expect(shown(<OcopStars stars={4} />)).toContain('aria-label="OCOP 4 sao"')
})

const wrong = {
  ...untouched,
  values: { email: 'lan@' },
  errors: { email: 'Chưa đúng' },
  isSent: true,
}

test('a wrong field keeps what was typed and is tied to its hint and its error', () => {
  const html = shown(<TextInput form={wrong} name="email" label="E-mail" hint="Để báo tin" />)

  const [, describedBy = ''] = /aria-describedby="([^"]+)"/.exec(html) ?? []
  expect(html).toContain('value="lan@"')
  expect(html).toContain('aria-invalid="true"')
  for (const id of describedBy.split(' ')) expect(html).toContain(`id="${id}"`)
  expect(describedBy.split(' ')).toHaveLength(2)
})

test('a password is never put back', () => {
  const form = { ...untouched, values: { pass: 'bí mật' }, isSent: true }

  expect(
    shown(<TextInput form={form} name="pass" label="Mật khẩu" type="password" />),
  ).not.toContain('bí mật')
})

test('a choice survives a refused form', () => {
  const form = { ...untouched, values: { kind: 'b' }, isSent: true }
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ]

  expect(shown(<Select form={form} name="kind" label="Loại" options={options} />)).toMatch(
    /value="b" selected/,
  )
})

test('a quantity cannot be less than one nor more than there is', () => {
  const html = shown(<QuantityInput max={3} defaultValue={3} />)

  expect(html).toMatch(/min="1" max="3"/)
  expect(html).toMatch(/aria-label="Thêm một" disabled=""/)
})

const chart = {
  title: 'Đơn hàng mỗi ngày',
  labelHeading: 'Ngày',
  labels: ['1/11', '2/11'],
  series: [{ name: 'Đơn', values: [10, 40] }],
  format: (value: number) => `${value} đơn`,
}

test('bars stand on zero: twice the value is twice the height', () => {
  const heights = [
    ...shown(<BarChart {...chart} series={[{ name: 'Đơn', values: [20, 40] }]} />).matchAll(
      /<rect[^>]* height="([\d.]+)"/g,
    ),
  ].map(([, height]) => Number(height))

  expect(heights[1]).toBeCloseTo((heights[0] ?? 0) * 2)
})

test.each([BarChart, LineChart])(
  'every figure of a chart is in the table below it (%#)',
  (Chart) => {
    const html = shown(<Chart {...chart} goal={{ value: 30 }} />)

    expect(html).toContain('<td class="align-end">10 đơn</td>')
    expect(html).toContain('<td class="align-end">40 đơn</td>')
    expect(html).toContain('class="goal"')
  },
)

test('a table names its rows and has its totals at the foot', () => {
  const html = shown(
    <DataTable
      caption="Theo xã"
      rows={[{ name: 'Yên Mô', orders: 3 }]}
      rowKey={(row) => row.name}
      columns={[
        { key: 'name', label: 'Xã', cell: (row) => row.name, total: 'Cộng' },
        { key: 'orders', label: 'Đơn', cell: (row) => row.orders, isNumber: true, total: 3 },
      ]}
    />,
  )

  expect(html).toContain('<th scope="row">Yên Mô</th>')
  expect(html).toMatch(/<tfoot><tr><th scope="row">Cộng<\/th><td class="align-end">3<\/td>/)
})

import { expect, test } from 'vitest'

import { vnd } from '#app/lib/money.ts'
import { papersPdf, type Printing } from './paper-pdf.server.ts'
import type { Paper } from './paper-views.server.ts'

const paper = (change: Partial<Paper> = {}): Paper => ({
  shop: { name: 'HTX Yên Hòa', phone: '0229 3868 123', place: 'Xóm 3, Xã Yên Khánh, Ninh Bình' },
  title: 'K7M2XQ',
  recipient: 'Nguyễn Thị Lan',
  phone: '0912345678',
  place: '12 Quán Thánh, Phường Ba Đình, Thành phố Hà Nội',
  deliveryName: 'Giao tận nơi',
  carrier: { name: 'Giao Hàng Nhanh', trackingCode: 'L123XYZ' },
  cod: vnd(370_000n),
  grams: 2800,
  note: 'Gọi trước khi giao',
  giftMessage: '',
  lines: [{ name: 'Chạch sụn kho niêu đất', quantity: 2, unit: 'niêu', lots: ['L1: 2'] }],
  mark: 'L123XYZ',
  ...change,
})

const pages = async (printing: Printing) => {
  const text = (await papersPdf(printing)).toString('latin1')
  return {
    count: Number(/\/Count (\d+)/.exec(text)?.[1]),
    sizes: [...new Set(text.match(/\/MediaBox \[[^\]]+\]/g))],
  }
}
const papers = (count: number) => Array.from({ length: count }, () => paper())

test.each(['slip', 'label'] as const)('on A6 each %s is a page of its own', async (kind) => {
  expect(await pages({ papers: papers(3), kind, size: 'a6' })).toEqual({
    count: 3,
    sizes: ['/MediaBox [0 0 297.64 420.94]'],
  })
})

test.each(['slip', 'label'] as const)('on A4 four of a %s share a page', async (kind) => {
  expect(await pages({ papers: papers(5), kind, size: 'a4' })).toEqual({
    count: 2,
    sizes: ['/MediaBox [0 0 595.28 841.88]'],
  })
})

test('an order of fifty lines stays on its slip, however long their names', async () => {
  const line = {
    name: 'Chạch sụn kho niêu đất '.repeat(8),
    quantity: 9,
    unit: 'niêu',
    lots: ['L1: 9'],
  }
  const long = paper({
    lines: Array.from({ length: 50 }, () => line),
    note: 'Xin gọi trước. '.repeat(40),
    giftMessage: 'Chúc mừng. '.repeat(30),
    place: 'Số 12 ngõ 34 đường Quán Thánh '.repeat(6),
  })

  for (const kind of ['slip', 'label'] as const)
    expect((await pages({ papers: [long], kind, size: 'a6' })).count).toBe(1)
})

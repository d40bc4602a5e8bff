// What a shop takes away can be opened safely, and sent back in without changing anything.
import { expect, test } from 'vitest'
import { orderKeys, orderRows, type OrderWords } from '#app/domain/export/order-rows.server.ts'
import type { InShop } from '#app/domain/export/pages.server.ts'
import { productRows } from '#app/domain/export/product-rows.server.ts'
import { shopifyRows } from '#app/domain/export/shopify-rows.server.ts'
import { readSheet } from '#app/domain/spreadsheet/read-rows.server.ts'
import { sheetFile, type Sheet } from '#app/domain/spreadsheet/sheet-file.server.ts'
import { sheetFormats } from '#app/domain/spreadsheet/spreadsheet.ts'
import { sellerOrdersText } from '#app/i18n/seller-orders.ts'
import { addDays, localDate, systemClock } from '#app/lib/time.ts'
import { givenPhoto, givenProduct } from '#tests/support/given-catalog.ts'
import {
  advance,
  givenImport,
  importOf,
  problemsOf,
  storage,
  takenIn,
} from '#tests/support/given-imports.ts'
import { givenCard, givenCardOrder } from '#tests/support/given-gift-cards.ts'
import { givenGoods } from '#tests/support/given-orders.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'

const inShopOf =
  (shop: GivenShop): InShop =>
  (work) =>
    shop.do(work)

async function bytesOf(format: 'csv' | 'xlsx', sheet: Sheet): Promise<Uint8Array> {
  const pieces = []
  for await (const piece of sheetFile(format, sheet)) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

async function tableOf(format: 'csv' | 'xlsx', sheet: Sheet): Promise<string[][]> {
  const rows = []
  for await (const { cells } of readSheet(await bytesOf(format, sheet)).rows) rows.push(cells)
  return rows
}

async function givenRange(shop: GivenShop): Promise<void> {
  const content = [
    'Tên sản phẩm,Mô tả,Nhóm hàng,Loại thuế,Trạng thái,Phân loại 1,Giá trị 1,Mã hàng,Mã vạch,Giá bán,Giá trước khi giảm,Đơn vị tính,Khối lượng tịnh,Nặng cả bao bì (g)',
    '"=HYPERLINK(""x"")","Dòng 1\nDòng 2",Thực phẩm,standard,Đang bán,Cỡ,nhỏ,-A1,8936036020014,85000,95000,hũ,350 g,600',
    ',,,,,,to,+A2,,150000,,hũ,700 g,',
    'Chè Thái Nguyên,,Đồ uống,reduced,Đang ẩn,,,,,60000,,gói,100 g,120',
  ].join('\n')
  await takenIn(shop, { content })
}

test.each(sheetFormats)('products as %s go out and come back in unchanged', async (format) => {
  const shop = await givenShop()
  await givenRange(shop)

  const sheet = { title: 'Sản phẩm', rows: productRows(inShopOf(shop), 'vi') }
  const fileId = await givenImport(shop, { content: await bytesOf(format, sheet) })
  await advance(shop, fileId)

  expect(await problemsOf(shop, fileId)).toEqual([])
  expect(await importOf(shop, fileId)).toMatchObject({
    rowCount: 3,
    created: 0,
    updated: 0,
    unchanged: 3,
  })
})

test('a name that a spreadsheet would run is written as a name', async () => {
  const shop = await givenShop()
  await givenRange(shop)

  const csv = await bytesOf('csv', { title: '', rows: productRows(inShopOf(shop), 'en') })

  expect(Buffer.from(csv).toString()).toContain(`"'=HYPERLINK(""x"")"`)
})

test('what was there before a file is kept, and sent back in it undoes the file', async () => {
  const shop = await givenShop()
  await givenRange(shop)
  const changed = await takenIn(shop, { content: 'SKU,Price\n-A1,1000' })
  const { beforeKey } = await importOf(shop, changed)

  const before = await storage.get(beforeKey ?? '')
  await takenIn(shop, { content: before?.bytes ?? '' })

  const variant = await shop.do((db) => db.variant.findFirst({ where: { sku: '-A1' } }))
  expect(variant).toMatchObject({ price: 85_000n, compareAtPrice: 95_000n })
})

test("Shopify's file has a row a variant, further photos, and figures that Shopify adds up", async () => {
  const shop = await givenShop()
  const product = await givenProduct(shop, { title: 'Mắm tép', description: 'Ủ 60 ngày & hơn' })
  await givenPhoto(product, 'Hũ mắm')
  await givenPhoto(product, 'Mặt sau')

  const rows = shopifyRows(inShopOf(shop), {
    vendor: shop.name,
    photoUrl: ({ id }) => `https://x/${id}`,
  })
  const [head = [], first = [], second = []] = await tableOf('csv', { title: '', rows })

  const cell = (row: string[], name: string) => row[head.indexOf(name)] ?? ''
  expect(cell(first, 'Body (HTML)')).toBe('<p>Ủ 60 ngày &amp; hơn</p>')
  expect([cell(first, 'Option1 Name'), cell(first, 'Option1 Value')]).toEqual([
    'Title',
    'Default Title',
  ])
  expect([cell(first, 'Variant Price'), cell(first, 'Status')]).toEqual(['85000', 'active'])
  expect([cell(second, 'Handle'), cell(second, 'Image Alt Text')]).toEqual(['mam-tep', 'Mặt sau'])
  expect([cell(second, 'Title'), cell(second, 'Variant Price')]).toEqual(['', ''])
})

test('a column of orders adds up: what belongs to the order stands in its first row only', async () => {
  const shop = await givenShop()
  const [fish, rice] = [
    await givenGoods(shop, 5),
    await givenGoods(shop, 5, { title: 'Gạo', price: 40_000n }),
  ]
  const lines = [fish, rice].map(({ variantId }) => ({ variantId, quantity: 2 }))
  await givenCardOrder(lines, [await givenCard(shop, 100_000n)])
  const today = localDate(systemClock.now())
  const { status: statuses, methods } = sellerOrdersText.vi
  const heads = Object.fromEntries(orderKeys.map((key) => [key, key])) as OrderWords['heads']
  const tableFor = (from: typeof today, to: typeof today) =>
    tableOf('xlsx', {
      title: '',
      rows: orderRows(inShopOf(shop), { from, to }, { heads, statuses, methods }),
    })

  const [head = [], ...rows] = await tableFor(today, today)

  const sum = (name: string) =>
    rows.reduce((total, row) => total + Number(row[head.indexOf(name)] ?? 0), 0)
  const order = await shop.do((db) => db.order.findFirstOrThrow())
  expect(rows).toHaveLength(2)
  expect(sum('lineTotal')).toBe(250_000)
  expect(sum('total')).toBe(Number(order.total))
  expect([sum('giftCards'), sum('toPay')]).toEqual([100_000, Number(order.total) - 100_000])
  expect(rows[0]).toContain('Chờ bàn giao')
  expect(rows.map((row) => row[0])).toEqual([order.code, order.code])
  expect(await tableFor(addDays(today, 1), addDays(today, 1))).toHaveLength(1)
})

// A file of what was counted: the book follows it, move by move, and never below what is promised.
import { expect, test } from 'vitest'
import { stockRows } from '#app/domain/export/stock-rows.server.ts'
import { madeUpCode } from '#app/domain/import/plan-stock.ts'
import { sheetFile } from '#app/domain/spreadsheet/sheet-file.server.ts'
import { givenDraft } from '#tests/support/given-catalog.ts'
import {
  advance,
  givenImport,
  importOf,
  problemsOf,
  takenIn,
} from '#tests/support/given-imports.ts'
import { givenBuyer, givenCart, givenGoods, orderFor, submit } from '#tests/support/given-orders.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { givenLot as givenTracedLot } from '#tests/support/given-trace.ts'

const head = 'Mã hàng,Tên sản phẩm,Loại hàng,Mã lô,Kho,Số lượng,Ngày sản xuất,Hạn dùng,Ghi chú'
const file = (...rows: string[]) => [head, ...rows].join('\n')

/** "lot reason quantity", as the journal has them. */
const movesOf = (shop: GivenShop) =>
  shop.do(async (db) => {
    const rows = await db.$queryRaw<{ line: string }[]>`
      SELECT l.code || ' ' || m.reason || ' ' || trim_scale(m.quantity) AS line
      FROM stock_move m JOIN lot l ON l.shop_id = m.shop_id AND l.id = m.lot_id
      WHERE m.shop_id = current_shop_id() ORDER BY m.at, m.id`
    return rows.map(({ line }) => line)
  })

/** Four kilograms of rice in the lot GAO-1. */
async function givenRice(shop: GivenShop): Promise<void> {
  await givenDraft(shop, { title: 'Gạo nếp', unit: 'kg', sku: 'GN' })
  await takenIn(shop, { kind: 'stock', content: file('GN,,,GAO-1,,4,,,') })
}

test('what was counted becomes the book: more, less, a new lot, and nothing where it agrees', async () => {
  const shop = await givenShop()
  const fish = await givenGoods(shop, 10, { title: 'Cá kho', sku: 'CK' })
  await givenRice(shop)
  const same = await givenGoods(shop, 3, { title: 'Chè', sku: 'CH' })
  const before = (await movesOf(shop)).length

  const fileId = await takenIn(shop, {
    kind: 'stock',
    content: file(
      `CK,,,${fish.lot.code},,12,,,đếm lại`,
      ',gạo nếp,,GAO-1,Kho chính,"1,125",,,',
      `CH,,,${same.lot.code},,3,,,`,
      'CK,,,LO-MOI,,5,20/11/2026,2026-12-20,',
    ),
  })

  expect(await problemsOf(shop, fileId)).toEqual([])
  expect(await importOf(shop, fileId)).toMatchObject({ created: 1, updated: 2, unchanged: 1 })
  expect((await movesOf(shop)).slice(before)).toEqual([
    `${fish.lot.code} count 2`,
    'GAO-1 count -2.875',
    'LO-MOI made 5',
  ])
})

test('rows that name nothing known, promise too little or repeat themselves are told, one by one', async () => {
  const shop = await givenShop()
  const fish = await givenGoods(shop, 10, { title: 'Cá kho', sku: 'CK' })
  const rice = await givenGoods(shop, 4, { title: 'Gạo', sku: 'GN' })
  const tea = await givenGoods(shop, 4, { title: 'Chè' })
  const buyer = givenBuyer()
  const cart = await givenCart(buyer, [{ variantId: fish.variantId, quantity: 6 }])
  await submit(buyer, await orderFor(buyer, cart, { paymentMethod: 'vnpay' }))

  const fileId = await givenImport(shop, {
    kind: 'stock',
    content: file(
      `CK,,,${fish.lot.code},,5,,,`,
      'KHONG,,,L1,,5,,,',
      `GN,,,${tea.lot.code},,5,,,`,
      `GN,,,${rice.lot.code},Kho Hà Nội,5,,,`,
      `GN,,,${rice.lot.code},,"1,5",,,`,
      `GN,,,L2,,-3,31/02/2026,,`,
      `GN,,,L3,,3,20/11/2026,19/11/2026,`,
      `GN,,,L3,,4,,,`,
      ',,,,,1,,,',
    ),
  })
  await advance(shop, fileId)

  expect(await problemsOf(shop, fileId)).toEqual([
    '2 quantity stock.held',
    '3 sku sku.unknown',
    '4 lotCode lot.of-another',
    '5 location location.unknown',
    '6 quantity quantity.bad',
    '7 quantity quantity.bad',
    '7 producedOn day.bad',
    '8 expiresOn days.reversed',
    '9 lotCode lot.repeated',
    '10 sku cell.needed',
  ])
})

test('goods without lot codes get one lot, however often the file is sent', async () => {
  const shop = await givenShop()
  const { variantId } = await givenDraft(shop, { title: 'Mắm tép', sku: 'MT' })
  const first = { kind: 'stock' as const, content: file('MT,,,,,60,,,') }

  await takenIn(shop, first)
  const again = await givenImport(shop, first)
  await advance(shop, again)
  await takenIn(shop, { kind: 'stock', content: file('MT,,,,,55,,,') })

  const code = madeUpCode({ variantId }, undefined)
  expect(await importOf(shop, again)).toMatchObject({ created: 0, updated: 0, unchanged: 1 })
  expect(await movesOf(shop)).toEqual([`${code} made 60`, `${code} count -5`])
})

test('a new lot of traced goods is not made from a file, where nothing says how it was made', async () => {
  const shop = await givenShop()
  const goods = await givenDraft(shop, { title: 'Cá kho niêu' })
  const traced = await givenTracedLot(shop, goods, 3)

  const fileId = await givenImport(shop, {
    kind: 'stock',
    content: file(',cá kho niêu,,TU-TEP,,5,,,', `,,,${traced.code},,1,,,`),
  })
  await advance(shop, fileId)

  expect(await problemsOf(shop, fileId)).toEqual(['2 lotCode lot.traced'])
  expect(await importOf(shop, fileId)).toMatchObject({ updated: 1 })
})

test('the stock sheet comes back as it went out', async () => {
  const shop = await givenShop()
  await givenGoods(shop, 10, { title: 'Cá kho' })
  await takenIn(shop, { kind: 'stock', content: file(',cá kho,,,,2,,,') })
  await givenRice(shop)
  await takenIn(shop, { kind: 'stock', content: file(',,,GAO-1,,"1,125",,,') })

  const pieces = []
  const rows = stockRows((work) => shop.do(work), 'en')
  for await (const piece of sheetFile('xlsx', { title: 'x', rows })) pieces.push(piece)
  const fileId = await givenImport(shop, {
    kind: 'stock',
    content: Buffer.concat(pieces as Uint8Array[]),
  })
  await advance(shop, fileId)

  expect(await problemsOf(shop, fileId)).toEqual([])
  expect(await importOf(shop, fileId)).toMatchObject({ created: 0, updated: 0, unchanged: 3 })
})

// A shop's file of products: checked without a trace, taken in whole but for the rows that are wrong.
import { expect, test } from 'vitest'
import { asSystem, inShop, type ShopDb } from '#app/db/doors.server.ts'
import { advanceImport } from '#app/domain/import/advance-import.server.ts'
import { startImport, stopImport } from '#app/domain/import/send-file.server.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import {
  advance,
  givenImport,
  importOf,
  problemsOf,
  storage,
  takenIn,
} from '#tests/support/given-imports.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'

const head =
  'Tên sản phẩm;Nhóm hàng;Loại thuế;Phân loại 1;Giá trị 1;Mã hàng;Giá bán;Đơn vị tính;Trạng thái'
const file = (...rows: string[]) => [head, ...rows].join('\r\n')
const words = 'Thực phẩm;standard'

const productsOf = (shop: GivenShop) =>
  shop.do((db) =>
    db.product.findMany({
      orderBy: { handle: 'asc' },
      include: {
        options: { orderBy: { position: 'asc' } },
        variants: { orderBy: { position: 'asc' } },
      },
    }),
  )

const changesTold = (shop: GivenShop) =>
  asSystem('test: events', (db) =>
    db.domainEvent.count({ where: { type: 'product.changed', shopId: shop.id } }),
  )

test('the dry run finds every mistake by the row of the file, and writes nothing', async () => {
  const shop = await givenShop()
  const content = file(
    `Mắm tép;${words};;;MT;85.000;hũ;Đang bán`,
    '',
    `Cá kho;${words};;;CK;chín mươi;niêu;`,
    `Chè;Uống;standard;;;CH;50000;gói;`,
    `Mật ong;${words};;;MT;200000;chai;`,
    `Gạo;${words};Túi;5 kg;G5;0;túi;Đang bán`,
    `Gạo;${words};Túi;10 kg;G10;200000;túi;Đang bán`,
  )

  const fileId = await givenImport(shop, { content })
  await advance(shop, fileId)

  expect(await importOf(shop, fileId)).toMatchObject({
    status: 'ready',
    rowCount: 6,
    badCount: 4,
    created: 2,
  })
  expect(await problemsOf(shop, fileId)).toEqual([
    '4 price price.bad',
    '5 category cell.not-in-list',
    '6 sku sku.repeated',
    '7 price price.zero',
  ])
  expect(await productsOf(shop)).toEqual([])
  expect(await changesTold(shop)).toBe(0)
})

test('one bad row never loses the others, and the same file again changes nothing', async () => {
  const shop = await givenShop()
  const content = file(
    `Mắm tép;${words};Cỡ;nhỏ;MT-N;85.000;hũ;Đang bán`,
    `;;;;vừa;MT-V;sai;hũ;`,
    `;;;;lớn;MT-L;150.000;;`,
    `Cá kho;${words};;;CK;90.000;niêu;`,
  )

  const first = await takenIn(shop, { content })
  const told = await changesTold(shop)
  const again = await givenImport(shop, { content })
  await advance(shop, again)

  expect(await importOf(shop, first)).toMatchObject({ status: 'done', created: 3, badCount: 1 })
  expect(await productsOf(shop)).toMatchObject([
    { handle: 'ca-kho', status: 'draft', variants: [{ price: 90_000n, unit: 'niêu' }] },
    {
      handle: 'mam-tep',
      status: 'published',
      options: [{ name: 'Cỡ', values: ['nhỏ', 'lớn'] }],
      variants: [
        { title: 'nhỏ', sku: 'MT-N', price: 85_000n },
        { title: 'lớn', sku: 'MT-L', price: 150_000n, unit: 'hũ' },
      ],
    },
  ])
  expect(told).toBe(2)
  expect(await importOf(shop, again)).toMatchObject({ created: 0, updated: 0, unchanged: 3 })
  const start = shop.do((db) =>
    startImport(db, { fileId: again, actorId: shop.owner.id }, systemClock),
  )
  await expect(start).rejects.toMatchObject({ code: 'import.nothing-to-do' })
})

test('a price list of codes changes prices and leaves everything else as it was', async () => {
  const shop = await givenShop()
  await takenIn(shop, {
    content: file(`Mắm tép;${words};Cỡ;nhỏ;MT-N;85000;hũ;Đang bán`, `;;;;lớn;MT-L;150000;;`),
  })

  const fileId = await takenIn(shop, {
    content: 'SKU,Price,Price before the discount\nMT-L,140000,150000\nKHONG-CO,1,\nMT-N,80000,-',
  })

  expect(await problemsOf(shop, fileId)).toEqual(['3 sku sku.unknown'])
  expect(await productsOf(shop)).toMatchObject([
    {
      title: 'Mắm tép',
      status: 'published',
      variants: [
        { title: 'nhỏ', price: 80_000n, compareAtPrice: null },
        { title: 'lớn', price: 140_000n, compareAtPrice: 150_000n },
      ],
    },
  ])
})

test("a file out of Shopify comes in: its names, its photo rows, its HTML; the shop's defaults fill the rest", async () => {
  const shop = await givenShop()
  const content = [
    'Handle,Title,Body (HTML),Vendor,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Price,Variant Compare At Price,Image Src,Image Alt Text,Status',
    'tra-sen,Trà sen,"<p>Ướp <b>7 lần</b></p><ul><li>Hồ Tây</li></ul>",HTX,Title,Default Title,TS,0,250000.00,,https://cdn.example/a.jpg,Hộp trà,active',
    'tra-sen,,,,,,,,,,https://cdn.example/b.jpg,,',
    'ao-dai,Áo dài,,HTX,Size,S,AD-S,400,900000.00,1000000.00,,,draft',
    'ao-dai,,,,,M,AD-M,400,900000.00,,,,',
  ].join('\n')

  const defaults = { category: 'craft', vatClass: 'standard', unit: 'chiếc' }
  const fileId = await takenIn(shop, { content, defaults })

  expect(await problemsOf(shop, fileId)).toEqual([])
  expect(await importOf(shop, fileId)).toMatchObject({
    unknown: ['Vendor'],
    created: 3,
    updated: 1,
  })
  expect(await productsOf(shop)).toMatchObject([
    {
      handle: 'ao-dai',
      options: [{ name: 'Size', values: ['S', 'M'] }],
      variants: [{ compareAtPrice: 1_000_000n }, { sku: 'AD-M', unit: 'chiếc' }],
    },
    {
      handle: 'tra-sen',
      description: 'Ướp 7 lần\nHồ Tây',
      category: 'craft',
      status: 'published',
      options: [],
      variants: [{ price: 250_000n, weightGrams: null }],
    },
  ])
  const photos = await shop.do((db) => db.importPhoto.findMany({ orderBy: { position: 'asc' } }))
  expect(photos.map(({ url, alt }) => [url, alt])).toEqual([
    ['https://cdn.example/a.jpg', 'Hộp trà'],
    ['https://cdn.example/b.jpg', ''],
  ])
})

const many = (count: number) =>
  file(...Array.from({ length: count }, (_, at) => `Hàng ${at};${words};;;H${at};1000;cái;`))

test('a worker that is lost on the way is followed by another that goes on, with nothing twice', async () => {
  const shop = await givenShop()
  const fileId = await givenImport(shop, { content: many(900) })
  await advance(shop, fileId, 0)
  const checked = await importOf(shop, fileId)
  for (let turn = 0; turn < 5; turn += 1) await advance(shop, fileId, 0)
  await shop.do((db) => startImport(db, { fileId, actorId: shop.owner.id }, systemClock))

  await advance(shop, fileId, 0)
  const begun = await importOf(shop, fileId)
  await Promise.all([advance(shop, fileId), advance(shop, fileId)])

  expect(checked).toMatchObject({ status: 'checking', doneCount: 200 })
  expect(begun).toMatchObject({ status: 'running', doneRow: 201, created: 200 })
  expect(await importOf(shop, fileId)).toMatchObject({ status: 'done', created: 900, badCount: 0 })
  expect(await productsOf(shop)).toHaveLength(900)
  expect(await changesTold(shop)).toBe(900)
})

test('stopping keeps what came in and takes no more', async () => {
  const shop = await givenShop()
  const fileId = await givenImport(shop, { content: many(500) })
  await advance(shop, fileId)
  await shop.do((db) => startImport(db, { fileId, actorId: shop.owner.id }, systemClock))

  await advance(shop, fileId, 0)
  await shop.do((db) => stopImport(db, fileId, systemClock))
  await advance(shop, fileId)

  expect(await importOf(shop, fileId)).toMatchObject({ status: 'stopped', created: 200 })
  expect(await productsOf(shop)).toHaveLength(200)
})

test.each([
  ['Ghi chú\nx', 'import.no-head'],
  ['Tên sản phẩm,Giá bán\n"Mắm,1', 'sheet.quote-open'],
])('a file that cannot be read as a whole says why: %j', async (content, code) => {
  const shop = await givenShop()

  const fileId = await givenImport(shop, { content })
  await advance(shop, fileId)

  expect(await importOf(shop, fileId)).toMatchObject({ status: 'refused', refusal: { code } })
})

// A database that refuses to write whatever has this code in it.
const refusing = (code: string) => (db: ShopDb) =>
  new Proxy(db, {
    get(target, name) {
      const member = Reflect.get(target, name) as unknown
      if (name !== '$executeRaw') return member
      return (parts: TemplateStringsArray, ...values: unknown[]) => {
        if (values.some((value) => typeof value === 'string' && value.includes(`"sku":"${code}"`)))
          throw new Error('the disk is full')
        return target.$executeRaw(parts, ...values)
      }
    },
  })

test('a row that cannot be written is told, the rows around it come in, and the fault is not hidden', async () => {
  const shop = await givenShop()
  const rows = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'].map(
    (title, at) => `${title};${words};;;S${at + 1};1000;cái;`,
  )
  const fileId = await givenImport(shop, { content: file(...rows) })
  await advance(shop, fileId)
  await shop.do((db) => startImport(db, { fileId, actorId: shop.owner.id }, systemClock))

  const failing = advanceImport(fileId, {
    inShop: (work) => inShop(shop.id, (db) => work(refusing('S4')(db))),
    storage,
    clock: systemClock,
    until: addSeconds(systemClock.now(), 60),
  })

  await expect(failing).rejects.toMatchObject({ errors: [new Error('the disk is full')] })
  expect(await problemsOf(shop, fileId)).toEqual(['5 - row.fault'])
  expect(await importOf(shop, fileId)).toMatchObject({ status: 'done', created: 4, badCount: 1 })
  expect(await productsOf(shop)).toHaveLength(4)
})

// Orders for an accountant: a row a line; what belongs to the order as a whole stands in its first row only, so that a
// column can be added up.
import type { ShopDb } from '#app/db/doors.server.ts'
import { toPayOf, type OrderStatus, type PaymentMethod } from '#app/domain/order/order.ts'
import type { CellValue } from '#app/domain/spreadsheet/csv-lines.ts'
import {
  addDays,
  formatDay,
  formatInstant,
  localDate,
  startOfDay,
  type LocalDate,
} from '#app/lib/time.ts'
import { pages, type InShop } from './pages.server.ts'

export type OrderExport = {
  /** the day of placing, both ends included */
  from: LocalDate
  to: LocalDate
}

export type OrderWords = {
  heads: Record<(typeof orderKeys)[number], string>
  statuses: Record<OrderStatus, string>
  methods: Record<PaymentMethod, string>
}

export const orderKeys = [
  'code',
  'placedAt',
  'status',
  'method',
  'paidOn',
  'recipient',
  'phone',
  'addressLine',
  'commune',
  'province',
  'note',
  'product',
  'variant',
  'sku',
  'quantity',
  'unit',
  'unitPrice',
  'lineTotal',
  'lineDiscount',
  'subtotal',
  'deliveryFee',
  'discount',
  'total',
  'giftCards',
  'toPay',
  'refunded',
] as const

type Line = {
  title: string
  variantTitle: string
  sku: string | null
  unit: string
  quantity: number
  unitPrice: bigint
  total: bigint
  discount: bigint
}

type OrderRow = Awaited<ReturnType<typeof readOrders>>[number]

const perPage = 200

const readOrders = (db: ShopDb, { from, to }: OrderExport, after: { id: string } | null) =>
  db.order.findMany({
    where: {
      status: { not: 'expired' },
      placedAt: { gte: startOfDay(from), lt: startOfDay(addDays(to, 1)) },
      ...(after && { id: { gt: after.id } }),
    },
    orderBy: { id: 'asc' },
    take: perPage,
    include: { lines: { orderBy: { position: 'asc' } } },
  })

/** Personal data: ask for it only for somebody who may see orders. */
export async function* orderRows(
  inShop: InShop,
  asked: OrderExport,
  words: OrderWords,
): AsyncGenerator<CellValue[]> {
  yield orderKeys.map((key) => words.heads[key])
  for await (const page of pages<OrderRow>(inShop, (db, after) => readOrders(db, asked, after))) {
    const places = await inShop((db) => findPlaces(db, page))
    for (const order of page)
      for (const [at, line] of order.lines.entries()) {
        const whole = at === 0 ? orderCells(order, places, words) : { code: order.code }
        const row: Partial<Record<(typeof orderKeys)[number], CellValue>> = {
          ...whole,
          ...lineCells(line),
        }
        yield orderKeys.map((key) => row[key] ?? null)
      }
  }
}

type Places = ReadonlyMap<string, { commune: string; province: string }>

async function findPlaces(db: ShopDb, orders: readonly OrderRow[]): Promise<Places> {
  const codes = [...new Set(orders.map(({ communeCode }) => communeCode))]
  const rows = await db.$queryRaw<{ code: string; commune: string; province: string }[]>`
    SELECT c.code, c.full_name AS commune, p.name AS province
    FROM commune c JOIN province p ON p.code = c.province_code WHERE c.code = ANY (${codes})`
  return new Map(rows.map(({ code, ...place }) => [code, place]))
}

const orderCells = (order: OrderRow, places: Places, words: OrderWords) => ({
  code: order.code,
  placedAt: formatInstant(order.placedAt),
  status: words.statuses[order.status as OrderStatus],
  method: words.methods[order.paymentMethod as PaymentMethod],
  paidOn: order.paidAt && formatDay(localDate(order.paidAt)),
  recipient: order.recipient,
  phone: order.phone,
  addressLine: order.addressLine,
  commune: places.get(order.communeCode)?.commune ?? order.communeCode,
  province: places.get(order.communeCode)?.province ?? order.provinceCode,
  note: order.note,
  subtotal: order.subtotal,
  deliveryFee: order.deliveryFee,
  discount: order.discount,
  total: order.total,
  giftCards: order.giftCardTotal,
  toPay: toPayOf(order),
  refunded: order.refundedTotal,
})

const lineCells = (line: Line) => ({
  product: line.title,
  variant: line.variantTitle,
  sku: line.sku,
  quantity: line.quantity,
  unit: line.unit,
  unitPrice: line.unitPrice,
  lineTotal: line.total,
  lineDiscount: line.discount,
})

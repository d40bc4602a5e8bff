// The part of Giao Hàng Nhanh's interface that our adapter uses, as its documentation describes it.
import { z } from 'zod'

import { statusOf, type Parcel } from './book.ts'
import { take } from './life.ts'
import type { Depot } from './server.ts'
import { expectedAt, feeOf } from './prices.ts'

const order = z.object({
  client_order_code: z.string().min(1).max(50),
  from_district_name: z.string(),
  from_province_name: z.string(),
  to_name: z.string().min(1),
  to_phone: z.string().regex(/^0\d{9,10}$/),
  to_address: z.string().min(1),
  to_ward_name: z.string().min(1),
  to_district_name: z.string(),
  to_province_name: z.string(),
  cod_amount: z.number().int().min(0).max(50_000_000),
  insurance_value: z.number().int().min(0).max(5_000_000),
  weight: z.number().int().min(1).max(50_000),
  service_type_id: z.union([z.literal(2), z.literal(5)]),
  payment_type_id: z.union([z.literal(1), z.literal(2)]),
  required_note: z.enum(['CHOTHUHANG', 'CHOXEMHANGKHONGTHU', 'KHONGCHOXEMHANG']),
  items: z.array(z.object({ name: z.string(), quantity: z.number().int().min(1) })).min(1),
})

export type GhnRequest = { path: string; token: string; shopNumber: string; body: unknown }
export type GhnResponse = { status: number; json: unknown }

export function answerGhn(
  depot: Depot,
  { path, token, shopNumber, body }: GhnRequest,
): GhnResponse {
  if (!token || !shopNumber)
    return { status: 401, json: { code: 401, message: 'Token is required' } }
  switch (path) {
    case 'shipping-order/preview':
    case 'shipping-order/create':
      return make(depot, { token, body, isReal: path.endsWith('create') })
    case 'shipping-order/detail':
    case 'shipping-order/detail-by-client-code':
      return detail(depot, token, body)
    case 'switch-status/cancel':
      return cancel(depot, token, body)
    default:
      return { status: 404, json: { code: 404, message: 'not found' } }
  }
}

type Making = { token: string; body: unknown; isReal: boolean }

function make(depot: Depot, { token, body, isReal }: Making): GhnResponse {
  const read = order.safeParse(body)
  if (!read.success) return no(`Sai dữ liệu: ${read.error.issues[0]?.path.join('.') ?? ''}`)
  const asked = read.data
  const from = { district: asked.from_district_name, province: asked.from_province_name }
  const to = { district: asked.to_district_name, province: asked.to_province_name }
  if (!depot.places.knows(to)) return no('Không tìm thấy quận/huyện của địa chỉ nhận')
  if (!depot.places.knows(from)) return no('Không tìm thấy quận/huyện của địa chỉ lấy hàng')
  const weighed = {
    carrier: 'ghn' as const,
    from,
    to,
    grams: asked.weight,
    value: asked.insurance_value,
  }
  const fee = feeOf(weighed)
  const expected = expectedAt({ from, to }, depot.clock).toISOString()
  if (!isReal) return yes({ total_fee: fee, expected_delivery_time: expected })
  if (depot.book.find('ghn', token, { reference: asked.client_order_code }))
    return no('Mã đơn khách hàng đã tồn tại')
  const madeAt = depot.clock.now().toISOString()
  const entry = depot.book.add({
    ...weighed,
    token,
    reference: asked.client_order_code,
    cod: asked.cod_amount,
    fee,
    madeAt,
    expectedAt: expected,
    log: [{ status: 'ready_to_pick', at: madeAt }],
  })
  return yes({ order_code: entry.code, total_fee: fee, expected_delivery_time: expected })
}

const which = z.union([
  z.object({ order_code: z.string() }).transform((found) => ({ code: found.order_code })),
  z
    .object({ client_order_code: z.string() })
    .transform((found) => ({ reference: found.client_order_code })),
])

function detail(depot: Depot, token: string, body: unknown): GhnResponse {
  const asked = which.safeParse(body)
  const entry = asked.success && depot.book.find('ghn', token, asked.data)
  return entry ? yes(describe(entry)) : no('Đơn hàng không tồn tại')
}

const describe = (entry: Parcel) => ({
  order_code: entry.code,
  client_order_code: entry.reference,
  status: statusOf(entry),
  updated_date: entry.log.at(-1)?.at ?? entry.madeAt,
  leadtime: entry.expectedAt,
  cod_amount: entry.cod,
  log: entry.log.map(({ status, at }) => ({ status, updated_date: at })),
})

function cancel(depot: Depot, token: string, body: unknown): GhnResponse {
  const read = z.object({ order_codes: z.array(z.string()) }).safeParse(body)
  if (!read.success) return no('Sai dữ liệu')
  return yes(
    read.data.order_codes.map((code) => {
      const entry = depot.book.find('ghn', token, { code })
      const result = entry ? take(depot.book, entry, { turn: 'cancel', clock: depot.clock }) : false
      return { order_code: code, result, message: result ? 'OK' : 'Không thể huỷ đơn' }
    }),
  )
}

const yes = (data: unknown): GhnResponse => ({
  status: 200,
  json: { code: 200, message: 'Success', data },
})
const no = (message: string): GhnResponse => ({
  status: 400,
  json: { code: 400, message: 'Bad Request', data: null, code_message_value: message },
})

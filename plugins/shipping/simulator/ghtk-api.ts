// The part of Giao Hàng Tiết Kiệm's interface that our adapter uses, as its documentation describes it.
import { z } from 'zod'

import { fromIso, localDateTime } from '#app/lib/time.ts'
import { statusOf, type Parcel } from './book.ts'
import { take } from './life.ts'
import { expectedAt, feeOf } from './prices.ts'
import type { Depot } from './server.ts'

const order = z.object({
  products: z.array(z.object({ name: z.string(), weight: z.number() })).min(1),
  order: z.object({
    id: z.string().min(1),
    pick_district: z.string(),
    pick_province: z.string(),
    name: z.string().min(1),
    tel: z.string().regex(/^0\d{9,10}$/),
    address: z.string().min(1),
    ward: z.string().min(1),
    district: z.string(),
    province: z.string(),
    hamlet: z.string().min(1),
    pick_money: z.number().int().min(0).max(20_000_000),
    value: z.number().int().min(0).max(20_000_000),
    total_weight: z.number().positive(),
  }),
})

export type GhtkRequest = { path: string; query: URLSearchParams; token: string; body: unknown }

export function answerGhtk(depot: Depot, asked: GhtkRequest): { status: number; json: unknown } {
  if (!asked.token) return { status: 401, json: no('Token không hợp lệ') }
  const json = answer(depot, asked)
  return { status: json === null ? 404 : 200, json: json ?? no('not found') }
}

function answer(depot: Depot, { path, query, token, body }: GhtkRequest): unknown {
  if (path === 'fee') return quote(depot, query)
  if (path === 'order/') return make(depot, token, body)
  const [kind, code = ''] = path.split('/')
  const entry = depot.book.find('ghtk', token, { code: decodeURIComponent(code) })
  if (kind === 'v2') return entry ? { success: true, order: describe(entry) } : unknownParcel
  if (kind !== 'cancel') return null
  if (!entry) return unknownParcel
  return take(depot.book, entry, { turn: 'cancel', clock: depot.clock })
    ? { success: true, message: 'Đã hủy đơn hàng' }
    : no('Không thể hủy đơn đã lấy hàng')
}

function quote(depot: Depot, query: URLSearchParams): unknown {
  const get = (name: string) => query.get(name) ?? ''
  const to = { district: get('district'), province: get('province') }
  if (!depot.places.knows(to)) return no('Không tìm thấy quận/huyện nhận hàng')
  const fee = feeOf({
    carrier: 'ghtk',
    from: { district: get('pick_district'), province: get('pick_province') },
    to,
    grams: Number(get('weight')),
    value: Number(get('value')),
  })
  return { success: true, message: '', fee: { fee, insurance_fee: 0, delivery: true } }
}

function make(depot: Depot, token: string, body: unknown): unknown {
  const read = order.safeParse(body)
  if (!read.success) return no(`Thiếu hoặc sai ${read.error.issues[0]?.path.join('.') ?? ''}`)
  const { order: asked } = read.data
  const earlier = depot.book.find('ghtk', token, { reference: asked.id })
  if (earlier) {
    const error = { code: 'ORDER_ID_EXIST', partner_id: asked.id, ghtk_label: earlier.code }
    return { ...no('Mã đơn hàng đã tồn tại'), error }
  }
  const from = { district: asked.pick_district, province: asked.pick_province }
  const to = { district: asked.district, province: asked.province }
  if (!depot.places.knows(to)) return no('Không tìm thấy quận/huyện nhận hàng')
  const weighed = {
    carrier: 'ghtk' as const,
    from,
    to,
    grams: Math.round(asked.total_weight * 1000),
    value: asked.value,
  }
  const madeAt = depot.clock.now().toISOString()
  const entry = depot.book.add({
    ...weighed,
    token,
    reference: asked.id,
    cod: asked.pick_money,
    fee: feeOf(weighed),
    madeAt,
    expectedAt: expectedAt({ from, to }, depot.clock).toISOString(),
    log: [{ status: '2', at: madeAt }],
  })
  return {
    success: true,
    message: '',
    order: {
      partner_id: entry.reference,
      label: entry.code,
      fee: entry.fee,
      insurance_fee: 0,
      estimated_deliver_time: `Chiều ${localDateTime(fromIso(entry.expectedAt)).slice(0, 10)}`,
      status_id: 2,
    },
  }
}

const wall = (iso: string): string => localDateTime(fromIso(iso)).replace('T', ' ')

const describe = (entry: Parcel) => ({
  label_id: entry.code,
  partner_id: entry.reference,
  status: statusOf(entry),
  status_text: '',
  created: wall(entry.madeAt),
  modified: wall(entry.log.at(-1)?.at ?? entry.madeAt),
  deliver_date: wall(entry.expectedAt).slice(0, 10),
  ship_money: entry.fee,
  pick_money: entry.cod,
})

const no = (message: string) => ({ success: false, message })
const unknownParcel = no('Không tìm thấy đơn hàng')

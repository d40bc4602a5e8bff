// Giao Hàng Nhanh behind our port. README.md has its quirks.
import { vnd } from '#app/lib/money.ts'
import { fromIso, localDate, type LocalDate } from '#app/lib/time.ts'
import type { CarrierConfig } from '#plugins/shipping/open-carriers.ts'
import type {
  Carrier,
  LabelResult,
  ParcelQuote,
  ParcelRequest,
  Tracking,
} from '#plugins/shipping/port.ts'
import { cancelled, envelope, madeOrder, orderDetail, stepOf, type GhnOrder } from './wire.ts'

export const ghn = (config: CarrierConfig): Carrier => ({
  id: 'ghn',
  quote: (request) => quote(config, request),
  makeLabel: (request) => makeLabel(config, request),
  cancelLabel: (trackingCode) => cancelLabel(config, trackingCode),
  track: (trackingCode) => track(config, trackingCode),
})

type Answer = { isOk: true; data: unknown } | { isOk: false; reason: string }

async function quote(config: CarrierConfig, request: ParcelRequest): Promise<ParcelQuote> {
  const answer = await ask(config, 'shipping-order/preview', orderOf(request))
  if (!answer.isOk) return { result: 'refused', reason: answer.reason }
  const { total_fee, expected_delivery_time } = madeOrder
    .omit({ order_code: true })
    .parse(answer.data)
  return { result: 'offered', fee: vnd(total_fee), expectedOn: dayOf(expected_delivery_time) }
}

async function makeLabel(config: CarrierConfig, request: ParcelRequest): Promise<LabelResult> {
  const answer = await ask(config, 'shipping-order/create', orderOf(request))
  if (answer.isOk) {
    const made = madeOrder.parse(answer.data)
    const expectedOn = dayOf(made.expected_delivery_time)
    const label = { trackingCode: made.order_code, fee: vnd(made.total_fee), expectedOn }
    return { result: 'made', label }
  }
  return (await findMade(config, request)) ?? { result: 'refused', reason: answer.reason }
}

// A repeated reference is refused like any wrong order. Whether it is one, only a question tells.
async function findMade(
  config: CarrierConfig,
  request: ParcelRequest,
): Promise<LabelResult | null> {
  const body = { client_order_code: request.reference }
  const answer = await ask(config, 'shipping-order/detail-by-client-code', body)
  if (!answer.isOk) return null
  const found = orderDetail.parse(answer.data)
  if (found.status === 'cancel') return null
  // The detail does not repeat the fee; a preview of the same parcel does.
  const price = await quote(config, request)
  return {
    result: 'made',
    label: {
      trackingCode: found.order_code,
      fee: price.result === 'offered' ? price.fee : null,
      expectedOn: dayOf(found.leadtime),
    },
  }
}

async function cancelLabel(config: CarrierConfig, trackingCode: string) {
  const answer = await ask(config, 'switch-status/cancel', { order_codes: [trackingCode] })
  if (answer.isOk) {
    const [one] = cancelled.parse(answer.data)
    if (one?.result) return 'cancelled'
  }
  const now = await track(config, trackingCode)
  const last = now?.steps.at(-1)?.step
  return last === undefined || last === 'cancelled' ? 'cancelled' : 'too-late'
}

async function track(config: CarrierConfig, trackingCode: string): Promise<Tracking | null> {
  const answer = await ask(config, 'shipping-order/detail', { order_code: trackingCode })
  if (!answer.isOk) return null
  const order = orderDetail.parse(answer.data)
  return { trackingCode: order.order_code, steps: stepsOf(order) }
}

function stepsOf(order: GhnOrder): Tracking['steps'] {
  const now = { status: order.status, updated_date: order.updated_date }
  const log = order.log ?? []
  const words = log.some((one) => one.status === order.status) ? log : [...log, now]
  return words
    .flatMap(({ status, updated_date }) => {
      const step = stepOf(status)
      return step ? [{ step, carrierStatus: status, at: fromIso(updated_date) }] : []
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

const orderOf = ({ from, to, pieces, ...request }: ParcelRequest) => ({
  client_order_code: request.reference,
  from_name: from.name,
  from_phone: from.phone,
  from_address: from.line,
  from_ward_name: from.place.ward,
  from_district_name: from.place.district,
  from_province_name: from.place.province,
  to_name: to.name,
  to_phone: to.phone,
  to_address: to.line,
  to_ward_name: to.place.ward,
  to_district_name: to.place.district,
  to_province_name: to.place.province,
  cod_amount: Number(request.cod.amount),
  // More is not insured.
  insurance_value: Math.min(Number(request.declaredValue.amount), 5_000_000),
  weight: request.grams,
  length: 20,
  width: 20,
  height: 15,
  service_type_id: request.grams > 20_000 ? 5 : 2,
  // 1: the shop pays for the way, from what was collected.
  payment_type_id: 1,
  required_note: 'CHOXEMHANGKHONGTHU',
  note: request.note,
  items: pieces.map((one) => ({ name: one.name, quantity: one.quantity, weight: one.grams })),
})

async function ask(config: CarrierConfig, path: string, body: unknown): Promise<Answer> {
  const response = await config.fetch(`${config.url}/shiip/public-api/v2/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      Token: config.token,
      ShopId: config.shopNumber,
    },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(config.timeoutMs),
  })
  // 400 is a considered no; anything else that is not 200 says nothing about the parcel.
  if (response.status !== 200 && response.status !== 400)
    throw new Error(`GHN answered ${response.status} to ${path}`)
  const { code, message, code_message_value, data } = envelope.parse(await response.json())
  return code === 200
    ? { isOk: true, data }
    : { isOk: false, reason: code_message_value || message || String(code) }
}

const dayOf = (text: string | null | undefined): LocalDate | null => {
  if (!text) return null
  const at = fromIso(text)
  return Number.isNaN(at.getTime()) ? null : localDate(at)
}

// Giao Hàng Tiết Kiệm behind our port. README.md has its quirks.
import { vnd } from '#app/lib/money.ts'
import { fromIso, parseLocalDate, type LocalDate } from '#app/lib/time.ts'
import type { CarrierConfig } from '#plugins/shipping/open-carriers.ts'
import type {
  Carrier,
  LabelResult,
  ParcelQuote,
  ParcelRequest,
  Tracking,
} from '#plugins/shipping/port.ts'
import { answer, fee, madeOrder, orderStatus, stepOf, type Answer } from './wire.ts'

export const ghtk = (config: CarrierConfig): Carrier => ({
  id: 'ghtk',
  quote: (request) => quote(config, request),
  makeLabel: (request) => makeLabel(config, request),
  cancelLabel: (trackingCode) => cancelLabel(config, trackingCode),
  track: (trackingCode) => track(config, trackingCode),
})

async function quote(config: CarrierConfig, request: ParcelRequest): Promise<ParcelQuote> {
  const { from, to } = request
  const query = new URLSearchParams({
    pick_province: from.place.province,
    pick_district: from.place.district,
    pick_ward: from.place.ward,
    province: to.place.province,
    district: to.place.district,
    ward: to.place.ward,
    address: to.line,
    weight: String(request.grams),
    value: request.declaredValue.amount.toString(),
    transport: 'road',
  })
  const said = await ask(config, `fee?${query.toString()}`)
  if (!said.success) return { result: 'refused', reason: said.message }
  const price = fee.parse(said.fee)
  return price.delivery
    ? { result: 'offered', fee: vnd(price.fee), expectedOn: null }
    : { result: 'refused', reason: said.message || 'GHTK không giao tới địa chỉ này' }
}

async function makeLabel(config: CarrierConfig, request: ParcelRequest): Promise<LabelResult> {
  const said = await ask(config, 'order/?ver=1.5', orderOf(request))
  if (said.success) {
    const made = madeOrder.parse(said.order)
    return labelOf(made.label, made.fee + (made.insurance_fee ?? 0n), made.estimated_deliver_time)
  }
  const known = said.error?.code === 'ORDER_ID_EXIST' ? said.error.ghtk_label : null
  if (!known) return { result: 'refused', reason: said.message }
  const earlier = await statusOf(config, known)
  return labelOf(known, earlier?.ship_money ?? null, earlier?.deliver_date)
}

const labelOf = (
  trackingCode: string,
  cost: bigint | null,
  expected: string | null | undefined,
): LabelResult => ({
  result: 'made',
  label: { trackingCode, fee: cost === null ? null : vnd(cost), expectedOn: dayIn(expected) },
})

async function cancelLabel(config: CarrierConfig, trackingCode: string) {
  const said = await ask(config, `cancel/${encodeURIComponent(trackingCode)}`, {})
  if (said.success) return 'cancelled'
  const now = await statusOf(config, trackingCode)
  return !now || stepOf(now.status) === 'cancelled' ? 'cancelled' : 'too-late'
}

async function track(config: CarrierConfig, trackingCode: string): Promise<Tracking | null> {
  const now = await statusOf(config, trackingCode)
  if (!now) return null
  const step = stepOf(now.status)
  const at = fromIso(`${now.modified.replace(' ', 'T')}+07:00`)
  return {
    trackingCode: now.label_id,
    steps: step ? [{ step, carrierStatus: now.status, at }] : [],
  }
}

async function statusOf(config: CarrierConfig, trackingCode: string) {
  const said = await ask(config, `v2/${encodeURIComponent(trackingCode)}`)
  return said.success ? orderStatus.parse(said.order) : null
}

const orderOf = ({ from, to, pieces, ...request }: ParcelRequest) => ({
  // GHTK counts in kilograms.
  products: pieces.map((one) => ({
    name: one.name,
    quantity: one.quantity,
    weight: one.grams / 1000,
  })),
  order: {
    id: request.reference,
    pick_name: from.name,
    pick_tel: from.phone,
    pick_address: from.line,
    pick_ward: from.place.ward,
    pick_district: from.place.district,
    pick_province: from.place.province,
    name: to.name,
    tel: to.phone,
    address: to.line,
    ward: to.place.ward,
    district: to.place.district,
    province: to.place.province,
    hamlet: 'Khác',
    // 1: the shop pays for the way; the shopper pays pick_money and nothing else.
    is_freeship: '1',
    pick_money: Number(request.cod.amount),
    value: Number(request.declaredValue.amount),
    total_weight: request.grams / 1000,
    weight_option: 'kilogram',
    note: request.note,
    transport: 'road',
  },
})

async function ask(config: CarrierConfig, path: string, body?: unknown): Promise<Answer> {
  const response = await config.fetch(`${config.url}/services/shipment/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'content-type': 'application/json',
      Token: config.token,
      ...(config.shopNumber && { 'X-Client-Source': config.shopNumber }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    redirect: 'error',
    signal: AbortSignal.timeout(config.timeoutMs),
  })
  // Refusals come as 200 with success false; some as 4xx with the same body. A wrong token is a fault.
  const isReadable = response.ok || response.status === 400 || response.status === 404
  if (!isReadable) throw new Error(`GHTK answered ${response.status} to ${path.split('?')[0]}`)
  return answer.parse(await response.json())
}

/** "Sáng 2026-11-25" or "2026-11-25 18:00:00" */
const dayIn = (text: string | null | undefined): LocalDate | null =>
  parseLocalDate(/\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0] ?? '')

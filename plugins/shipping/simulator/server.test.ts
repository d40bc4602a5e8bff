// One suite for every carrier, against the simulator: what the port promises.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { vnd } from '#app/lib/money.ts'
import { systemClock } from '#app/lib/time.ts'
import { ghn } from '#plugins/shipping/ghn/adapter.ts'
import { ghtk } from '#plugins/shipping/ghtk/adapter.ts'
import type { ParcelRequest } from '#plugins/shipping/port.ts'
import { readSimulatorOptions } from './options.ts'
import { startCarrierSimulator, type CarrierSimulator } from './server.ts'

let simulator: CarrierSimulator
let ears: Server
let heard: { path: string; body: string }[] = []

beforeAll(async () => {
  ears = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      heard.push({ path: request.url ?? '', body })
      // The first report of each parcel finds nobody at home.
      response.writeHead(heard.length === 1 ? 503 : 200).end()
    })
  })
  await new Promise<void>((resolve) => ears.listen(0, '127.0.0.1', resolve))
  const { port } = ears.address() as AddressInfo
  simulator = await startCarrierSimulator({
    host: '127.0.0.1',
    port: 0,
    clock: systemClock,
    stateFile: null,
    placesFile: 'seeds/reference/data/old-districts.tsv',
    paceMs: 0,
    reports: {
      address: `http://127.0.0.1:${port}/{carrier}/{key}`,
      manner: 'twice',
      attempts: { ghn: 3, ghtk: 3 },
      retryMs: 1,
      lateMs: 1,
      timeoutMs: 2000,
    },
  })
})
afterAll(async () => {
  await simulator.close()
  await new Promise((resolve) => ears.close(resolve))
})
beforeEach(() => {
  heard = []
})

const makers = { ghn, ghtk }
const openCarrier = (id: 'ghn' | 'ghtk') =>
  makers[id]({
    token: 'SIM-key-of-a-shop',
    shopNumber: '885',
    url: simulator.origin,
    fetch: globalThis.fetch,
    timeoutMs: 2000,
  })

const yenKhanh = {
  ward: 'Thị trấn Yên Ninh',
  district: 'Huyện Yên Khánh',
  province: 'Tỉnh Ninh Bình',
}
const baDinh = { ward: 'Phường Trúc Bạch', district: 'Quận Ba Đình', province: 'Thành phố Hà Nội' }
let count = 0
const parcel = (change: Partial<ParcelRequest> = {}): ParcelRequest => ({
  reference: `parcel-${(count += 1)}-${String(Math.random()).slice(2, 8)}`,
  from: { name: 'HTX Yên Hòa', phone: '02293868123', line: 'Xóm 3', place: yenKhanh },
  to: { name: 'Nguyễn Thị Lan', phone: '0912345678', line: '12 Quán Thánh', place: baDinh },
  grams: 2800,
  cod: vnd(370_000n),
  declaredValue: vnd(340_000n),
  note: '',
  pieces: [{ name: 'Chạch sụn kho niêu đất', quantity: 2, grams: 1400 }],
  ...change,
})

describe.each(['ghn', 'ghtk'] as const)('%s', (id) => {
  const made = async (request = parcel()) => {
    const answer = await openCarrier(id).makeLabel(request)
    if (answer.result !== 'made') throw new Error(answer.reason)
    return answer.label
  }

  test('a label costs what was offered, and says when the parcel will be there', async () => {
    const request = parcel()

    const offer = await openCarrier(id).quote(request)
    const label = await made(request)

    expect(offer).toMatchObject({ result: 'offered', fee: label.fee })
    expect(label.fee!.amount).toBeGreaterThan(20_000n)
    expect(label.expectedOn).toMatch(/^20\d\d-\d\d-\d\d$/)
  })

  test('asked twice with one reference there is one parcel', async () => {
    const request = parcel()

    const [one, two] = [await made(request), await made(request)]

    expect(two.trackingCode).toBe(one.trackingCode)
    expect(two.fee).toEqual(one.fee)
    expect(simulator.parcels().filter((p) => p.reference === request.reference)).toHaveLength(1)
  })

  test('a place that the carrier does not know is a considered no', async () => {
    const to = { ...parcel().to, place: { ...baDinh, district: 'Quận Không Có' } }

    const answer = await openCarrier(id).makeLabel(parcel({ to }))

    expect(answer).toMatchObject({ result: 'refused' })
    expect(await openCarrier(id).quote(parcel({ to }))).toMatchObject({ result: 'refused' })
  })

  test('what is followed to the door is told in our words, in order', async () => {
    const { trackingCode } = await made()
    const seen = [(await openCarrier(id).track(trackingCode))?.steps.at(-1)?.step]

    while (simulator.turn(trackingCode, 'next')) {
      seen.push((await openCarrier(id).track(trackingCode))?.steps.at(-1)?.step)
    }

    expect([...new Set(seen)]).toEqual(['accepted', 'handed_over', 'delivering', 'delivered'])
  })

  test('a parcel that nobody takes goes back to the shop', async () => {
    const { trackingCode } = await made()
    for (let step = 0; step < 3; step += 1) simulator.turn(trackingCode, 'next')

    simulator.turn(trackingCode, 'refuse')
    while (simulator.turn(trackingCode, 'next'));

    const tracking = await openCarrier(id).track(trackingCode)
    expect(tracking?.steps.at(-1)?.step).toBe('returned')
  })

  test('a label can be cancelled until somebody comes, twice as well as once', async () => {
    const early = await made()
    const late = await made()
    for (let step = 0; step < 3; step += 1) simulator.turn(late.trackingCode, 'next')

    expect(await openCarrier(id).cancelLabel(early.trackingCode)).toBe('cancelled')
    expect(await openCarrier(id).cancelLabel(early.trackingCode)).toBe('cancelled')
    expect(await openCarrier(id).cancelLabel(late.trackingCode)).toBe('too-late')
  })

  test('nobody has heard of a parcel of somebody else', async () => {
    const { trackingCode } = await made()
    const stranger = makers[id]({
      token: 'another',
      shopNumber: '1',
      url: simulator.origin,
      fetch: globalThis.fetch,
      timeoutMs: 2000,
    })

    expect(await stranger.track(trackingCode)).toBeNull()
  })

  test('a carrier that does not answer is a fault, not an answer', async () => {
    const dead = makers[id]({
      token: 't',
      shopNumber: '1',
      url: 'http://127.0.0.1:9',
      fetch: globalThis.fetch,
      timeoutMs: 500,
    })

    await expect(dead.makeLabel(parcel())).rejects.toThrow()
    await expect(dead.track('L1')).rejects.toThrow()
  })

  test('a step is reported twice, and again until somebody answers', async () => {
    const { trackingCode } = await made()

    simulator.turn(trackingCode, 'next')
    await expect.poll(() => heard.length, { timeout: 60_000 }).toBe(3)

    expect(heard.every((one) => one.path === `/${id}/key-of-a-shop`)).toBe(true)
    expect(heard.every((one) => one.body.includes(trackingCode))).toBe(true)
  })

  test('the remittance names each delivered parcel once, with what was collected and what it cost', async () => {
    const token = 'SIM-key-of-a-shop'
    simulator.remittance({ carrier: id, token })
    const { trackingCode, fee } = await made()
    while (simulator.turn(trackingCode, 'next'));

    const file = simulator.remittance({ carrier: id, token })

    expect(file.startsWith('\uFEFF')).toBe(true)
    const rows = file.trim().split('\r\n').slice(1)
    expect(rows).toHaveLength(1)
    const cost = Number(fee?.amount)
    expect(rows[0]).toContain(`${trackingCode},`)
    expect(rows[0]).toContain(`,370000,${cost},${370_000 - cost},`)
    expect(simulator.remittance({ carrier: id, token }).trim().split('\r\n')).toHaveLength(1)
  })
})

test('the simulator does not run in production unless it is allowed to', () => {
  const variables = { NODE_ENV: 'production', CARRIER_SIMULATOR_PORT: '0' }

  expect(() => readSimulatorOptions(variables, systemClock)).toThrow(/does not run in production/)
  expect(readSimulatorOptions({ ...variables, CARRIER_SIMULATOR: 'allow' }, systemClock).port).toBe(
    0,
  )
})

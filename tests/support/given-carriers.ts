// Carriers that a test can talk to: the simulator on a free port, whose reports arrive at our own route, and the jobs
// that they cause.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

import { asSystem, inShop } from '#app/db/doors.server.ts'
import { saveCarrierAccount } from '#app/domain/shipping/save-carrier-account.server.ts'
import { parseKeyring } from '#app/lib/secret-box.ts'
import { systemClock } from '#app/lib/time.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import { runJob } from '#jobs/run-job.server.ts'
import type { CarrierId } from '#plugins/shipping/port.ts'
import type { Manner } from '#plugins/shipping/simulator/reporter.ts'
import { startCarrierSimulator, type CarrierSimulator } from '#plugins/shipping/simulator/server.ts'

export type GivenCarriers = CarrierSimulator & {
  /** how many reports our route answered, by status */
  answers(): readonly number[]
}

/** Start it before anything imports the plugin registry: the carriers' addresses are read once. */
export async function givenCarriers(manner: Manner): Promise<GivenCarriers> {
  const answers: number[] = []
  const ears = createServer((request, response) => {
    void hear(request).then((status) => {
      answers.push(status)
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => ears.listen(0, '127.0.0.1', resolve))
  const { port } = ears.address() as AddressInfo
  const simulator = await startCarrierSimulator({
    host: '127.0.0.1',
    port: 0,
    clock: systemClock,
    stateFile: null,
    placesFile: 'seeds/reference/data/old-districts.tsv',
    paceMs: 0,
    reports: {
      address: `http://127.0.0.1:${port}/shipping/{carrier}/{key}`,
      manner,
      attempts: { ghn: 2, ghtk: 2 },
      retryMs: 5,
      lateMs: 5,
      timeoutMs: 5000,
    },
  })
  process.env.GHN_URL = simulator.origin
  process.env.GHTK_URL = simulator.origin
  return {
    ...simulator,
    answers: () => answers,
    close: async () => {
      await simulator.close()
      await new Promise((resolve) => ears.close(resolve))
    },
  }
}

async function hear(message: IncomingMessage): Promise<number> {
  const { action } = await import('#app/routes/shipping/carrier-report.ts')
  const chunks: Buffer[] = []
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk)
  const url = new URL(message.url ?? '/', 'http://localhost:3000')
  const [, , carrier, key] = url.pathname.split('/')
  const request = new Request(url, { method: 'POST', body: Buffer.concat(chunks) })
  try {
    const asked = { request, params: { carrier, key }, context: {} as never }
    return (await action(asked)).status
  } catch (thrown) {
    const init = (thrown as { init?: ResponseInit | null }).init
    if (!init) throw thrown
    return init.status ?? 500
  }
}

/** The shop has a contract with the simulated carrier, which reports to the shop's own address. */
export async function givenContract(
  shop: { id: string; owner: { id: string } },
  carrier: CarrierId = 'ghn',
): Promise<{ hintKey: string }> {
  const { env } = await import('#app/env.server.ts')
  const hintKey = sha256Hex(`${shop.id}${carrier}`).slice(0, 40)
  const contract = {
    shopId: shop.id,
    carrier,
    token: `SIM-${hintKey}`,
    shopNumber: '885',
    senderName: 'HTX Yên Hòa',
    senderPhone: '02293868123',
    senderLine: 'Xóm 3',
    senderCommune: '14560',
    actorId: shop.owner.id,
    hintKey,
  }
  const tools = { clock: systemClock, keyring: parseKeyring(env.KEYRING) }
  await inShop(shop.id, (db) => saveCarrierAccount(db, contract, tools))
  return { hintKey }
}

/** Runs what the outbox holds for the shop's parcels, as the worker would; returns how many jobs there were. */
export async function runParcelJobs(shop: { id: string }): Promise<number> {
  const { cancelLabelHandler } = await import('#jobs/handlers/cancel-label.server.ts')
  const { makeLabelHandler } = await import('#jobs/handlers/make-label.server.ts')
  const { refreshShipmentHandler } = await import('#jobs/handlers/refresh-shipment.server.ts')
  const handlers = [cancelLabelHandler, makeLabelHandler, refreshShipmentHandler]
  const names = handlers.map((handler) => handler.definition.name)
  const due = await asSystem('test: parcel jobs', (db) =>
    db.outbox.findMany({
      where: { shopId: shop.id, job: { in: names }, doneAt: null },
      orderBy: { id: 'asc' },
      select: { id: true, job: true },
    }),
  )
  for (const { id, job } of due) await runJob({ id, name: job, attempt: 1 }, handlers, systemClock)
  return due.length
}

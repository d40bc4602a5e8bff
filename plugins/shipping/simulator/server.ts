// Both carriers as one small HTTP server. It never runs in production unless told to.
import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Clock } from '#app/lib/time.ts'
import { bodyOf, notFound, parsed, serve, showPage } from '#plugins/simulator/serve.ts'
import { openBook, type Book, type Parcel } from './book.ts'
import { controlPage } from './control-page.ts'
import { answerGhn } from './ghn-api.ts'
import { answerGhtk } from './ghtk-api.ts'
import { following, take, turns, type Turn } from './life.ts'
import { readPlaces, type Places } from './prices.ts'
import { remit } from './remittance.ts'
import { createReporter, type Reporter, type ReportRules } from './reporter.ts'

export type SimulatorOptions = {
  host: string
  /** 0 picks a free one. */
  port: number
  clock: Clock
  stateFile: string | null
  /** seeds/reference/data/old-districts.tsv */
  placesFile: string | null
  /** every parcel takes a step each so many milliseconds; 0 = only when told */
  paceMs: number
  reports: ReportRules
}

export type Depot = { book: Book; places: Places; clock: Clock; reporter: Reporter }

export type CarrierSimulator = {
  origin: string
  parcels(): readonly Parcel[]
  /** One step of one parcel, reported like every other; false when it cannot be taken. */
  turn(code: string, turn: Turn): boolean
  remittance(which: Pick<Parcel, 'carrier' | 'token'>): string
  close(): Promise<void>
}

export async function startCarrierSimulator(options: SimulatorOptions): Promise<CarrierSimulator> {
  const book = openBook(options.stateFile)
  const reporter = createReporter(book, options.reports)
  const depot = { book, reporter, places: readPlaces(options.placesFile), clock: options.clock }
  const { origin, close } = await serve({
    ...options,
    respond: (request, response) => respond(depot, request, response),
  })
  const pace = options.paceMs > 0 ? setInterval(() => stepAll(depot), options.paceMs) : null
  return {
    origin,
    parcels: () => book.all(),
    turn: (code, turn) => turnOne(depot, code, turn),
    remittance: (which) => remit(book, which, options.clock),
    close() {
      if (pace) clearInterval(pace)
      reporter.stop()
      return close()
    },
  }
}

function stepAll(depot: Depot): void {
  for (const entry of depot.book.all()) {
    if (following(entry, 'next') !== null) turnOne(depot, entry.code, 'next')
  }
}

function turnOne(depot: Depot, code: string, turn: Turn): boolean {
  const entry = depot.book.all().find((one) => one.code === code)
  if (!entry || !take(depot.book, entry, { turn, clock: depot.clock })) return false
  depot.reporter.report(entry)
  return true
}

const ghnRoot = '/shiip/public-api/v2/'
const ghtkRoot = '/services/shipment/'

async function respond(
  depot: Depot,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://carrier')
  if (url.pathname === '/healthz') return void response.writeHead(200).end('ok')
  const token = headerOf(request, 'token')
  if (url.pathname.startsWith(ghnRoot)) {
    const path = url.pathname.slice(ghnRoot.length)
    const shopNumber = headerOf(request, 'shopid')
    const body = parsed(await bodyOf(request))
    sendJson(response, answerGhn(depot, { path, token, shopNumber, body }))
    return
  }
  if (url.pathname.startsWith(ghtkRoot)) {
    const path = url.pathname.slice(ghtkRoot.length)
    const body = parsed(await bodyOf(request))
    sendJson(response, answerGhtk(depot, { path, query: url.searchParams, token, body }))
    return
  }
  if (url.pathname.startsWith('/control')) {
    control(depot, { url, form: await bodyOf(request) }, response)
    return
  }
  notFound(response)
}

function control(
  depot: Depot,
  { url, form }: { url: URL; form: string },
  response: ServerResponse,
): void {
  if (url.pathname === '/control/remittance.csv') {
    const carrier = url.searchParams.get('carrier') === 'ghtk' ? 'ghtk' : 'ghn'
    const token = url.searchParams.get('token') ?? ''
    const file = remit(depot.book, { carrier, token }, depot.clock)
    const name = `attachment; filename="doi-soat-${carrier}.csv"`
    const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': name }
    return void response.writeHead(200, headers).end(file)
  }
  const code = /^\/control\/(?:ghn|ghtk)\/(.+)$/.exec(url.pathname)?.[1]
  if (code) {
    const asked = new URLSearchParams(form).get('turn')
    const turn = turns.find((one) => one === asked)
    if (turn) turnOne(depot, decodeURIComponent(code), turn)
    return void response.writeHead(303, { location: '/control' }).end()
  }
  showPage(response, controlPage(depot.book))
}

const headerOf = (request: IncomingMessage, name: string): string =>
  [request.headers[name] ?? ''].flat()[0] ?? ''

const sendJson = (response: ServerResponse, { status, json }: { status: number; json: unknown }) =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json))

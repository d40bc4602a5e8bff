// The simulated gateway as a small HTTP server of its own. It never runs in production unless told to.
import type { IncomingMessage, ServerResponse } from 'node:http'

import { z } from 'zod'

import type { Clock } from '#app/lib/time.ts'
import { toWireTime } from '#plugins/payment/vnpay/wire-time.ts'
import { bodyOf, notFound, parsed, serve, showPage } from '#plugins/simulator/serve.ts'
import { answerApi } from './api.ts'
import { openBook, type Transaction } from './book.ts'
import { ipnSender, type IpnRules, type Terminal } from './ipn.ts'
import { choose, openPayment, type Gateway, type Page } from './pay.ts'

export type SimulatorOptions = {
  host: string
  /** 0 picks a free one. */
  port: number
  terminals: readonly Terminal[]
  clock: Clock
  stateFile: string | null
  ipn: IpnRules
}

export type Simulator = {
  origin: string
  transactions(): readonly Transaction[]
  close(): Promise<void>
}

export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const book = openBook(options.stateFile)
  const gateway: Gateway = {
    book,
    sender: ipnSender(book, options.ipn),
    terminals: new Map(options.terminals.map((terminal) => [terminal.tmnCode, terminal])),
    wireNow: () => toWireTime(options.clock.now()),
  }
  const { origin, close } = await serve({
    ...options,
    respond: (request, response) => respond(gateway, request, response),
  })
  resumeIpns(gateway)
  return {
    origin,
    transactions: () => book.all(),
    close() {
      gateway.sender.stop()
      return close()
    },
  }
}

// A merchant that was down, or a simulator that was: the book still knows who has not been told.
function resumeIpns(gateway: Gateway): void {
  for (const entry of gateway.book.all()) {
    const terminal = gateway.terminals.get(entry.tmnCode)
    if (entry.ipn === 'waiting' && terminal) gateway.sender.send(entry, terminal, 'now')
  }
}

async function respond(
  gateway: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://gateway')
  const token = /^\/bank\/([0-9a-f]{32})$/.exec(url.pathname)?.[1]
  if (url.pathname === '/healthz') return void response.writeHead(200).end('ok')
  if (url.pathname === '/paymentv2/vpcpay.html') {
    show(response, openPayment(gateway, url.searchParams))
    return
  }
  if (token && request.method === 'POST') {
    const form = new URLSearchParams(await bodyOf(request))
    show(response, choose(gateway, token, form.get('choice') ?? ''))
    return
  }
  if (url.pathname === '/merchant_webapi/api/transaction' && request.method === 'POST') {
    answerMerchant(gateway, await bodyOf(request), response)
    return
  }
  notFound(response)
}

const apiRequest = z.record(z.string(), z.union([z.string(), z.number().transform(String)]))

function answerMerchant(gateway: Gateway, body: string, response: ServerResponse): void {
  const read = apiRequest.safeParse(parsed(body))
  const terminal = read.success && gateway.terminals.get(read.data.vnp_TmnCode ?? '')
  const answer =
    read.success && terminal
      ? answerApi(read.data, { book: gateway.book, terminal, wireNow: gateway.wireNow() })
      : { vnp_ResponseCode: read.success ? '02' : '03', vnp_Message: 'Invalid request' }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
}

function show(response: ServerResponse, page: Page): void {
  if ('redirect' in page)
    return void response.writeHead(302, { location: page.redirect.href }).end()
  showPage(response, page.html, page.status)
}

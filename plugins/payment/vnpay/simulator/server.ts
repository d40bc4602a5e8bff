// The simulated gateway as a small HTTP server of its own. It never runs in production unless told to.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { z } from 'zod'

import type { Clock } from '#app/lib/time.ts'
import { toWireTime } from '#plugins/payment/vnpay/wire-time.ts'
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
  const server = createServer((request, response) => {
    respond(gateway, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  resumeIpns(gateway)
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://${options.host}:${port}`,
    transactions: () => book.all(),
    close: () =>
      new Promise((resolve) => {
        gateway.sender.stop()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
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
  response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
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

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

function show(response: ServerResponse, page: Page): void {
  if ('redirect' in page)
    return void response.writeHead(302, { location: page.redirect.href }).end()
  response
    .writeHead(page.status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    })
    .end(page.html)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > 65_536) throw new Error('The request is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

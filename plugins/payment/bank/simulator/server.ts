// A bank and the service that reads it, in one: a page to "transfer" on, and SePay's message to the shop's webhook,
// signed as SePay documents, repeated until it hears success. It keeps nothing: a bank's memory is its statement.
import { createHmac, randomInt } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { localDateTime, type Clock } from '#app/lib/time.ts'
import { appPage, choices, type Choice, type Transfer } from './app-page.ts'

export type BankSimulatorOptions = {
  host: string
  /** 0 picks a free one. */
  port: number
  /** Every shop of a demo has the same; a real shop never shares its own. */
  webhookSecret: string
  /** The address that a shop registered, from its short name. */
  webhookUrl: (shop: string) => string
  clock: Clock
  rules: { attempts: number; retryMs: number; lateMs: number; timeoutMs: number }
}

export type BankSimulator = { origin: string; close(): Promise<void> }

type Stage = {
  options: BankSimulatorOptions
  after: (ms: number, work: () => Promise<void>) => void
}

export async function startBankSimulator(options: BankSimulatorOptions): Promise<BankSimulator> {
  const timers = new Set<NodeJS.Timeout>()
  let isStopped = false
  const stage: Stage = {
    options,
    after(ms, work) {
      if (isStopped) return
      const timer = setTimeout(() => {
        timers.delete(timer)
        void work()
      }, ms)
      timers.add(timer)
    },
  }
  const server = createServer((request, response) => {
    respond(stage, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  return {
    origin: `http://${options.host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        isStopped = true
        for (const timer of timers) clearTimeout(timer)
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function respond(stage: Stage, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://bank')
  if (url.pathname === '/healthz') return void response.writeHead(200).end('ok')
  const transfer = url.pathname === '/transfer' && readTransfer(url.searchParams)
  if (!transfer)
    return void response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
  if (request.method === 'POST') {
    const form = new URLSearchParams(await bodyOf(request))
    const choice = choices.find((one) => one === form.get('choice'))
    if (choice) {
      send(stage, transfer, choice)
      return void response.writeHead(303, { location: transfer.backUrl }).end()
    }
  }
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  response.writeHead(200, headers).end(appPage(transfer))
}

function readTransfer(query: URLSearchParams): Transfer | null {
  const field = (name: string) => query.get(name) ?? ''
  if (!/^[1-9]\d{0,12}$/.test(field('amount')) || !/^[a-z0-9-]{1,63}$/.test(field('shop')))
    return null
  return {
    shop: field('shop'),
    accountNumber: field('account'),
    amount: BigInt(field('amount')),
    content: field('content'),
    backUrl: /^https?:\/\//.test(field('back')) ? field('back') : '/',
  }
}

const sums: Record<Choice, (asked: bigint) => bigint[]> = {
  right: (asked) => [asked],
  less: (asked) => [asked > 10_000n ? asked - 10_000n : 1n],
  rest: () => [10_000n],
  more: (asked) => [asked + 5_000n],
  twice: (asked) => [asked, asked],
  late: (asked) => [asked],
  wordless: (asked) => [asked],
}

function send(stage: Stage, transfer: Transfer, choice: Choice): void {
  for (const amount of sums[choice](transfer.amount)) {
    const number = randomInt(1_000_000_000, 9_999_999_999)
    const words = choice === 'wordless' ? 'CHUYEN TIEN' : `${transfer.content} CHUYEN TIEN`
    const body = JSON.stringify({
      id: number,
      gateway: 'MBBank',
      transactionDate: localDateTime(stage.options.clock.now()).replace('T', ' ').slice(0, 19),
      accountNumber: transfer.accountNumber,
      subAccount: null,
      code: null,
      // Banks put their own words around what the payer wrote.
      content: `MBVCB.${number}.${words}`,
      transferType: 'in',
      transferAmount: Number(amount),
      accumulated: 0,
      referenceCode: `FT${number}`,
      description: '',
    })
    const delayMs = choice === 'late' ? stage.options.rules.lateMs : 0
    stage.after(delayMs, () => tell(stage, { shop: transfer.shop, body }, 1))
  }
}

type Message = { shop: string; body: string }

async function tell(stage: Stage, message: Message, attempt: number): Promise<void> {
  const { attempts, retryMs } = stage.options.rules
  const isHeard = await post(stage.options, message)
  if (!isHeard && attempt < attempts) stage.after(retryMs, () => tell(stage, message, attempt + 1))
}

// Whatever goes wrong on the way is no success: it is told again.
async function post(options: BankSimulatorOptions, { shop, body }: Message): Promise<boolean> {
  const timestamp = String(Math.floor(options.clock.now().getTime() / 1000))
  const digest = createHmac('sha256', options.webhookSecret)
    .update(`${timestamp}.${body}`)
    .digest('hex')
  try {
    const response = await fetch(options.webhookUrl(shop), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-sepay-timestamp': timestamp,
        'x-sepay-signature': `sha256=${digest}`,
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(options.rules.timeoutMs),
    })
    const said: unknown = await response.json()
    return response.ok && typeof said === 'object' && said !== null && 'success' in said
  } catch {
    return false
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request as AsyncIterable<Buffer>) {
    text += chunk.toString('utf8')
    if (text.length > 10_000) throw new Error('The request is too large')
  }
  return text
}

// A bank and the service that reads it, in one: a page to "transfer" on, and SePay's message to the shop's webhook,
// signed as SePay documents, repeated until it hears success. It keeps nothing: a bank's memory is its statement.
import { createHmac, randomInt } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { localDateTime, type Clock } from '#app/lib/time.ts'
import { bodyOf, notFound, serve, showPage } from '#plugins/simulator/serve.ts'
import { createTeller, type Teller } from '#plugins/simulator/tell-again.ts'
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

type Stage = { options: BankSimulatorOptions; teller: Teller }

export async function startBankSimulator(options: BankSimulatorOptions): Promise<BankSimulator> {
  const stage: Stage = { options, teller: createTeller() }
  const { origin, close } = await serve({
    ...options,
    respond: (request, response) => respond(stage, request, response),
  })
  return {
    origin,
    close() {
      stage.teller.stop()
      return close()
    },
  }
}

async function respond(stage: Stage, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://bank')
  if (url.pathname === '/healthz') return void response.writeHead(200).end('ok')
  const transfer = url.pathname === '/transfer' && readTransfer(url.searchParams)
  if (!transfer) {
    notFound(response)
    return
  }
  if (request.method === 'POST') {
    const form = new URLSearchParams(await bodyOf(request))
    const choice = choices.find((one) => one === form.get('choice'))
    if (choice) {
      send(stage, transfer, choice)
      return void response.writeHead(303, { location: transfer.backUrl }).end()
    }
  }
  showPage(response, appPage(transfer))
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
    const { options, teller } = stage
    teller.tell({
      ...options.rules,
      delayMs: choice === 'late' ? options.rules.lateMs : 0,
      send: () => post(options, { shop: transfer.shop, body }),
      isHeard: (isHeard) => isHeard,
    })
  }
}

type Message = { shop: string; body: string }

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

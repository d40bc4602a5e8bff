// A simulated Stripe, a wire to it that can be cut after a question was heard, and our own webhook behind an address.
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { systemClock } from '#app/lib/time.ts'
import {
  startStripeSimulator,
  type StripeSimulator,
} from '#plugins/payment/stripe/simulator/server.ts'

export const stripeAccount = {
  secretKey: 'sk_test_of_the_integration_tests',
  webhookSecret: 'whsec_of_the_integration_tests',
}

export type StripeStage = {
  /** what our client is told to ask */
  apiUrl: string
  simulator: StripeSimulator
  /** Questions are heard and done there, but their answers are lost. */
  loseAnswers(isLost: boolean): void
  close(): Promise<void>
}

type Hear = (body: string, headers: Headers) => Promise<number>

/** `hear` is our webhook; null loses every event on the way. */
export async function setStripeStage(hear: Hear | null): Promise<StripeStage> {
  let isLost = false
  const shop = await listening(async (request, body) => ({
    status: hear ? await hear(body, headersOf(request)) : 503,
    body: '{}',
  }))
  const simulator = await startStripeSimulator({
    host: '127.0.0.1',
    port: 0,
    accounts: [stripeAccount],
    webhookUrl: shop.origin,
    clock: systemClock,
    stateFile: null,
    rules: { attempts: hear ? 5 : 1, retryMs: 100, lateMs: 50, timeoutMs: 5_000 },
  })
  const wire = await listening(async (request, body) => {
    const answer = await fetch(`${simulator.origin}${request.url}`, {
      method: request.method ?? 'GET',
      headers: headersOf(request),
      ...(request.method === 'POST' && { body }),
    })
    const text = await answer.text()
    return isLost ? null : { status: answer.status, body: text }
  })
  return {
    apiUrl: wire.origin,
    simulator,
    loseAnswers: (lost) => (isLost = lost),
    async close() {
      await simulator.close()
      for (const { server } of [wire, shop]) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  }
}

type Answer = { status: number; body: string } | null

async function listening(
  answer: (request: IncomingMessage, body: string) => Promise<Answer>,
): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      answer(request, body).then(
        (said) => {
          if (!said) return void request.socket.destroy()
          response.writeHead(said.status, { 'content-type': 'application/json' }).end(said.body)
        },
        (error: unknown) => response.writeHead(500).end(String(error)),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const hops = new Set(['host', 'connection', 'content-length', 'transfer-encoding'])

function headersOf(request: IncomingMessage): Headers {
  const entries = Object.entries(request.headers).filter(([name]) => !hops.has(name))
  return new Headers(entries as [string, string][])
}

/** Presses a button of the simulated payment page. */
export async function pressAt(payUrl: URL, choice: string): Promise<void> {
  const body = new URLSearchParams({ choice })
  await fetch(payUrl, { method: 'POST', body, redirect: 'manual' })
}

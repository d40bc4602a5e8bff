// The simulated Stripe as a small HTTP server of its own. It never runs in production unless told to.
import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Clock } from '#app/lib/time.ts'
import { bodyOf, notFound, serve, showPage } from '#plugins/simulator/serve.ts'
import { answerOnce } from './api.ts'
import { openBook, type Book, type Visit } from './book.ts'
import {
  eventSender,
  type EventSender,
  type EventType,
  type SendRules,
  type Told,
} from './events.ts'
import { errorOf, intentOf, refundOf, sessionOf } from './objects.ts'
import { choices, payPage, type Choice } from './pay-page.ts'

export type SimulatedAccount = { secretKey: string; webhookSecret: string }

export type StripeSimulatorOptions = {
  host: string
  /** 0 picks a free one. */
  port: number
  accounts: readonly SimulatedAccount[]
  webhookUrl: string
  clock: Clock
  stateFile: string | null
  rules: SendRules & { lateMs: number }
}

export type StripeSimulator = {
  origin: string
  visits(): readonly Visit[]
  close(): Promise<void>
}

type Stage = { book: Book; sender: EventSender; options: StripeSimulatorOptions; origin: string }

export async function startStripeSimulator(
  options: StripeSimulatorOptions,
): Promise<StripeSimulator> {
  const book = openBook(options.stateFile)
  const sender = eventSender(options.rules, () => secondsOf(options.clock))
  const stage: Stage = { book, sender, options, origin: '' }
  const { origin, close } = await serve({
    ...options,
    respond: (request, response) => respond(stage, request, response),
  })
  stage.origin = origin
  return {
    origin,
    visits: () => book.state.visits,
    close() {
      sender.stop()
      return close()
    },
  }
}

const secondsOf = (clock: Clock): number => Math.floor(clock.now().getTime() / 1000)

async function respond(stage: Stage, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://stripe')
  const form = new URLSearchParams(request.method === 'POST' ? await bodyOf(request) : '')
  const sessionId = /^\/pay\/(\w+)$/.exec(url.pathname)?.[1]
  if (url.pathname === '/healthz') return void response.writeHead(200).end('ok')
  if (sessionId) {
    showVisit(stage, { sessionId, form, method: request.method }, response)
    return
  }
  const secretKey = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const isKnown = stage.options.accounts.some((account) => account.secretKey === secretKey)
  const answer = isKnown
    ? answerOnce(
        {
          method: request.method ?? 'GET',
          path: url.pathname,
          secretKey,
          idempotencyKey: String(request.headers['idempotency-key'] ?? '') || null,
          form,
          query: url.searchParams,
        },
        { book: stage.book, origin: stage.origin, now: secondsOf(stage.options.clock) },
      )
    : { status: 401, body: errorOf('api_key_invalid', 'Invalid API Key provided') }
  response
    .writeHead(answer.status, { 'content-type': 'application/json' })
    .end(JSON.stringify(answer.body))
}

type Asked = { sessionId: string; form: URLSearchParams; method: string | undefined }

function showVisit(stage: Stage, { sessionId, form, method }: Asked, response: ServerResponse) {
  const visit = stage.book.state.visits.find((one) => one.session === sessionId)
  if (!visit) {
    notFound(response)
    return
  }
  if (visit.status === 'open' && visit.expires <= secondsOf(stage.options.clock)) {
    visit.status = 'expired'
    tell(stage, visit, ['checkout.session.expired'])
  }
  const choice = choices.find((one) => one === form.get('choice'))
  const isPressed = method === 'POST' && choice !== undefined
  if (isPressed && choice === 'refund-fails') failRefund(stage, visit)
  const to = isPressed && visit.status === 'open' && press(stage, visit, choice)
  if (to) return void response.writeHead(303, { location: to }).end()
  showPage(response, payPage(visit))
}

/** The card's bank sends the last refund back, days after it was taken over; Stripe says so twice. */
function failRefund(stage: Stage, visit: Visit): void {
  const given = stage.book.state.refunds.findLast(
    ({ intent, status }) => intent === visit.intent && status === 'succeeded',
  )
  if (!given) return
  given.status = 'failed'
  visit.refunded -= given.amount
  const object = refundOf(given, visit)
  for (const type of ['refund.failed', 'charge.refund.updated'] as const)
    send(stage, { visit, type, object })
}

/** Where the browser goes; null to stay on the page. */
function press(stage: Stage, visit: Visit, choice: Choice): string | null {
  if (choice === 'refund-fails') return null
  if (choice === 'cancel') return visit.cancelUrl
  if (choice === 'decline') {
    visit.declines += 1
    tell(stage, visit, ['payment_intent.payment_failed'])
    return null
  }
  visit.status = 'paid'
  const delayMs = choice === 'late' ? stage.options.rules.lateMs : 0
  tell(stage, visit, ['payment_intent.succeeded', 'checkout.session.completed'], delayMs)
  if (choice === 'twice') tell(stage, visit, ['checkout.session.completed'])
  return visit.successUrl
}

// eslint-disable-next-line max-params -- "tell this shop about that visit, in these words, so late"
function tell(stage: Stage, visit: Visit, types: readonly EventType[], delayMs = 0): void {
  for (const type of types) {
    const isIntent = type.startsWith('payment_intent')
    const object = isIntent ? intentOf(visit) : sessionOf(visit, stage.origin)
    send(stage, { visit, type, object, delayMs })
  }
}

type Sent = { visit: Visit; type: EventType; object: Told['object']; delayMs?: number }

function send(stage: Stage, { visit, type, object, delayMs = 0 }: Sent): void {
  const { book, sender, options } = stage
  const account = options.accounts.find((one) => one.secretKey === visit.secretKey)
  const event = { id: book.nextId('evt'), type, object, created: secondsOf(options.clock) }
  const hook = { url: options.webhookUrl, secret: account?.webhookSecret ?? '' }
  sender.send(event, hook, delayMs)
  book.save()
}

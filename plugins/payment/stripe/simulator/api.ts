// The part of Stripe's API that a shop of ours calls. Amounts are whole đồng, keys make repeats the same, and no
// refund goes above what was paid.
import type { Book, Refund, Visit } from './book.ts'
import { errorOf, intentOf, refundOf, sessionOf } from './objects.ts'

export type ApiRequest = {
  method: string
  path: string
  secretKey: string
  idempotencyKey: string | null
  form: URLSearchParams
  query: URLSearchParams
}
export type ApiAnswer = { status: number; body: unknown }
export type ApiContext = { book: Book; origin: string; now: number }

const ok = (body: unknown): ApiAnswer => ({ status: 200, body })
const no = (code: string, message: string): ApiAnswer => ({
  status: 400,
  body: errorOf(code, message),
})

/** A second request with the same key hears the first one's answer; with other words it is refused. */
export function answerOnce(request: ApiRequest, context: ApiContext): ApiAnswer {
  const { book } = context
  if (request.method !== 'POST' || !request.idempotencyKey) return answerApi(request, context)
  const key = `${request.secretKey}:${request.idempotencyKey}`
  const body = `${request.path}?${request.form.toString()}`
  const before = book.state.repeats.find((one) => one.key === key)
  if (before && before.body !== body) {
    const message = 'Keys for idempotent requests can only be used with the same parameters'
    return { status: 400, body: errorOf('idempotency_error', message, 'idempotency_error') }
  }
  if (before) return { status: before.status, body: JSON.parse(before.answer) as unknown }
  const answer = answerApi(request, context)
  book.state.repeats.push({ key, body, status: answer.status, answer: JSON.stringify(answer.body) })
  book.save()
  return answer
}

function answerApi(request: ApiRequest, context: ApiContext): ApiAnswer {
  const { method, path } = request
  const sessionId = /^\/v1\/checkout\/sessions\/([\w]+)$/.exec(path)?.[1]
  if (method === 'POST' && path === '/v1/checkout/sessions') return openSession(request, context)
  if (method === 'POST' && path === '/v1/refunds') return refund(request, context)
  if (method === 'GET' && path === '/v1/payment_intents/search') return search(request, context)
  if (method === 'GET' && sessionId) {
    const visit = find(request, context, (one) => one.session === sessionId)
    return visit
      ? ok(sessionOf(visit, context.origin))
      : no('resource_missing', `No such checkout.session: ${sessionId}`)
  }
  return { status: 404, body: errorOf('resource_missing', `Unrecognized request URL ${path}`) }
}

const find = (
  { secretKey }: ApiRequest,
  { book }: ApiContext,
  isIt: (visit: Visit) => boolean,
): Visit | undefined =>
  book.state.visits.find((visit) => visit.secretKey === secretKey && isIt(visit))

function openSession(
  { form, secretKey }: ApiRequest,
  { book, origin, now }: ApiContext,
): ApiAnswer {
  const field = (name: string) => form.get(name) ?? ''
  const amount = Number(field('line_items[0][price_data][unit_amount]'))
  const expires = Number(field('expires_at'))
  if (field('mode') !== 'payment') return no('parameter_missing', 'mode')
  if (!Number.isSafeInteger(amount) || amount < 1) return no('parameter_invalid_integer', 'amount')
  if (amount > 99_999_999) return no('amount_too_large', 'Amount must be no more than ₫99,999,999')
  if (expires < now + 1_800 || expires > now + 86_400)
    return no('parameter_invalid', 'expires_at must be between 30 minutes and 24 hours from now')
  const visit: Visit = {
    secretKey,
    session: book.nextId('cs_test'),
    intent: book.nextId('pi'),
    reference: field('metadata[reference]'),
    description: field('line_items[0][price_data][product_data][name]'),
    amount,
    currency: field('line_items[0][price_data][currency]'),
    successUrl: field('success_url'),
    cancelUrl: field('cancel_url'),
    created: now,
    expires,
    status: 'open',
    refunded: 0,
    declines: 0,
  }
  book.state.visits.push(visit)
  book.save()
  return ok(sessionOf(visit, origin))
}

function search(request: ApiRequest, context: ApiContext): ApiAnswer {
  const reference = /^metadata\['reference'\]:'([^']+)'$/.exec(
    request.query.get('query') ?? '',
  )?.[1]
  const visit = find(
    request,
    context,
    (one) => one.reference === reference && one.status === 'paid',
  )
  const data = visit ? [intentOf(visit)] : []
  return ok({ object: 'search_result', data, has_more: false, url: request.path })
}

function refund(request: ApiRequest, context: ApiContext): ApiAnswer {
  const { form } = request
  const intent = form.get('payment_intent') ?? ''
  const amount = Number(form.get('amount'))
  const visit = find(request, context, (one) => one.intent === intent && one.status === 'paid')
  if (!visit) return no('resource_missing', `No such payment_intent: '${intent}'`)
  if (visit.refunded === visit.amount)
    return no('charge_already_refunded', 'Charge has already been refunded.')
  if (!(amount > 0) || visit.refunded + amount > visit.amount)
    return no('amount_too_large', 'Refund amount is greater than unrefunded amount on charge')
  visit.refunded += amount
  const { book, now } = context
  const given: Refund = {
    id: book.nextId('re'),
    intent,
    amount,
    refund: form.get('metadata[refund]') ?? '',
    created: now,
    status: 'succeeded',
  }
  book.state.refunds.push(given)
  book.save()
  return ok(refundOf(given, visit))
}

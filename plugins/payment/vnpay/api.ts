// The two server-to-server calls. Every answer must carry a signature that holds; none is believed
// without one, and amounts are read only after it held.
import { VNP_VERSION } from 'vnpay/constants'

import { sha256Hex } from '#app/lib/ids.ts'

import {
  BadSignature,
  type PaymentNotice,
  type PaymentQuestion,
  type RefundRequest,
  type RefundResult,
} from '#plugins/payment/port.ts'
import type { VnpayTerminal } from './adapter.ts'
import { fromWireAmount, toWireAmount } from './amount.ts'
import { digestHolds, hmac } from './signature.ts'
import { toWireTime } from './wire-time.ts'
import {
  barJoined,
  queryAnswer,
  refundAnswer,
  signedInQuery,
  signedInQueryAnswer,
  signedInRefund,
  signedInRefundAnswer,
  type QueryAnswer,
} from './wire.ts'

/** QueryDR. `unknown` when VNPay has no such transaction: the shopper never chose to pay. */
export async function askAboutPayment(
  terminal: VnpayTerminal,
  question: PaymentQuestion,
): Promise<PaymentNotice> {
  const body = signed(terminal, signedInQuery, {
    ...common(terminal, question),
    vnp_Command: 'querydr',
    vnp_OrderInfo: `Truy van ${question.reference}`,
  })
  const answer = queryAnswer.parse(await post(terminal, body))
  // VNPay signs its answer with the asker's terminal code, also where it leaves the field out.
  prove(terminal, signedInQueryAnswer, { ...answer, vnp_TmnCode: terminal.tmnCode })
  const isOther = answer.vnp_TxnRef !== '' && answer.vnp_TxnRef !== question.reference
  if (isOther) throw new BadSignature(question.reference)

  const { vnp_SecureHash: _, ...payload } = answer
  return {
    reference: question.reference,
    result: queryResult(answer),
    amount: fromWireAmount(answer.vnp_Amount),
    providerTransaction: answer.vnp_TransactionNo || null,
    code: `${answer.vnp_ResponseCode}/${answer.vnp_TransactionStatus}`,
    messageKey: `query:${terminal.tmnCode}:${question.requestId}`,
    payload,
  }
}

/** Full or partial refund. `refused` is VNPay's considered no; a fault means nobody knows: ask again. */
export async function askForRefund(
  terminal: VnpayTerminal,
  request: RefundRequest,
): Promise<RefundResult> {
  const isFull = request.amount.amount === request.captured.amount
  const body = signed(terminal, signedInRefund, {
    ...common(terminal, request),
    vnp_Command: 'refund',
    vnp_TransactionType: isFull ? '02' : '03',
    vnp_Amount: toWireAmount(request.amount),
    // Signed and sent alike: "0" is VNPay's word for "we do not know your number".
    vnp_TransactionNo: request.providerTransaction ?? '0',
    vnp_CreateBy: request.requestedBy,
    vnp_OrderInfo: `Hoan tien ${request.reference}`,
  })
  const answer = refundAnswer.parse(await post(terminal, body))
  prove(terminal, signedInRefundAnswer, answer)

  const { vnp_SecureHash: _, ...payload } = answer
  // 94: the same refund was asked for before and is being worked on.
  const isAccepted = answer.vnp_ResponseCode === '00' || answer.vnp_ResponseCode === '94'
  return { result: isAccepted ? 'accepted' : 'refused', code: answer.vnp_ResponseCode, payload }
}

// vnp_ResponseCode 00 says only that the question was answered; the payment's fate is the status.
function queryResult(answer: QueryAnswer): PaymentNotice['result'] {
  if (answer.vnp_ResponseCode === '91') return 'unknown'
  if (answer.vnp_ResponseCode !== '00') {
    throw new Error(
      `VNPay did not answer the question: ${answer.vnp_ResponseCode} ${answer.vnp_Message}`,
    )
  }
  if (answer.vnp_TransactionStatus === '00') return 'succeeded'
  return answer.vnp_TransactionStatus === '01' ? 'pending' : 'failed'
}

const common = (terminal: VnpayTerminal, question: PaymentQuestion): Record<string, string> => ({
  vnp_RequestId: wireRequestId(question.requestId),
  vnp_Version: VNP_VERSION,
  vnp_TmnCode: terminal.tmnCode,
  vnp_TxnRef: question.reference,
  vnp_TransactionDate: toWireTime(question.createdAt),
  vnp_CreateDate: toWireTime(question.askedAt),
  vnp_IpAddr: terminal.serverAddress,
})

// Longer ones name a further try: another question, and still the same each time it is repeated.
const mostOfRequestId = 32
const wireRequestId = (id: string): string =>
  id.length <= mostOfRequestId ? id : sha256Hex(id).slice(0, mostOfRequestId)

const signed = (
  terminal: VnpayTerminal,
  names: readonly string[],
  fields: Record<string, string>,
): Record<string, string> => ({
  ...fields,
  vnp_SecureHash: hmac(terminal.secret, barJoined(names, fields)),
})

type Signed = Record<string, string> & { vnp_SecureHash: string }

function prove(terminal: VnpayTerminal, names: readonly string[], answer: Signed): void {
  if (!digestHolds(terminal.secret, barJoined(names, answer), answer.vnp_SecureHash)) {
    throw new BadSignature(answer.vnp_TxnRef ?? null)
  }
}

async function post(terminal: VnpayTerminal, body: Record<string, string>): Promise<unknown> {
  const response = await fetch(terminal.apiUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(terminal.timeoutMs),
  })
  if (!response.ok) throw new Error(`VNPay answered ${response.status}`)
  return response.json()
}

// VNPay behind our port. The package builds the payment URL and names the constants; proving, dating,
// counting and the two API calls are ours (README.md says why, trap by trap).
import {
  InpOrderAlreadyConfirmed,
  IpnFailChecksum,
  IpnInvalidAmount,
  IpnOrderNotFound,
  IpnSuccess,
  IpnUnknownError,
} from 'vnpay/constants'
import { VnpLocale } from 'vnpay/enums'
import { VNPay } from 'vnpay/vnpay'

import {
  BadSignature,
  type GatewayManners,
  type NoticeVerdict,
  type PaymentNotice,
  type PaymentProvider,
  type PaymentRequest,
} from '#plugins/payment/port.ts'
import { fromWireAmount, toWireAmount } from './amount.ts'
import { askAboutPayment, askForRefund } from './api.ts'
import { provenFields } from './signature.ts'
import { toWireTime } from './wire-time.ts'
import { noticeFields, type NoticeFields } from './wire.ts'

export type VnpayTerminal = {
  tmnCode: string
  secret: string
  /** The payment page and the API, whole: VNPay's hosts differ in more than their names. */
  payUrl: string
  apiUrl: string
  /** Of this machine: VNPay wants one in its API calls. */
  serverAddress: string
  /** Milliseconds after which a silent API call is given up. */
  timeoutMs: number
}

export const vnpay = (terminal: VnpayTerminal): PaymentProvider => ({
  id: 'vnpay',
  start: (request) => Promise.resolve({ payUrl: payUrl(terminal, request), session: null }),
  readNotice: ({ parameters }) => readNotice(terminal, parameters),
  query: (question) => askAboutPayment(terminal, question),
  refund: (request) => askForRefund(terminal, request),
})

export const vnpayManners: GatewayManners = {
  claimedReference: ({ parameters }) => parameters.get('vnp_TxnRef')?.slice(0, 100) || null,
  answerNotice: (verdict) => ({ status: 200, body: answers[verdict] }),
}

// testMode would silently send shoppers and questions to the sandbox: it stays off, both hosts are given.
function payUrl(terminal: VnpayTerminal, request: PaymentRequest): URL {
  const page = new URL(terminal.payUrl)
  const builder = new VNPay({
    tmnCode: terminal.tmnCode,
    secureSecret: terminal.secret,
    vnpayHost: page.origin,
    queryDrAndRefundHost: new URL(terminal.apiUrl).origin,
    testMode: false,
    endpoints: { paymentEndpoint: page.pathname },
  })
  const url = builder.buildPaymentUrl({
    // The package multiplies by 100 itself; the codec only proves that the amount can be sent.
    vnp_Amount: Number(BigInt(toWireAmount(request.amount)) / 100n),
    vnp_OrderInfo: request.description,
    vnp_TxnRef: request.reference,
    vnp_IpAddr: request.buyerAddress,
    vnp_ReturnUrl: request.returnUrl.href,
    vnp_Locale: request.locale === 'vi' ? VnpLocale.VN : VnpLocale.EN,
    // Both dates are given, or the package fills in its own, seven hours off outside TZ=UTC.
    vnp_CreateDate: Number(toWireTime(request.createdAt)),
    vnp_ExpireDate: Number(toWireTime(request.expiresAt)),
  })
  return new URL(url)
}

function readNotice(terminal: VnpayTerminal, parameters: URLSearchParams): PaymentNotice {
  const payload = provenFields(terminal.secret, parameters)
  const read = noticeFields.safeParse(payload)
  if (!payload || !read.success || read.data.vnp_TmnCode !== terminal.tmnCode) {
    throw new BadSignature(parameters.get('vnp_TxnRef'))
  }
  const fields = read.data
  return {
    reference: fields.vnp_TxnRef,
    result: resultOf(fields),
    amount: fromWireAmount(fields.vnp_Amount),
    providerTransaction: fields.vnp_TransactionNo || null,
    code: `${fields.vnp_ResponseCode}/${fields.vnp_TransactionStatus}`,
    messageKey: [
      terminal.tmnCode,
      fields.vnp_TxnRef,
      fields.vnp_TransactionNo,
      // A message of another amount is another message, although the gateway numbers it the same.
      fields.vnp_Amount,
      fields.vnp_ResponseCode,
      fields.vnp_TransactionStatus,
    ].join(':'),
    payload,
  }
}

// Only both codes together say that money moved: 00 with another status is a payment that failed later.
function resultOf(fields: NoticeFields): PaymentNotice['result'] {
  if (fields.vnp_TransactionStatus === '01') return 'pending'
  return fields.vnp_ResponseCode === '00' && fields.vnp_TransactionStatus === '00'
    ? 'succeeded'
    : 'failed'
}

const answers: Record<NoticeVerdict, { RspCode: string; Message: string }> = {
  recorded: IpnSuccess,
  repeated: InpOrderAlreadyConfirmed,
  'unknown-reference': IpnOrderNotFound,
  'wrong-amount': IpnInvalidAmount,
  forged: IpnFailChecksum,
  'not-a-payment': IpnUnknownError,
  'failed-on-our-side': IpnUnknownError,
}

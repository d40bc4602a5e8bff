// The gateway's server-to-server side: QueryDR and refund, both checked and both signed.
import type { Book, Transaction } from './book.ts'
import type { Terminal } from './ipn.ts'
import { signValues, type Fields } from './signing.ts'

const queryOrder =
  'RequestId Version Command TmnCode TxnRef TransactionDate CreateDate IpAddr OrderInfo'.split(' ')
const refundOrder =
  'RequestId Version Command TmnCode TransactionType TxnRef Amount TransactionNo TransactionDate CreateBy CreateDate IpAddr OrderInfo'.split(
    ' ',
  )
const answerOrder =
  'ResponseId Command ResponseCode Message TmnCode TxnRef Amount BankCode PayDate TransactionNo TransactionType TransactionStatus OrderInfo'.split(
    ' ',
  )
const queryAnswerOrder = [...answerOrder, 'PromotionCode', 'PromotionAmount']

const valuesOf = (order: readonly string[], fields: Fields): string[] =>
  order.map((name) => fields[`vnp_${name}`] ?? '')

export type ApiContext = { book: Book; terminal: Terminal; wireNow: string }

export function answerApi(request: Fields, { book, terminal, wireNow }: ApiContext): Fields {
  const isRefund = request.vnp_Command === 'refund'
  const respond = (fields: Fields): Fields => {
    const whole = {
      vnp_ResponseId: `${wireNow}${Math.floor(Math.random() * 1e6)}`,
      vnp_Command: request.vnp_Command ?? '',
      vnp_TmnCode: terminal.tmnCode,
      vnp_TxnRef: request.vnp_TxnRef ?? '',
      vnp_OrderInfo: request.vnp_OrderInfo ?? '',
      ...fields,
    }
    const order = isRefund ? answerOrder : queryAnswerOrder
    return { ...whole, vnp_SecureHash: signValues(terminal.secret, valuesOf(order, whole)) }
  }
  const no = (code: string, message: string) =>
    respond({ vnp_ResponseCode: code, vnp_Message: message })

  const expected = signValues(
    terminal.secret,
    valuesOf(isRefund ? refundOrder : queryOrder, request),
  )
  if (request.vnp_SecureHash !== expected) return no('97', 'Invalid checksum')
  if (!request.vnp_RequestId || !book.useRequestId(request.vnp_RequestId)) {
    return no('94', 'Duplicate request')
  }
  const entry = book.find(terminal.tmnCode, request.vnp_TxnRef ?? '')
  if (!entry || entry.createDate !== request.vnp_TransactionDate) {
    return no('91', 'Transaction not found')
  }
  return isRefund ? refund({ entry, request, book }, respond) : respond(describe(entry))
}

const describe = (entry: Transaction): Fields => ({
  vnp_ResponseCode: '00',
  vnp_Message: 'QueryDR Success',
  vnp_Amount: entry.amount,
  vnp_BankCode: 'NCB',
  vnp_PayDate: entry.payDate,
  vnp_TransactionNo: entry.transactionNo,
  vnp_TransactionType: '01',
  vnp_TransactionStatus: entry.status,
  vnp_OrderInfo: entry.orderInfo,
})

type Refund = { entry: Transaction; request: Fields; book: Book }
type Respond = (fields: Fields) => Fields

function refund({ entry, request, book }: Refund, respond: Respond): Fields {
  if (entry.status !== '00') return respond({ vnp_ResponseCode: '95', vnp_Message: 'Not paid' })
  const named = request.vnp_TransactionNo ?? ''
  if (named !== '0' && named !== entry.transactionNo) {
    return respond({ vnp_ResponseCode: '91', vnp_Message: 'Transaction not found' })
  }
  const back = BigInt(entry.refunded) + BigInt(request.vnp_Amount ?? '0')
  if (back > BigInt(entry.amount)) {
    return respond({ vnp_ResponseCode: '93', vnp_Message: 'Refund exceeds the payment' })
  }
  book.change(entry, { refunded: back.toString() })
  return respond({
    ...describe(entry),
    vnp_Message: 'Refund Success',
    vnp_Amount: request.vnp_Amount ?? '',
    vnp_TransactionType: request.vnp_TransactionType ?? '',
    vnp_TransactionStatus: '05',
    vnp_OrderInfo: request.vnp_OrderInfo ?? '',
  })
}

// The pages a shopper walks through: checks the shop's signature, asks, settles, sends the browser back.
import { randomBytes } from 'node:crypto'

import { bankPage, choices, errorPage, type Choice } from './bank-page.ts'
import type { Book, Transaction } from './book.ts'
import { noticeOf, type Sender, type Terminal } from './ipn.ts'
import { signedUrl, signQuery } from './signing.ts'

export type Gateway = {
  book: Book
  sender: Sender
  terminals: ReadonlyMap<string, Terminal>
  /** yyyyMMddHHmmss in Viet Nam. */
  wireNow(): string
}

export type Page = { status: number; html: string } | { redirect: URL }

const needed = [
  'vnp_TxnRef',
  'vnp_Amount',
  'vnp_CreateDate',
  'vnp_ExpireDate',
  'vnp_ReturnUrl',
  'vnp_OrderInfo',
  'vnp_IpAddr',
]

/** The shop sent a shopper here. */
export function openPayment(gateway: Gateway, query: URLSearchParams): Page {
  const fields = Object.fromEntries(query)
  const terminal = gateway.terminals.get(fields.vnp_TmnCode ?? '')
  if (!terminal) return wrong('02', 'Không có mã website này')
  if (fields.vnp_SecureHash?.toLowerCase() !== signQuery(terminal.secret, fields)) {
    return wrong('97', 'Sai chữ ký')
  }
  const missing = needed.find((name) => !fields[name])
  if (missing) return wrong('03', `Thiếu ${missing}`)
  if (!/^[1-9]\d{2,}$/.test(fields.vnp_Amount ?? '')) return wrong('03', 'Số tiền sai định dạng')

  const known = gateway.book.find(terminal.tmnCode, fields.vnp_TxnRef ?? '')
  if (!known && (fields.vnp_ExpireDate ?? '') <= gateway.wireNow()) {
    return wrong('15', 'Giao dịch đã quá thời gian chờ thanh toán')
  }
  const entry = known ?? gateway.book.add(draft(terminal, fields))
  return shown(gateway, entry)
}

/** The shopper pressed one of the bank page's buttons. */
export function choose(gateway: Gateway, token: string, chosen: string): Page {
  const entry = gateway.book.findByToken(token)
  const terminal = entry && gateway.terminals.get(entry.tmnCode)
  const choice = choices.find((name) => name === chosen)
  if (!entry || !terminal || !choice) return wrong('91', 'Không tìm thấy giao dịch')
  if (entry.status !== '01') return shown(gateway, entry)

  const isLate = entry.expireDate <= gateway.wireNow()
  const [status, responseCode] = isLate ? (['02', '11'] as const) : settled[choice]
  gateway.book.change(entry, { status, responseCode, payDate: gateway.wireNow() })
  const plan = choice === 'late' || choice === 'twice' ? choice : 'now'
  gateway.sender.send(entry, terminal, plan)
  return { redirect: signedUrl(entry.returnUrl, terminal.secret, noticeOf(entry)) }
}

const settled: Record<Choice, readonly ['00' | '02', string]> = {
  pay: ['00', '00'],
  late: ['00', '00'],
  twice: ['00', '00'],
  fail: ['02', '51'],
  cancel: ['02', '24'],
}

function shown(gateway: Gateway, entry: Transaction): Page {
  const terminal = gateway.terminals.get(entry.tmnCode)
  const back = terminal && entry.status !== '01'
  const backTo = back ? signedUrl(entry.returnUrl, terminal.secret, noticeOf(entry)).href : null
  return { status: 200, html: bankPage(entry, backTo) }
}

const wrong = (code: string, reason: string): Page => ({
  status: 400,
  html: errorPage(code, reason),
})

const draft = (
  terminal: Terminal,
  fields: Record<string, string>,
): Omit<Transaction, 'transactionNo'> => ({
  token: randomBytes(16).toString('hex'),
  tmnCode: terminal.tmnCode,
  reference: fields.vnp_TxnRef ?? '',
  amount: fields.vnp_Amount ?? '',
  createDate: fields.vnp_CreateDate ?? '',
  expireDate: fields.vnp_ExpireDate ?? '',
  orderInfo: fields.vnp_OrderInfo ?? '',
  locale: fields.vnp_Locale ?? 'vn',
  returnUrl: fields.vnp_ReturnUrl ?? '',
  status: '01',
  responseCode: '',
  payDate: '',
  refunded: '0',
  ipn: 'none',
  ipnLog: [],
})

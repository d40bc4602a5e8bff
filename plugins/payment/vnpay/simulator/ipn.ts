// Tells the merchant's server, and tells it again until it answers 00 or 02, as VNPay does.
import { createTeller } from '#plugins/simulator/tell-again.ts'
import type { Book, Transaction } from './book.ts'
import { signedUrl, type Fields } from './signing.ts'

export type Terminal = { tmnCode: string; secret: string; ipnUrl: string }

export type IpnRules = { attempts: number; retryMs: number; lateMs: number; timeoutMs: number }

export type Sender = {
  send(entry: Transaction, terminal: Terminal, plan: 'now' | 'late' | 'twice'): void
  /** Forgets what is still to be sent; the book knows it as waiting. */
  stop(): void
}

/** What VNPay says about a transaction in the redirect and in the IPN. */
export function noticeOf(entry: Transaction): Fields {
  return {
    vnp_TmnCode: entry.tmnCode,
    vnp_TxnRef: entry.reference,
    vnp_Amount: entry.amount,
    vnp_OrderInfo: entry.orderInfo,
    vnp_ResponseCode: entry.responseCode,
    vnp_TransactionStatus: entry.status,
    vnp_TransactionNo: entry.status === '00' ? entry.transactionNo : '0',
    vnp_BankCode: 'NCB',
    vnp_BankTranNo: entry.status === '00' ? `VNP${entry.transactionNo}` : '',
    vnp_CardType: 'ATM',
    vnp_PayDate: entry.payDate,
  }
}

export function ipnSender(book: Book, rules: IpnRules): Sender {
  const teller = createTeller()
  const tell = (entry: Transaction, terminal: Terminal, delayMs: number) =>
    teller.tell({
      ...rules,
      delayMs,
      send: () => call(terminal, entry, rules.timeoutMs),
      isHeard(said, attempt) {
        const isAnswered = said === '00' || said === '02'
        const unanswered = attempt >= rules.attempts ? 'given-up' : 'waiting'
        const ipnLog = [...entry.ipnLog, `${attempt}: ${said}`]
        book.change(entry, { ipn: isAnswered ? 'answered' : unanswered, ipnLog })
        return isAnswered
      },
    })
  return {
    send(entry, terminal, plan) {
      book.change(entry, { ipn: 'waiting' })
      tell(entry, terminal, plan === 'late' ? rules.lateMs : 0)
      if (plan === 'twice') tell(entry, terminal, 0)
    },
    stop: () => teller.stop(),
  }
}

// Whatever goes wrong on the way is an answer that is neither 00 nor 02: the gateway tries again.
async function call(terminal: Terminal, entry: Transaction, timeoutMs: number): Promise<string> {
  const url = signedUrl(terminal.ipnUrl, terminal.secret, noticeOf(entry))
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'manual',
    })
    const body: unknown = await response.json()
    const isAnswer = typeof body === 'object' && body !== null && 'RspCode' in body
    return isAnswer ? String(body.RspCode) : `http ${response.status}`
  } catch (error) {
    return error instanceof Error ? error.name : 'unreachable'
  }
}

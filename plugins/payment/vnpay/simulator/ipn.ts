// Tells the merchant's server, and tells it again until it answers 00 or 02, as VNPay does.
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
  const timers = new Set<NodeJS.Timeout>()
  let isStopped = false

  const after = (ms: number, work: () => Promise<void>) => {
    if (isStopped) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      void work()
    }, ms)
    timers.add(timer)
  }

  const tell = async (entry: Transaction, terminal: Terminal, attempt: number): Promise<void> => {
    const said = await call(terminal, entry, rules.timeoutMs)
    if (isStopped) return
    const ipnLog = [...entry.ipnLog, `${attempt}: ${said}`]
    if (said === '00' || said === '02') {
      book.change(entry, { ipn: 'answered', ipnLog })
      return
    }
    const isLast = attempt >= rules.attempts
    book.change(entry, { ipn: isLast ? 'given-up' : 'waiting', ipnLog })
    if (!isLast) after(rules.retryMs, () => tell(entry, terminal, attempt + 1))
  }

  return {
    send(entry, terminal, plan) {
      book.change(entry, { ipn: 'waiting' })
      after(plan === 'late' ? rules.lateMs : 0, () => tell(entry, terminal, 1))
      if (plan === 'twice') after(0, () => tell(entry, terminal, 1))
    },
    stop() {
      isStopped = true
      for (const timer of timers) clearTimeout(timer)
    },
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

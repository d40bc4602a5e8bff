// Tells the shop's server that something happened, as carriers do: late, twice, in the wrong order, and again when
// nobody answers 200.
import { createTeller } from '#plugins/simulator/tell-again.ts'
import { statusOf, type Book, type Parcel } from './book.ts'

export const manners = ['prompt', 'late', 'twice', 'shuffled'] as const
/** `shuffled`: the report before the last comes after it. */
export type Manner = (typeof manners)[number]

export type ReportRules = {
  /** with {carrier} and {key}; null = nobody is told */
  address: string | null
  /** null: parcel by parcel another one, so that a demo shows them all */
  manner: Manner | null
  attempts: Record<Parcel['carrier'], number>
  retryMs: number
  lateMs: number
  timeoutMs: number
}

export type Reporter = { report(entry: Parcel): void; stop(): void }

/** A contract of the simulator is `SIM-` and the key of the address that its reports go to. */
export const keyIn = (token: string): string | null =>
  token.startsWith('SIM-') ? token.slice(4) : null

export function createReporter(book: Book, rules: ReportRules): Reporter {
  const teller = createTeller()
  const tell = (entry: Parcel, status: string, delayMs: number) =>
    teller.tell({
      attempts: rules.attempts[entry.carrier],
      retryMs: rules.retryMs,
      delayMs,
      send: () => send(entry, status, rules),
      isHeard(said, attempt) {
        book.change(entry, { reports: [...entry.reports, `${status} #${attempt}: ${said}`] })
        return said === '200'
      },
    })
  return {
    report(entry) {
      if (!rules.address || keyIn(entry.token) === null) return
      const now = statusOf(entry)
      const before = entry.log.at(-2)?.status
      const manner = rules.manner ?? manners[book.all().indexOf(entry) % manners.length]
      tell(entry, now, manner === 'late' ? rules.lateMs : 0)
      if (manner === 'twice') tell(entry, now, 0)
      if (manner === 'shuffled' && before) tell(entry, before, rules.lateMs)
    },
    stop: () => teller.stop(),
  }
}

// Whatever goes wrong on the way is an answer that is not 200.
async function send(entry: Parcel, status: string, rules: ReportRules): Promise<string> {
  const url = (rules.address ?? '')
    .replace('{carrier}', entry.carrier)
    .replace('{key}', keyIn(entry.token) ?? '')
  try {
    const response = await fetch(url, {
      method: 'POST',
      ...bodyOf(entry, status),
      signal: AbortSignal.timeout(rules.timeoutMs),
      redirect: 'manual',
    })
    await response.arrayBuffer()
    return String(response.status)
  } catch (error) {
    return error instanceof Error ? error.name : 'unreachable'
  }
}

const timeOf = (entry: Parcel, status: string): string =>
  entry.log.findLast((one) => one.status === status)?.at ?? entry.madeAt

function bodyOf(entry: Parcel, status: string): { headers: Record<string, string>; body: string } {
  if (entry.carrier === 'ghn') {
    const report = {
      CODAmount: entry.cod,
      CODTransferDate: null,
      ClientOrderCode: entry.reference,
      Description: '',
      OrderCode: entry.code,
      Status: status,
      Time: timeOf(entry, status),
      TotalFee: entry.fee,
      Type: 'Switch_status',
      Weight: entry.grams,
    }
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(report) }
  }
  const report = new URLSearchParams({
    partner_id: entry.reference,
    label_id: entry.code,
    status_id: status,
    action_time: timeOf(entry, status),
    fee: String(entry.fee),
    pick_money: String(entry.cod),
    weight: String(entry.grams / 1000),
    return_part_package: '0',
  })
  return {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: report.toString(),
  }
}

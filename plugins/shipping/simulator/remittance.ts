// The file that comes with the money: cash that was collected at doors, less what the way cost.
import { fromIso, localDate, type Clock } from '#app/lib/time.ts'
import { statusOf, type Book, type Parcel } from './book.ts'
import { wordsOf } from './life.ts'

const heads: Record<Parcel['carrier'], string> = {
  ghn: 'Mã đơn GHN,Mã đơn khách hàng,Tiền thu hộ (COD),Phí dịch vụ,Thực nhận,Ngày giao',
  ghtk: 'Mã vận đơn,Mã đơn khách hàng,Tiền thu hộ,Phí giao hàng,Thực nhận,Ngày giao',
}

/** Every delivered parcel of this contract that no earlier file named; they are named now. CSV, UTF-8 with a mark. */
export function remit(book: Book, which: Pick<Parcel, 'carrier' | 'token'>, clock: Clock): string {
  const due = book
    .all()
    .filter(
      (entry) =>
        entry.carrier === which.carrier &&
        entry.token === which.token &&
        entry.remittedOn === null &&
        entry.cod > 0 &&
        statusOf(entry) === wordsOf[entry.carrier].delivered,
    )
  const rows = due.map((entry) => {
    const on = localDate(fromIso(entry.log.at(-1)?.at ?? entry.madeAt))
    return [entry.code, entry.reference, entry.cod, entry.fee, entry.cod - entry.fee, on].join(',')
  })
  for (const entry of due) book.change(entry, { remittedOn: localDate(clock.now()) })
  return `\uFEFF${[heads[which.carrier], ...rows].join('\r\n')}\r\n`
}

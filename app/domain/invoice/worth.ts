// What an order is worth after some of its refunds, line by line: what its invoices, taken together, have to say.
// Lines keep the price that was paid for the pieces that were kept; money given back without pieces comes off the line
// that weighed less, else off all goods in proportion to what is left of them.
import { shareOfPieces } from '#app/domain/order/refund-shares.ts'
import { allocate, divideRounded } from '#app/lib/money.ts'
import type { OrderToInvoice } from './order-to-invoice.ts'

type WorthLine = OrderToInvoice['lines'][number] & { id: string }
export type WorthOrder = Omit<OrderToInvoice, 'lines'> & { lines: WorthLine[] }

/** A refund of the order's own money, in đồng; not one of money that never was the order's. */
export type RefundFact = {
  amount: bigint
  deliveryAmount: bigint
  extraAmount: bigint
  lines: { orderLineId: string; quantity: number }[]
  /** the line whose weight it was given for */
  weighedLineId: string | null
}

export type LineWorth = {
  quantity: number
  /** before the discount */
  gross: bigint
  paid: bigint
}

/** `lines` are parallel to the order's. */
export type Worth = { lines: LineWorth[]; delivery: LineWorth }

/** Throws when what is left is not the order's total less its refunds: the books would not agree. */
export function worthAfter(order: WorthOrder, refunds: readonly RefundFact[]): Worth {
  const kept = order.lines.map((line) => keptOf(line, refunds))
  const extra = sum(refunds.map((refund) => refund.extraAmount))
  const { paid, left } = takeOff(
    order.lines.map((line, index) => ({ id: line.id, paid: kept[index]?.paid ?? 0n })),
    { extra, refunds },
  )
  const worth = {
    lines: kept.map((line, index) => ({ ...line, paid: paid[index] ?? 0n })),
    delivery: deliveryAfter(order, { refunds, extra: left }),
  }
  const total = order.total - sum(refunds.map((refund) => refund.amount))
  const found = totalOf(worth)
  if (found !== total) throw new Error(`order ${order.code} is worth ${total}, its parts ${found}`)
  return worth
}

export const totalOf = ({ lines, delivery }: Worth): bigint =>
  sum(lines.map((line) => line.paid)) + delivery.paid

/** The order as if only what is left of it had been sold. */
export function leftOfOrder(order: WorthOrder, refunds: readonly RefundFact[]): OrderToInvoice {
  const worth = worthAfter(order, refunds)
  const { gross, paid } = worth.delivery
  return {
    ...order,
    deliveryFee: gross,
    deliveryDiscount: gross - paid,
    total: totalOf(worth),
    lines: order.lines.flatMap((line, index) => {
      const left = worth.lines[index]
      if (!left || left.quantity === 0) return []
      return [
        { ...line, quantity: left.quantity, total: left.gross, discount: left.gross - left.paid },
      ]
    }),
  }
}

function keptOf(line: WorthLine, refunds: readonly RefundFact[]): LineWorth {
  const back = refunds
    .flatMap((refund) => refund.lines)
    .filter(({ orderLineId }) => orderLineId === line.id)
    .reduce((pieces, { quantity }) => pieces + quantity, 0)
  const rest = (whole: bigint) => whole - shareOfPieces(whole, line, back)
  const gross = rest(line.total)
  return { quantity: line.quantity - back, gross, paid: gross - rest(line.discount) }
}

type Priced = { id: string; paid: bigint }
type Given = { extra: bigint; refunds: readonly RefundFact[] }

/** What is left for the delivery to bear is `left`. */
function takeOff(lines: readonly Priced[], given: Given): { paid: bigint[]; left: bigint } {
  let left = given.extra
  const weighed = lines.map(({ id, paid }) => {
    const known = sum(
      given.refunds
        .filter(({ weighedLineId }) => weighedLineId === id)
        .map((refund) => refund.extraAmount),
    )
    const off = least(known, paid, left)
    left -= off
    return paid - off
  })
  const offAll = least(left, sum(weighed))
  const parts = allocate(offAll, weighed)
  return {
    paid: weighed.map((paid, index) => paid - (parts[index] ?? 0n)),
    left: left - offAll,
  }
}

function deliveryAfter(order: WorthOrder, { refunds, extra }: Given): LineWorth {
  const whole = order.deliveryFee - order.deliveryDiscount
  const back = sum(refunds.map((refund) => refund.deliveryAmount))
  const grossBack = whole === 0n ? 0n : divideRounded(order.deliveryFee * back, whole)
  const paid = whole - back - extra
  return { quantity: paid > 0n ? 1 : 0, gross: order.deliveryFee - grossBack, paid }
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((one, other) => one + other, 0n)

const least = (...amounts: bigint[]): bigint =>
  amounts.reduce((one, other) => (other < one ? other : one))

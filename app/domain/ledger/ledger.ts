// Double entry per shop, in đồng: debit positive, credit negative, every transaction sums to zero. It records
// claims (who owes whom), not wallets: nobody's money is held here.

export const ledgerAccounts = [
  /** what the gateway or its bank owes the shop */
  'receivable.vnpay',
  /** what whoever hands the parcel over still has to collect */
  'receivable.cod',
  /** collected on delivery */
  'cash',
  'sales',
  'delivery',
  /** owed back to shoppers */
  'payable.refund',
] as const
export type LedgerAccount = (typeof ledgerAccounts)[number]

export type Entry = { account: LedgerAccount; amount: bigint }

export type OrderSum = {
  paymentMethod: 'vnpay' | 'cod'
  /** goods after discount, VAT included */
  goods: bigint
  deliveryFee: bigint
}

const receivable = (sum: OrderSum): LedgerAccount => `receivable.${sum.paymentMethod}`
const whole = (sum: OrderSum): bigint => sum.goods + sum.deliveryFee

/** An order is confirmed: the shop may claim the money. */
export const saleEntries = (sum: OrderSum): Entry[] =>
  withoutZeros([
    { account: receivable(sum), amount: whole(sum) },
    { account: 'sales', amount: -sum.goods },
    { account: 'delivery', amount: -sum.deliveryFee },
  ])

/** Cash on delivery was collected. */
export const collectedEntries = (sum: OrderSum): Entry[] =>
  withoutZeros([
    { account: 'cash', amount: whole(sum) },
    { account: receivable(sum), amount: -whole(sum) },
  ])

/** A confirmed order is cancelled: unpaid, the claim ends; paid, the shop owes the shopper. */
export const cancelledEntries = (sum: OrderSum, isPaid: boolean): Entry[] =>
  withoutZeros([
    { account: 'sales', amount: sum.goods },
    { account: 'delivery', amount: sum.deliveryFee },
    { account: isPaid ? 'payable.refund' : receivable(sum), amount: -whole(sum) },
  ])

/** Money came for an order that cannot be had any more, or came twice. */
export const surplusEntries = (amount: bigint): Entry[] =>
  withoutZeros([
    { account: 'receivable.vnpay', amount },
    { account: 'payable.refund', amount: -amount },
  ])

/** The gateway took a refund over. */
export const refundedEntries = (amount: bigint): Entry[] =>
  withoutZeros([
    { account: 'payable.refund', amount },
    { account: 'receivable.vnpay', amount: -amount },
  ])

export const sumOf = (entries: readonly Entry[]): bigint =>
  entries.reduce((sum, entry) => sum + entry.amount, 0n)

const withoutZeros = (entries: Entry[]): Entry[] => entries.filter((entry) => entry.amount !== 0n)

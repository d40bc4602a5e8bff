// The columns of a file of orders: which order, and what has become of it. The rest of an exported file is not needed.
import { foldVietnamese } from '#app/lib/fold.ts'
import type { Column } from './columns.ts'

export const orderColumns = [
  { key: 'code', vi: 'Mã đơn', en: 'Order', also: ['Mã đơn hàng', 'Order code'] },
  { key: 'status', vi: 'Trạng thái', en: 'Status', also: ['Tình trạng', 'Kết quả'] },
  { key: 'recipient', vi: 'Người nhận', en: 'Recipient' },
  { key: 'note', vi: 'Ghi chú', en: 'Note' },
] as const satisfies readonly Column[]

export type OrderKey = (typeof orderColumns)[number]['key']

/** What can become of an order that is on its way; the first word of each is what our own files say. */
export const orderSteps = ['handed_over', 'delivered', 'returned'] as const
export type OrderStep = (typeof orderSteps)[number]

const words: Record<OrderStep, readonly string[]> = {
  handed_over: ['Đang giao', 'Đã bàn giao', 'Đã gửi', 'On its way', 'Handed over', 'Shipped'],
  delivered: ['Đã giao', 'Giao xong', 'Giao thành công', 'Phát thành công', 'Delivered'],
  returned: ['Hàng hoàn về', 'Hoàn về', 'Đã hoàn', 'Chuyển hoàn', 'Returned'],
}

const byWord = new Map(
  orderSteps.flatMap((step) =>
    [step, ...words[step]].map((word) => [foldVietnamese(word), step] as const),
  ),
)

export const readStep = (typed: string): OrderStep | null =>
  byWord.get(foldVietnamese(typed)) ?? null

export const allowedSteps: string = orderSteps.map((step) => words[step][0]).join('; ')

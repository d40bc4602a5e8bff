// Cash on delivery: nothing is asked for now, no gateway ever speaks. The money is a claim on whoever
// hands the parcel over, settled when the order is delivered.
import { BadSignature, type PaymentProvider } from '#plugins/payment/port.ts'

export const cashOnDelivery: PaymentProvider = {
  id: 'cod',
  start: () => Promise.resolve({ payUrl: null }),
  claimedReference: () => null,
  readNotice() {
    throw new BadSignature(null)
  },
  answerNotice: () => ({}),
  query(question) {
    return Promise.reject(new Error(`Cash on delivery ${question.reference} has no gateway to ask`))
  },
  refund(request) {
    return Promise.reject(new Error(`Cash on delivery ${request.reference} is refunded by hand`))
  },
}

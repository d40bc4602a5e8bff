// An invoice of the Yên Hòa cooperative: two rates, delivery, a discount; no database needed.
import { amountInWords } from '#app/domain/invoice/amount-in-words.ts'
import { invoiceAmounts } from '#app/domain/invoice/invoice-amounts.ts'
import type { InvoiceContent, InvoiceForm } from '#app/domain/invoice/invoice.ts'
import { consumerBuyer } from '#app/domain/invoice/invoice.ts'
import { parseLocalDate } from '#app/lib/time.ts'

type Charged = { total: bigint; vatCode: string; discount?: bigint }

const line = (name: string, { total, vatCode, discount = 0n }: Charged) => ({
  code: 'NIEU-05',
  name,
  unit: 'niêu',
  quantity: 2,
  total,
  discount,
  vatCode,
})

export function sampleInvoice(
  form: InvoiceForm,
  change: Partial<InvoiceContent> = {},
): InvoiceContent {
  const amounts = invoiceAmounts({
    form,
    lines: [
      line('Chạch sụn kho niêu đất', { total: 370_000n, vatCode: '8%', discount: 37_000n }),
      line('Gạo nếp', { total: 100_000n, vatCode: 'KCT', discount: 10_000n }),
    ],
    delivery: {
      ...line('Phí giao hàng', { total: 30_000n, vatCode: '8%' }),
      code: null,
      unit: 'lần',
      quantity: 1,
    },
  })
  return {
    form,
    symbol: 'K26TYY',
    number: 14,
    date: parseLocalDate('2026-11-22')!,
    payment: 'Chuyển khoản',
    lookupCode: 'ABCDEFGHJKMNPQRSTWXYZ234',
    orderCode: 'KQ4M-7T2P',
    softwareTaxCode: '0100109106',
    adjusts: null,
    seller: {
      name: 'Hợp tác xã Yên Hòa',
      taxCode: '0102671977',
      address: 'Thôn Đông, xã Yên Hòa, tỉnh Ninh Bình',
      phone: '0912345678',
      email: null,
      bankAccount: null,
      bankName: null,
    },
    buyer: { name: consumerBuyer, taxCode: null, address: null },
    amountInWords: amountInWords(amounts.total),
    ...amounts,
    ...change,
  }
}

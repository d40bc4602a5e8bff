// The page on which a shopper of the demo plays being at the bank. It says at once that no money is real.
import type { Transaction } from './book.ts'

const words = {
  vn: {
    title: 'Cổng thanh toán mô phỏng',
    warning: 'Mô phỏng VNPay – không có tiền thật. Chỉ dùng để chạy thử.',
    order: 'Nội dung',
    amount: 'Số tiền',
    reference: 'Mã giao dịch',
    bank: 'Ngân hàng NCB (mô phỏng)',
    pay: 'Thanh toán thành công',
    fail: 'Thẻ không đủ số dư',
    cancel: 'Huỷ giao dịch',
    more: 'Tình huống khó',
    late: 'Thanh toán, báo về cửa hàng chậm',
    twice: 'Thanh toán, báo về cửa hàng hai lần',
    done: 'Giao dịch này đã kết thúc.',
    back: 'Về cửa hàng',
  },
  en: {
    title: 'Simulated payment gateway',
    warning: 'A simulation of VNPay – no real money. For trying out only.',
    order: 'Description',
    amount: 'Amount',
    reference: 'Reference',
    bank: 'NCB bank (simulated)',
    pay: 'Pay successfully',
    fail: 'Card without enough money',
    cancel: 'Cancel the payment',
    more: 'Hard cases',
    late: 'Pay, tell the shop late',
    twice: 'Pay, tell the shop twice',
    done: 'This payment is over.',
    back: 'Back to the shop',
  },
}

export const choices = ['pay', 'fail', 'cancel', 'late', 'twice'] as const
export type Choice = (typeof choices)[number]

export function bankPage(entry: Transaction, backTo: string | null): string {
  const text = entry.locale === 'en' ? words.en : words.vn
  const button = (choice: Choice, label: string, kind = '') =>
    `<button name="choice" value="${choice}" class="${kind}">${label}</button>`
  const form = `
    <form method="post" action="/bank/${entry.token}">
      ${button('pay', text.pay, 'main')}${button('fail', text.fail)}${button('cancel', text.cancel)}
      <details><summary>${text.more}</summary>${button('late', text.late)}${button('twice', text.twice)}</details>
    </form>`
  const over = `<p>${text.done}</p>${backTo ? `<p><a href="${escaped(backTo)}">${text.back}</a></p>` : ''}`
  return page(
    text.title,
    `<p class="warning" role="note">${text.warning}</p><h1>${text.bank}</h1>
    <dl><dt>${text.order}</dt><dd>${escaped(entry.orderInfo)}</dd>
    <dt>${text.reference}</dt><dd>${escaped(entry.reference)}</dd>
    <dt>${text.amount}</dt><dd class="amount">${dong(entry.amount)}</dd></dl>
    ${entry.status === '01' ? form : over}`,
    entry.locale === 'en' ? 'en' : 'vi',
  )
}

/** As VNPay's own error page: the shopper cannot mend it, so it names the code for the merchant. */
export const errorPage = (code: string, reason: string): string =>
  page(
    'Cổng thanh toán mô phỏng',
    `<p class="warning" role="note">${words.vn.warning}</p><h1>Không tạo được giao dịch</h1>
    <p>Mã lỗi ${escaped(code)}: ${escaped(reason)}</p>`,
    'vi',
  )

const dong = (hundredths: string): string =>
  `${hundredths.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, '.')}&nbsp;₫`

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const page = (title: string, body: string, lang: string): string => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<style>
:root { color-scheme: light dark; --paper: #eef2f7; --card: #fff; --ink: #1b2530; --main: #27456b; --on: #fff; --line: #75859a }
@media (prefers-color-scheme: dark) { :root { --paper: #12171d; --card: #1d242d; --ink: #e9eef5; --main: #a9c3e6; --on: #12171d } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif }
main { max-width: 26rem; margin: 5vh auto; padding: 24px; background: var(--card); border-radius: 12px }
h1 { font-size: 22px; line-height: 1.3 } dt { font-size: 14px } dd { margin: 0 0 12px; font-weight: 600; overflow-wrap: anywhere }
.amount { font-size: 28px; font-variant-numeric: tabular-nums } .warning { border-left: 4px solid #c98a1b; padding-left: 12px }
button, summary { min-height: 44px; width: 100%; margin-top: 8px; font: inherit; border-radius: 8px; cursor: pointer }
button { border: 1px solid var(--line); background: none; color: inherit }
button.main { background: var(--main); color: var(--on); border: 0; font-weight: 600 }
</style></head><body><main>${body}</main></body></html>`

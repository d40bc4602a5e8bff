// The page on which a shopper of the demo plays having a card. It says at once that no money is real.
import type { Visit } from './book.ts'

export const choices = ['pay', 'decline', 'cancel', 'late', 'twice', 'refund-fails'] as const
export type Choice = (typeof choices)[number]

export const payPage = (visit: Visit): string =>
  page(`<p class="warning" role="note">Mô phỏng Stripe – không có tiền thật. A simulation: no real money.</p>
  <h1>${escaped(visit.description)}</h1>
  <p class="amount">${visit.amount.toLocaleString('vi-VN')} ₫</p>
  ${visit.declines > 0 ? '<p role="alert">Thẻ bị từ chối, bạn thử lại nhé. Your card was declined.</p>' : ''}
  ${visit.status === 'open' ? form : `<p>Phiên này đã kết thúc. This session is over.</p><p><a href="${escaped(visit.successUrl)}">Về cửa hàng · Back to the shop</a></p>${visit.refunded > 0 ? refundForm : ''}`}`)

const form = `<form method="post">
  <button name="choice" value="pay" class="main">Trả bằng thẻ 4242 · Pay</button>
  <button name="choice" value="decline">Thẻ bị từ chối · Card declined</button>
  <button name="choice" value="cancel">Quay lại cửa hàng · Back</button>
  <details><summary>Tình huống khó · Hard cases</summary>
  <button name="choice" value="late">Trả, báo cửa hàng chậm · Pay, tell the shop late</button>
  <button name="choice" value="twice">Trả, báo cửa hàng hai lần · Pay, tell the shop twice</button></details></form>`

const refundForm = `<form method="post">
  <button name="choice" value="refund-fails">Ngân hàng trả lại tiền hoàn · The refund fails</button></form>`

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const page = (body: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Stripe mô phỏng</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<style>
:root { color-scheme: light dark; --paper: #f2f0f9; --card: #fff; --ink: #1f1b2d; --main: #4b3fae; --on: #fff; --line: #8a83a8 }
@media (prefers-color-scheme: dark) { :root { --paper: #15131d; --card: #201d2b; --ink: #ece9f7; --main: #b9b0f5; --on: #15131d } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif }
main { max-width: 26rem; margin: 5vh auto; padding: 24px; background: var(--card); border-radius: 12px }
h1 { font-size: 20px; line-height: 1.3 } .amount { font-size: 28px; font-variant-numeric: tabular-nums }
.warning { border-left: 4px solid #c98a1b; padding-left: 12px }
button, summary { min-height: 44px; width: 100%; margin-top: 8px; font: inherit; border-radius: 8px; cursor: pointer }
button { border: 1px solid var(--line); background: none; color: inherit }
button.main { background: var(--main); color: var(--on); border: 0; font-weight: 600 }
</style></head><body><main>${body}</main></body></html>`

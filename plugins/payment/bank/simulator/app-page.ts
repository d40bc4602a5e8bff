// The page on which a shopper of the demo plays having a banking app. It says at once that no money is real.
export type Transfer = {
  shop: string
  accountNumber: string
  amount: bigint
  content: string
  backUrl: string
}

export const choices = ['right', 'less', 'rest', 'more', 'twice', 'late', 'wordless'] as const
export type Choice = (typeof choices)[number]

const labels: Record<Choice, string> = {
  right: 'Chuyển đúng số tiền · Transfer the exact amount',
  less: 'Chuyển thiếu 10.000 ₫ · 10,000 ₫ too little',
  rest: 'Chuyển nốt 10.000 ₫ · The missing 10,000 ₫',
  more: 'Chuyển dư 5.000 ₫ · 5,000 ₫ too much',
  twice: 'Chuyển hai lần · Twice',
  late: 'Ngân hàng báo chậm · The bank tells late',
  wordless: 'Quên ghi nội dung · Forget the words',
}

export const appPage = ({ accountNumber, amount, content }: Transfer): string =>
  page(`<p class="warning" role="note">Ngân hàng mô phỏng – không có tiền thật. A simulation: no real money.</p>
  <h1>Chuyển khoản</h1>
  <dl><dt>Tới tài khoản · To</dt><dd>${escaped(accountNumber)}</dd>
  <dt>Số tiền · Amount</dt><dd class="amount">${amount.toLocaleString('vi-VN')} ₫</dd>
  <dt>Nội dung · Words</dt><dd>${escaped(content)}</dd></dl>
  <form method="post">${button('right', 'main')}
  <details><summary>Tình huống khó · Hard cases</summary>${choices
    .slice(1)
    .map((choice) => button(choice))
    .join('')}</details></form>`)

const button = (choice: Choice, look = ''): string =>
  `<button name="choice" value="${choice}" class="${look}">${labels[choice]}</button>`

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const page = (body: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Ngân hàng mô phỏng</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<style>
:root { color-scheme: light dark; --paper: #eef6f0; --card: #fff; --ink: #16251b; --main: #1f6b3a; --on: #fff; --line: #75907f }
@media (prefers-color-scheme: dark) { :root { --paper: #121a15; --card: #1b261f; --ink: #e7f2ea; --main: #8cc99a; --on: #121a15 } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif }
main { max-width: 26rem; margin: 5vh auto; padding: 24px; background: var(--card); border-radius: 12px }
h1 { font-size: 22px } dt { font-size: 14px } dd { margin: 0 0 12px; font-weight: 600; overflow-wrap: anywhere }
.amount { font-size: 28px; font-variant-numeric: tabular-nums } .warning { border-left: 4px solid #c98a1b; padding-left: 12px }
button, summary { min-height: 44px; width: 100%; margin-top: 8px; font: inherit; border-radius: 8px; cursor: pointer }
button { border: 1px solid var(--line); background: none; color: inherit }
button.main { background: var(--main); color: var(--on); border: 0; font-weight: 600 }
</style></head><body><main>${body}</main></body></html>`

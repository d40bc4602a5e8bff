// The code that a banking app scans to transfer to the market, and in a demo a bank to practise at.
import QRCode from 'qrcode'

import type { TransferOnPage } from '#app/components/payment/transfer-card.tsx'
import { env } from '#app/env.server.ts'
import { vnd } from '#app/lib/money.ts'
import { registry } from '#plugins/registry.server.ts'

type Asked = { content: string; amount: bigint }

/** Null when nothing is to be transferred, or the market has no account. */
export async function drawMarketTransfer(
  { content, amount }: Asked,
  backUrl: string,
): Promise<TransferOnPage | null> {
  if (!env.marketBank || amount <= 0n) return null
  const words = { ...env.marketBank.account, content }
  const code = registry.bank.vietQr({ ...words, amount: vnd(amount) })
  const qr = await QRCode.toDataURL(code, { errorCorrectionLevel: 'M', margin: 2, width: 560 })
  const practiceUrl = practiceAt({ ...words, amount }, backUrl)
  return { words, amount: vnd(amount), received: vnd(0n), qr, practiceUrl }
}

function practiceAt(
  { accountNumber, content, amount }: Asked & { accountNumber: string },
  backUrl: string,
): string | null {
  if (!env.bankPracticeUrl) return null
  const url = new URL('/transfer', env.bankPracticeUrl)
  url.searchParams.set('shop', 'market')
  url.searchParams.set('account', accountNumber)
  url.searchParams.set('amount', amount.toString())
  url.searchParams.set('content', content)
  url.searchParams.set('back', backUrl)
  return url.href
}

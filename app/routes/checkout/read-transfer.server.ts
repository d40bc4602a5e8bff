// What the order's page shows of a transfer that is waited for: the code, and in a demo a bank to practise at.
import QRCode from 'qrcode'

import type { TransferOnPage } from '#app/components/payment/transfer-card.tsx'
import { inMarket, type Buyer } from '#app/db/doors.server.ts'
import type { BoughtGroup } from '#app/domain/order/order-views.server.ts'
import {
  findTransferToMake,
  type TransferToMake,
} from '#app/domain/payment/shopper-transfer.server.ts'
import { env } from '#app/env.server.ts'
import { registry } from '#plugins/registry.server.ts'

import type { Site } from '../site.server.ts'

type Asked = { buyer: Buyer; group: BoughtGroup; site: Site; url: string }

export async function readTransfer({
  buyer,
  group,
  site,
  url,
}: Asked): Promise<TransferOnPage | null> {
  if (group.paymentMethod !== 'bank') return null
  const transfer = await inMarket(buyer, (db) => findTransferToMake(db, group.checkoutId))
  if (!transfer || transfer.amount.amount <= 0n) return null
  const { words, amount } = transfer
  const code = registry.bank.vietQr({ ...words, amount })
  const qr = await QRCode.toDataURL(code, { errorCorrectionLevel: 'M', margin: 2, width: 560 })
  const slug = group.orders[0]?.shop?.slug
  const { pathname, search } = new URL(url)
  const backUrl = new URL(`${pathname}${search}`, site.origin).href
  return { ...transfer, qr, practiceUrl: slug ? practiceAt(transfer, { slug, backUrl }) : null }
}

function practiceAt(
  { words, amount }: TransferToMake,
  { slug, backUrl }: { slug: string; backUrl: string },
): string | null {
  if (!env.bankPracticeUrl) return null
  const url = new URL('/transfer', env.bankPracticeUrl)
  url.searchParams.set('shop', slug)
  url.searchParams.set('account', words.accountNumber)
  url.searchParams.set('amount', amount.amount.toString())
  url.searchParams.set('content', words.content)
  url.searchParams.set('back', backUrl)
  return url.href
}

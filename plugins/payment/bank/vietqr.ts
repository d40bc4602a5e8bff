// The code that every Vietnamese banking app scans: account, amount and words of a transfer, by NAPAS' VietQR. The
// shopper types nothing, so nothing is mistyped.
import { BanksObject, QRPay } from 'vietnam-qr-pay'

import type { Money } from '#app/lib/money.ts'

export type QrTransfer = {
  bankBin: string
  accountNumber: string
  amount: Money
  content: string
}

/** The text inside the picture. Throws when the amount or the words do not fit the format. */
export function vietQr({ bankBin, accountNumber, amount, content }: QrTransfer): string {
  // A field is written with its length in two digits; NAPAS takes 25 letters of words.
  if (amount.amount <= 0n || amount.amount > 9_999_999_999_999n)
    throw new Error(`VietQR cannot ask for ${amount.amount} đồng`)
  if (!/^[A-Za-z0-9 ]{1,25}$/.test(content)) throw new Error('VietQR takes 25 plain letters')
  return QRPay.initVietQR({
    bankBin,
    bankNumber: accountNumber,
    amount: amount.amount.toString(),
    purpose: content,
  }).build()
}

export type Bank = { bin: string; name: string; shortName: string }

/** Banks that can be paid by such a code, by the name people know. */
export const transferBanks: readonly Bank[] = Object.values(BanksObject)
  // A bank that changed its name stands there twice.
  .filter(({ bin, vietQRStatus }, at, all) => {
    return vietQRStatus > 0 && all.findIndex((other) => other.bin === bin) === at
  })
  .map(({ bin, name, shortName }) => ({ bin, name, shortName }))
  .toSorted((one, other) => one.shortName.localeCompare(other.shortName, 'vi'))

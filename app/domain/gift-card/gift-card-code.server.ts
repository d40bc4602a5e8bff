// The code of a card, made from its id and the house's secret: a letter with it can be written later by a job, and
// neither the database nor the job's payload ever holds it. Whoever has the database alone cannot make one.
import { createHmac } from 'node:crypto'

import { sha256Hex, spokenAlphabet } from '#app/lib/ids.ts'
import { codeLength, normalCardCode } from './gift-card.ts'

/** Sixteen letters and digits that survive being read out: 77 bits. */
export function giftCardCode(secret: string, cardId: string): string {
  const bytes = createHmac('sha256', secret).update(`gift-card:${cardId}`).digest('hex')
  let left = BigInt(`0x${bytes}`)
  const base = BigInt(spokenAlphabet.length)
  return Array.from({ length: codeLength }, () => {
    const letter = spokenAlphabet[Number(left % base)]
    left /= base
    return letter
  }).join('')
}

/** What is kept of a code, however it was typed. */
export const cardCodeHash = (typed: string): string =>
  sha256Hex(`gift-card:${normalCardCode(typed)}`)

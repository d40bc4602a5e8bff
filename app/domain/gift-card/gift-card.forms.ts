// What a shop fills in about gift cards, and what a shopper types. Several cards at once are lines of text: an amount,
// and who it is for.
import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { parseMoney } from '#app/lib/money.ts'
import { parseLocalDate, type LocalDate } from '#app/lib/time.ts'
import {
  cardPayments,
  codeLength,
  leastOnCard,
  maxBatch,
  mostOnCard,
  normalCardCode,
} from './gift-card.ts'
import type { NewCard } from './issue-cards.server.ts'

const badAmount = bilingual(
  'Nhập số tiền từ 1.000 đến 50.000.000 đồng, ví dụ 200.000',
  'An amount from 1,000 to 50,000,000 đồng, like 200,000',
)

function readAmount(typed: string): bigint | null {
  const amount = parseMoney(typed)?.amount ?? 0n
  return amount >= leastOnCard && amount <= mostOnCard ? amount : null
}

const amount = z.string().transform((typed, issues) => {
  const read = readAmount(typed)
  if (read !== null) return read
  issues.addIssue({ code: 'custom', message: badAmount })
  return z.NEVER
})

const lastDay = z
  .string()
  .default('')
  .transform((typed, issues): LocalDate | null => {
    if (typed.trim() === '') return null
    const day = parseLocalDate(typed)
    if (day) return day
    issues.addIssue({ code: 'custom', message: bilingual('Chọn một ngày', 'Choose a day') })
    return z.NEVER
  })

const email = z.email(
  bilingual('E-mail chưa đúng, ví dụ ten@vidu.vn', 'Enter an e-mail like name@example.vn'),
)

/** One line each: "200.000; Chị Lan; lan@vidu.vn". Name and e-mail may be left out. */
export function readCardLines(typed: string): { cards: NewCard[]; badLine: number | null } {
  const lines = typed.split(/\r?\n/).map((line) => line.trim())
  const cards: NewCard[] = []
  for (const [index, line] of lines.entries()) {
    if (!line) continue
    const [money = '', name = '', mail = ''] = line.split(/[;\t]/).map((part) => part.trim())
    const read = readAmount(money)
    if (read === null || name.length > 120 || (mail && !email.safeParse(mail).success))
      return { cards, badLine: index + 1 }
    cards.push({ amount: read, recipientName: name, recipientEmail: mail || null })
  }
  return { cards, badLine: null }
}

const several = z
  .string()
  .max(60_000)
  .transform((typed, issues) => {
    const { cards, badLine } = readCardLines(typed)
    const complain = (message: string) => issues.addIssue({ code: 'custom', message })
    if (badLine !== null)
      complain(
        bilingual(
          `Dòng ${badLine} chưa đọc được. Mỗi dòng: số tiền; tên; e-mail`,
          `Line ${badLine} cannot be read. Each line: amount; name; e-mail`,
        ),
      )
    else if (cards.length === 0)
      complain(bilingual('Ghi ít nhất một dòng', 'Write at least one line'))
    else if (cards.length > maxBatch)
      complain(bilingual(`Nhiều nhất ${maxBatch} thẻ mỗi lần`, `At most ${maxBatch} cards at once`))
    else return cards
    return z.NEVER
  })

const common = {
  batchId: z.uuid(),
  /** given: the shop's own gift; otherwise where the buyer's money went */
  source: z.enum([...cardPayments, 'given']),
  expiresOn: lastDay,
  note: z.string().trim().max(300).default(''),
}

/** One card, or a list of them for a company. */
export const issueForm = z.discriminatedUnion('how', [
  z.object({
    how: z.literal('one'),
    amount,
    recipientName: z.string().trim().max(120).default(''),
    recipientEmail: z.union([z.literal(''), email]).default(''),
    ...common,
  }),
  z.object({ how: z.literal('list'), lines: several, ...common }),
])
export type IssueForm = z.output<typeof issueForm>

export const cardsOf = (form: IssueForm): NewCard[] =>
  form.how === 'list'
    ? form.lines
    : [
        {
          amount: form.amount,
          recipientName: form.recipientName,
          recipientEmail: form.recipientEmail || null,
        },
      ]

export const changeCardForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('off'), word: z.string().max(40).default('') }),
  z.object({ intent: z.literal('on') }),
  z.object({ intent: z.literal('move'), expiresOn: lastDay }),
])

export const cardShows = ['open', 'empty', 'over', 'off'] as const
export type CardShow = (typeof cardShows)[number]

export const cardParams = z.object({ cardId: z.uuid() })
export const newCardQuery = z.object({ how: z.enum(['one', 'list']).catch('one').default('one') })
export const cardQuery = z.object({
  show: z.enum(cardShows).nullable().catch(null).default(null),
  q: z.string().trim().max(60).catch('').default(''),
  after: z.uuid().nullable().catch(null).default(null),
})

/** What a shopper types into a cart. */
export const cartCardForm = z.object({
  cardCode: z
    .string()
    .max(64)
    .transform(normalCardCode)
    .pipe(
      z
        .string()
        .min(
          codeLength,
          bilingual('Mã thẻ quà tặng có 16 chữ và số', 'A gift card code has 16 characters'),
        ),
    ),
})

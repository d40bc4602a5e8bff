// Letters to people with an account: news of their shop, a new password, an address to confirm.
import type { Locale } from '#app/lib/money.ts'
import { type Letter, writeLetter } from './letter.ts'
import { newsSentence } from './notification.messages.ts'
import type { NewsFacts, NewsKind } from './notification.ts'

type To = { to: string; locale: Locale; url: string }

export type NewsLetterFacts = To & {
  kind: NewsKind
  facts: NewsFacts
  shopName: string
  /** where this person chooses what comes by letter */
  choicesUrl: string
}

const news = {
  vi: {
    line: (shop: string) => `Tin từ cửa hàng ${shop}:`,
    open: 'Mở trên Niêu',
    closing: (url: string) => `Bạn chọn tin nào gửi qua thư ở đây: ${url}`,
  },
  en: {
    line: (shop: string) => `News from ${shop}:`,
    open: 'Open on Niêu',
    closing: (url: string) => `Choose here which news come by letter: ${url}`,
  },
} as const

export function newsLetter({ kind, facts, shopName, choicesUrl, ...to }: NewsLetterFacts): Letter {
  const t = news[to.locale]
  const sentence = newsSentence(kind, facts, to.locale)
  return writeLetter({
    ...to,
    subject: `${sentence} · ${shopName}`,
    paragraphs: [t.line(shopName), sentence],
    action: { label: t.open, url: to.url },
    closing: t.closing(choicesUrl),
  })
}

export type ProofLetterFacts = To & {
  purpose: 'reset-password' | 'confirm-email'
  name: string
  /** how long the link works */
  minutes: number
}

const proof = {
  vi: {
    'reset-password': {
      subject: 'Đặt lại mật khẩu Niêu',
      line: 'Có người vừa xin đặt lại mật khẩu cho tài khoản của bạn. Bấm nút bên dưới để chọn mật khẩu mới.',
      button: 'Chọn mật khẩu mới',
      unless: 'Nếu không phải bạn, hãy bỏ qua thư này; mật khẩu vẫn như cũ.',
    },
    'confirm-email': {
      subject: 'Xác nhận địa chỉ e-mail',
      line: 'Bấm nút bên dưới để xác nhận đây là địa chỉ của bạn.',
      button: 'Xác nhận địa chỉ',
      unless: 'Nếu bạn không có tài khoản Niêu, hãy bỏ qua thư này.',
    },
    hello: (name: string) => `Chào ${name},`,
    until: (minutes: number) => `Đường dẫn dùng được một lần, trong ${minutes} phút.`,
  },
  en: {
    'reset-password': {
      subject: 'A new password for Niêu',
      line: 'Somebody asked for a new password for your account. Press the button to choose one.',
      button: 'Choose a new password',
      unless: 'If it was not you, ignore this letter; your password stays as it is.',
    },
    'confirm-email': {
      subject: 'Confirm your e-mail address',
      line: 'Press the button to confirm that this address is yours.',
      button: 'Confirm the address',
      unless: 'If you have no account with Niêu, ignore this letter.',
    },
    hello: (name: string) => `Hello ${name},`,
    until: (minutes: number) => `The link works once, for ${minutes} minutes.`,
  },
} as const

export function proofLetter({ purpose, name, minutes, ...to }: ProofLetterFacts): Letter {
  const t = proof[to.locale]
  const { subject, line, button, unless } = t[purpose]
  return writeLetter({
    ...to,
    subject,
    paragraphs: [t.hello(name), line],
    action: { label: button, url: to.url },
    closing: `${t.until(minutes)} ${unless}`,
  })
}

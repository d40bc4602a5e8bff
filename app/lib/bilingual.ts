// One message that carries both languages through a place that takes a single string (a Zod schema's message).
import type { Locale } from './money.ts'

const between = ' ¦ '

/** `z.string().min(1, bilingual('Nhập tên', 'Enter a name'))`; forms show the reader's side. */
export const bilingual = (vi: string, en: string): string => `${vi}${between}${en}`

/** The reader's side; a plain message is the same for everybody. */
export function sideOf(message: string, locale: Locale): string {
  const [vi = message, en] = message.split(between)
  return locale === 'en' && en ? en : vi
}

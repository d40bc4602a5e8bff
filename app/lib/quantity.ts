// Amounts as Vietnamese people type and read them: "1,5" is one and a half, "1.500" is fifteen hundred.
import type { Locale } from './money.ts'

/**
 * Reads an amount with at most three decimals; null when it is none. A comma is the decimal sign; dots before groups
 * of three digits are separators, any other dot is a decimal sign (people paste "12.5").
 */
export function parseAmount(text: string): number | null {
  const bare = text.trim().replaceAll(/\s/g, '')
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replaceAll('.', '') : bare
  const normal = plain.replace(',', '.')
  if (!/^\d{1,12}(\.\d{1,3})?$/.test(normal)) return null
  return Number(normal)
}

/** "1.500,5" in Vietnamese, "1,500.5" in English; trailing zeros are left out. */
export function formatAmount(amount: number | string, locale: Locale = 'vi'): string {
  const [whole = '0', part = ''] = String(amount).split('.')
  const [group, decimal] = locale === 'vi' ? ['.', ','] : [',', '.']
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, group)
  const fraction = part.replace(/0+$/, '')
  return fraction ? grouped + decimal + fraction : grouped
}

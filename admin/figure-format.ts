// How figures are written: shares with one decimal, money in đồng, and what changed as one sentence.
import { formatInteger, formatMoney, vnd, type Locale } from '#app/lib/money.ts'
import { adminText } from '#app/i18n/admin.ts'
import { changeOf, type Change, type Measured } from '#app/domain/metric/metric.ts'

/** "97,4%" in Vietnamese, "97.4%" in English; a dash when there is nothing to take a share of. */
export function formatShare(basisPoints: number | null, locale: Locale): string {
  if (basisPoints === null) return '–'
  const tenths = Math.round(Math.abs(basisPoints) / 10)
  const fraction = tenths % 10 === 0 ? '' : `${locale === 'vi' ? ',' : '.'}${tenths % 10}`
  return `${formatInteger(Math.trunc(tenths / 10), locale)}${fraction}%`
}

/** What changed since the period before, for orders and revenue. */
export function changeSentence(
  { before, now, days }: { before: Measured; now: Measured; days: number },
  locale: Locale,
): string {
  const t = adminText[locale]
  const orders = changeOf(before.orders, now.orders)
  const revenue = changeOf(before.revenue, now.revenue)
  if (orders.before === 0n && orders.now === 0n) return t.change.none(t.dayCount(days))
  if (orders.before === 0n) return t.change.first(formatInteger(orders.now, locale))
  const count = (value: bigint) => formatInteger(value, locale)
  const money = (value: bigint) => formatMoney(vnd(value), locale)
  return t.change.sentence(part(orders, count, locale), part(revenue, money, locale))
}

function part(change: Change, write: (value: bigint) => string, locale: Locale): string {
  const t = adminText[locale].change
  if (change.difference === 0n) return t.same(write(change.now))
  const share = formatShare(change.basisPoints, locale)
  const say = change.difference > 0n ? t.up : t.down
  return say(share, write(change.before), write(change.now))
}

// Promotions as the Storefront API tells them: what came off each line, and of each typed code whether it applies.
import type { CodeOutcome } from '#app/domain/promotion/code-outcome.ts'
import type { PricedBasket, PromotionUse } from '#app/domain/promotion/apply-promotions.ts'
import { promotionText } from '#app/i18n/promotion.ts'
import { formatMoney, vnd, type Locale } from '#app/lib/money.ts'
import { moneyOf } from './money.ts'

const appliedResults: readonly CodeOutcome['result'][] = ['applied', 'at-delivery']

export const discountCodesOf = ({ codes }: PricedBasket) =>
  codes.map(({ code, result }) => ({ code, applicable: appliedResults.includes(result) }))

/** đồng off one line. */
export const offLine = ({ parts }: PricedBasket, lineId: string): bigint =>
  parts.reduce((sum, part) => sum + (part.lineDiscounts.get(lineId) ?? 0n), 0n)

export const lineAllocations = ({ parts }: PricedBasket, lineId: string) =>
  parts
    .flatMap((part) => part.uses)
    .flatMap((use) => {
      const amount = use.lines.get(lineId)
      return amount ? [allocation(use, amount)] : []
    })

const allocation = ({ promotion }: PromotionUse, amount: bigint) => ({
  __typename:
    promotion.code === null ? 'CartAutomaticDiscountAllocation' : 'CartCodeDiscountAllocation',
  title: promotion.title,
  code: promotion.code,
  discountedAmount: moneyOf(vnd(amount)),
  targetType: 'LINE_ITEM',
  discountApplication: {
    allocationMethod: 'ACROSS',
    targetSelection: promotion.productIds.length > 0 ? 'ENTITLED' : 'ALL',
    targetType: 'LINE_ITEM',
    value:
      promotion.benefit.kind === 'percent'
        ? { __typename: 'PricingPercentageValue', percentage: Number(promotion.benefit.bps) / 100 }
        : { __typename: 'MoneyV2', ...moneyOf(vnd(amount)) },
  },
})

/** CartWarningCode of each result that takes nothing off. */
const warningCodes: Record<Exclude<CodeOutcome['result'], 'applied' | 'at-delivery'>, string> = {
  unknown: 'DISCOUNT_NOT_FOUND',
  'not-yet': 'DISCOUNT_CURRENTLY_INACTIVE',
  over: 'DISCOUNT_CURRENTLY_INACTIVE',
  paused: 'DISCOUNT_CURRENTLY_INACTIVE',
  'used-up': 'DISCOUNT_USAGE_LIMIT_REACHED',
  'customer-used-up': 'DISCOUNT_CUSTOMER_USAGE_LIMIT_REACHED',
  'no-goods': 'DISCOUNT_NO_ENTITLED_LINE_ITEMS',
  'too-little': 'DISCOUNT_PURCHASE_NOT_IN_RANGE',
  'too-few': 'DISCOUNT_QUANTITY_NOT_IN_RANGE',
  'no-fee': 'DISCOUNT_NO_ENTITLED_SHIPPING_LINES',
  beaten: 'DISCOUNT_CODE_NOT_HONOURED',
}

type Reader = { locale: Locale; target: string }

/** A warning for each code that takes nothing off. */
export const codeWarnings = ({ codes }: PricedBasket, { locale, target }: Reader) =>
  codes.flatMap((outcome) =>
    outcome.result === 'applied' || outcome.result === 'at-delivery'
      ? []
      : [{ code: warningCodes[outcome.result], target, message: wordOf(outcome, locale) }],
  )

type Refused = Exclude<CodeOutcome, { result: 'applied' | 'at-delivery' }>

function wordOf(outcome: Refused, locale: Locale): string {
  const t = promotionText[locale]
  const why =
    outcome.result === 'too-little'
      ? t.tooLittle(formatMoney(vnd(outcome.missing), locale))
      : outcome.result === 'beaten'
        ? t.beaten(outcome.by)
        : t.whyNot[outcome.result]
  return `${outcome.code}: ${why}`
}

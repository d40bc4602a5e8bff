// The price of a kilogram or a litre, so that a small jar can be compared with a large one. It is worked out from the
// net content as sellers write it ("500 g", "1,5 kg", "2 × 250 ml", "10 gói x 20 g"); what is no weight and no volume
// has none. Safe for the browser.
import { divideRounded, vnd, type Money } from '#app/lib/money.ts'
import { parseAmount } from '#app/lib/quantity.ts'

export type NetContent = {
  /** whole milligrams or microlitres: thousandths of a gram or a millilitre */
  thousandths: bigint
  per: 'kg' | 'l'
}

// How many grams or millilitres one unit is.
const units: Record<string, { per: NetContent['per']; size: bigint }> = {
  kg: { per: 'kg', size: 1000n },
  g: { per: 'kg', size: 1n },
  gr: { per: 'kg', size: 1n },
  gam: { per: 'kg', size: 1n },
  gram: { per: 'kg', size: 1n },
  l: { per: 'l', size: 1000n },
  lít: { per: 'l', size: 1000n },
  ml: { per: 'l', size: 1n },
}

const written =
  /^(?:(?<times>\d{1,4})\s*(?:\p{L}+\s*)?[×x*]\s*)?(?<amount>\d+(?:[.,]\d+)*)\s*(?<unit>kg|gram|gam|gr|g|lít|ml|l)(?![\p{L}\p{N}])/iu

/** Reads the beginning of the text; what follows ("500 ml, 40 độ") does not matter. Null when it is no amount. */
export function parseNetContent(text: string): NetContent | null {
  const {
    times = '1',
    amount = '',
    unit = '',
  } = written.exec(text.trim().normalize('NFC'))?.groups ?? {}
  const known = units[unit.toLowerCase()]
  const size = parseAmount(amount)
  if (!known || size === null) return null
  const thousandths = BigInt(Math.round(size * 1000)) * known.size * BigInt(times)
  return thousandths > 0n ? { thousandths, per: known.per } : null
}

export type UnitPrice = { price: Money; per: NetContent['per'] }

/** Rounded to whole đồng. Null without a known net content, and for what is sold by exactly that kilogram or litre. */
export function unitPriceOf(price: Money, netContent: string | null): UnitPrice | null {
  const net = netContent === null ? null : parseNetContent(netContent)
  if (!net || net.thousandths === 1_000_000n) return null
  return { price: vnd(divideRounded(price.amount * 1_000_000n, net.thousandths)), per: net.per }
}

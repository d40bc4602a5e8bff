// Amounts in Vietnamese words, northern reading (nghìn, linh), as TgTTTBChu of an invoice wants them.
const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const scales = ['', ' nghìn', ' triệu']
const billion = 1_000_000_000n

/**
 * "Một trăm tám mươi lăm nghìn đồng" for 185000n.
 * Negative amounts (adjustments) start with "Âm". Throws above 10^15, more than any invoice may hold.
 */
export function amountInWords(amount: bigint): string {
  const size = amount < 0n ? -amount : amount
  if (size > 1_000_000n * billion) throw new RangeError(`amount in words: ${amount} is too large`)

  const words = `${amount < 0n ? 'âm ' : ''}${numberInWords(size)} đồng`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Words of a whole number that is not negative. */
export function numberInWords(value: bigint): string {
  if (value === 0n) return 'không'
  const [billions, rest] = [value / billion, value % billion]
  if (billions === 0n) return belowBillion(rest, false)

  const head = `${numberInWords(billions)} tỷ`
  return rest === 0n ? head : `${head} ${belowBillion(rest, true)}`
}

// An empty group is not read at all: 1.000.005 is "một triệu không trăm linh năm".
function belowBillion(value: bigint, hasHead: boolean): string {
  const parts: string[] = []
  for (const scale of [2, 1, 0]) {
    const group = Number((value / 1000n ** BigInt(scale)) % 1000n)
    if (group === 0) continue
    parts.push(threeDigits(group, hasHead || parts.length > 0) + (scales[scale] ?? ''))
  }
  return parts.join(' ')
}

// `isPadded`: a group inside a larger number reads its empty hundreds and tens.
function threeDigits(group: number, isPadded: boolean): string {
  const [hundreds, tens, units] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10]
  const head = hundreds > 0 || isPadded ? `${digits[hundreds]} trăm` : ''
  return [head, twoDigits(tens, units, head !== '')].filter(Boolean).join(' ')
}

function twoDigits(tens: number, units: number, hasHead: boolean): string {
  if (tens === 0) return units === 0 ? '' : `${hasHead ? 'linh ' : ''}${digits[units]}`
  const ten = tens === 1 ? 'mười' : `${digits[tens]} mươi`
  return [ten, unitAfterTen(tens, units)].filter(Boolean).join(' ')
}

function unitAfterTen(tens: number, units: number): string {
  if (units === 0) return ''
  if (units === 5) return 'lăm'
  if (tens > 1 && units === 1) return 'mốt'
  if (tens > 1 && units === 4) return 'tư'
  return digits[units] ?? ''
}

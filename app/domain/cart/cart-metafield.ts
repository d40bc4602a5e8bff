// Facts that an outside storefront keeps on a cart, typed as hydrogen-react's parseMetafield reads them. Pure.
import { z } from 'zod'

export type CartMetafield = { namespace: string; key: string; type: string; value: string }

export const storedMetafields = z.array(
  z.object({ namespace: z.string(), key: z.string(), type: z.string(), value: z.string() }),
)

export const metafieldLimits = { perCall: 25, perCart: 50, value: 10_000 } as const

/** Of a key without a namespace of its own. */
export const plainNamespace = 'custom'

/** `gift.wrapping` is the key `wrapping` of the namespace `gift`; null for what is no key. */
export function readMetafieldKey(text: string): { namespace: string; key: string } | null {
  const [, namespace = plainNamespace, key = ''] =
    /^(?:([\w-]{2,64})\.)?([\w-]{2,64})$/.exec(text) ?? []
  return key ? { namespace, key } : null
}

export const isSameMetafield = (
  one: Pick<CartMetafield, 'namespace' | 'key'>,
  other: Pick<CartMetafield, 'namespace' | 'key'>,
): boolean => one.namespace === other.namespace && one.key === other.key

export type MetafieldFault = 'BLANK' | 'INVALID_TYPE' | 'INVALID_VALUE' | 'TOO_LONG'

/** Null when the value is one of its type. */
export function metafieldFault({ type, value }: { type: string; value: string }) {
  const isList = type.startsWith('list.')
  const name = isList ? type.slice('list.'.length) : type
  const check = Object.hasOwn(checks, name) ? checks[name] : undefined
  if (!check) return 'INVALID_TYPE' satisfies MetafieldFault
  if (value.trim() === '') return 'BLANK' satisfies MetafieldFault
  if (value.length > metafieldLimits.value) return 'TOO_LONG' satisfies MetafieldFault
  const holds = isList ? isListOf(value, check) : check(value)
  return holds ? null : ('INVALID_VALUE' satisfies MetafieldFault)
}

type Check = (value: string) => boolean

const matches =
  (form: RegExp): Check =>
  (value) =>
    form.test(value)
const isJson: Check = (value) => parsed(value) !== undefined
const hasShape =
  (schema: z.ZodType): Check =>
  (value) =>
    schema.safeParse(parsed(value)).success
const measure = z.object({ value: z.number(), unit: z.string().min(1) })
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/)

const checks: Readonly<Record<string, Check | undefined>> = {
  boolean: matches(/^(true|false)$/),
  color: matches(/^#[0-9a-f]{6}$/i),
  date: (value) => z.iso.date().safeParse(value).success,
  date_time: (value) => z.iso.datetime({ local: true, offset: true }).safeParse(value).success,
  dimension: hasShape(measure),
  json: isJson,
  money: hasShape(z.object({ amount: decimal, currency_code: z.string().length(3) })),
  multi_line_text_field: () => true,
  number_decimal: matches(/^-?\d{1,13}(\.\d{1,9})?$/),
  number_integer: (value) => /^-?\d{1,16}$/.test(value) && Number.isSafeInteger(Number(value)),
  rating: hasShape(z.object({ value: decimal, scale_min: decimal, scale_max: decimal })),
  single_line_text_field: matches(/^[^\r\n]*$/),
  url: matches(/^(https?:\/\/|mailto:|tel:|sms:)\S+$/i),
  volume: hasShape(measure),
  weight: hasShape(measure),
}

function isListOf(value: string, check: Check): boolean {
  const items = parsed(value)
  return (
    Array.isArray(items) &&
    items.every((item) => check(typeof item === 'string' ? item : JSON.stringify(item)))
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

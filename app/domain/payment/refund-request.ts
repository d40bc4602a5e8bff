// What a gateway is told a refund is called. The same try has the same name, so that a repeated question gives money
// once; a try after a "no" has another, or the gateway would only repeat its first answer.

/** 32 hexadecimal signs, and after a refusal how many there were. */
export const refundRequestId = ({ id, attempt }: { id: string; attempt: number }): string =>
  `${id.replaceAll('-', '')}${attempt === 0 ? '' : `-${attempt}`}`

/** Null when it is none of ours. */
export function readRefundRequestId(text: string): { id: string; attempt: number } | null {
  const found =
    /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})(?:-([1-9]\d{0,5}))?$/.exec(
      text,
    )
  if (!found) return null
  return { id: found.slice(1, 6).join('-'), attempt: Number(found[6] ?? 0) }
}

/** What the ledger calls the money that went back with this try. */
export const refundPostingKey = ({ id, attempt }: { id: string; attempt: number }): string =>
  `refunded:${id}${attempt === 0 ? '' : `:${attempt}`}`

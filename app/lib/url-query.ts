// The part of an address after the question mark. What has no value is not written.
export type UrlQuery = Record<string, string | number | null | undefined>

/** `?q=muối&page=2`, or nothing at all when nothing is asked. */
export const urlQuery = (parameters: UrlQuery): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text && `?${text}`
}

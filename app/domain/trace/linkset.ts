// The list of links of one Digital Link, as RFC 9264 JSON with GS1's link types (GS1-Conformant resolver 1.2.0).

export const linkTypes = ['traceability', 'pip', 'epcis'] as const
export type LinkType = (typeof linkTypes)[number]

export type TypedLink = {
  type: LinkType
  href: string
  title: string
  mediaType: string
  languages?: string[]
}

const vocabulary = 'https://ref.gs1.org/voc/'

/** The first link is the default; it is listed under its own type too, as the standard asks. */
export function linksetOf(
  { anchor, itemDescription }: { anchor: string; itemDescription: string },
  links: readonly TypedLink[],
): object {
  const [first] = links
  const byType: Record<string, object[]> = {}
  if (first) byType[`${vocabulary}defaultLink`] = [{ href: first.href, title: first.title }]
  for (const { type, href, title, mediaType, languages } of links) {
    const list = (byType[vocabulary + type] ??= [])
    list.push({ href, title, type: mediaType, ...(languages ? { hreflang: languages } : {}) })
  }
  return { linkset: [{ anchor, itemDescription, ...byType }] }
}

/** Reads `gs1:pip`, `pip` or the full address of a type; null when it is none of ours. */
export function readLinkType(asked: string): LinkType | null {
  const bare = asked
    .replace(/^gs1:/, '')
    .replace(/^https?:\/\/(ref\.gs1\.org|gs1\.org|www\.gs1\.org)\/voc\//, '')
  return linkTypes.find((type) => type === bare) ?? null
}

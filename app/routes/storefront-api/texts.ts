// Plain text of a seller as the Storefront API gives it: cut, and as HTML in which nothing of the seller is markup.
import { escapeHtml } from '#app/lib/html.ts'

/** An empty line begins a paragraph, a line end is a break. */
export function asHtml(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('')
}

/** At most `most` characters, cut between words where one ends near enough. */
export function cutAt(text: string, most: number | null | undefined): string {
  if (most === null || most === undefined || text.length <= most) return text
  const cut = text.slice(0, Math.max(0, most - 1))
  const space = cut.lastIndexOf(' ')
  return `${(space > most * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`
}
